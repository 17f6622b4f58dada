package id.melek.launch;

import id.melek.pack.PackCommand;
import id.melek.pack.QuestionsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line of the application: {@code java -jar melek.jar start}, and the commands that modules bring. */
@Command(
        name = "melek",
        description = "Courses in selling online, and figures of who takes part.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StartCommand.class, GenerateCommand.class, PackCommand.class, QuestionsCommand.class})
public final class Melek {

    Melek() {}

    public static void main(String[] args) {
        var exitCode = commandLine().execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Melek())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true) // ./melek names its folders before what the user says
                .setExecutionExceptionHandler(Melek::explain);
    }

    private static int explain(Exception problem, CommandLine command, ParseResult arguments) throws Exception {
        if (problem instanceof CannotStart) {
            command.getErr().println(System.lineSeparator() + problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
