package id.melek.pack;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./melek questions}: what authors do with question files from elsewhere. */
@Command(name = "questions", description = "Work with question files, GIFT or Aiken.")
public class QuestionsCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Exit codes are those of {@link QuestionsCheck}. */
    @Command(
            name = "check",
            description =
                    "Print a line of JSON for each file: the questions that can be brought in, and those that cannot.")
    int check(
            @Option(
                            names = "--grades",
                            defaultValue = "NEAREST",
                            paramLabel = "nearest|exact",
                            description = "what to do with a weight Moodle does not know: take the nearest, or reject")
                    Grades grades,
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "a question file") List<Path> files) {
        return QuestionsCheck.run(files, grades, spec.commandLine().getOut());
    }
}
