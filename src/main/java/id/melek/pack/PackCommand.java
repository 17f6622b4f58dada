package id.melek.pack;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./melek pack}: what authors do with course packs. */
@Command(name = "pack", description = "Work with course packs.")
public class PackCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Exit codes are those of {@link PackCheck}. */
    @Command(name = "check", description = "Report every fault in course packs, with file and line.")
    int check(
            @Parameters(arity = "1..*", paramLabel = "DIR", description = "a pack, or a folder of packs")
                    List<Path> folders) {
        return PackCheck.run(folders, spec.commandLine().getOut());
    }
}
