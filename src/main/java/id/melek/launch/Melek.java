package id.melek.launch;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the application: {@code java -jar melek.jar start}, and whatever else modules offer. */
@Command(
        name = "melek",
        description = "Courses in selling online, and figures of who takes part.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = StartCommand.class)
public final class Melek {

    /** Commands of other modules; each is offered as soon as its class is there. */
    private static final List<String> COMMANDS_OF_MODULES = List.of("id.melek.pack.PackCommand");

    Melek() {}

    public static void main(String[] args) {
        var exitCode = commandLine().execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static CommandLine commandLine() {
        var melek = new CommandLine(new Melek());
        COMMANDS_OF_MODULES.forEach(name -> add(name, melek));
        return melek.setExecutionExceptionHandler(Melek::explain);
    }

    private static void add(String className, CommandLine melek) {
        try {
            melek.addSubcommand(Class.forName(className));
        } catch (ClassNotFoundException notBuiltYet) {
            // The module is not part of this build.
        }
    }

    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (problem instanceof CannotStart) {
            command.getErr().println(System.lineSeparator() + problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
