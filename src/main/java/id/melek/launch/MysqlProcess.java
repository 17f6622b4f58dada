package id.melek.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One {@code mysqld} working on the files of one folder. */
record MysqlProcess(Process process, Path log) {

    private static final int STOPS_WITHIN_SECONDS = 60;

    /** Ctrl-C in the terminal is for Melek alone, which then stops the server in good order. */
    private static final String AWAY_FROM_THE_TERMINAL = """
            command -v setsid >/dev/null && exec setsid "$@"
            trap '' HUP INT QUIT
            exec "$@"
            """;

    static MysqlProcess launch(MysqlPrograms programs, Path home, Path log, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", AWAY_FROM_THE_TERMINAL, "sh"));
        command.addAll(List.of(programs.mysqld().toString(), "--no-defaults", dataDirectory(home) + "files"));
        command.addAll(programs.whereItsFilesAre());
        command.add("--secure-file-priv=NULL");
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(options);
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        var builder = new ProcessBuilder(command).redirectOutput(output).redirectError(output);
        return new MysqlProcess(builder.redirectInput(new File("/dev/null")).start(), log);
    }

    /** Servers on files in this folder, whoever started them: known by the folder on their command line. */
    static Stream<ProcessHandle> on(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.stream(arguments)
                                .anyMatch(argument -> argument.startsWith(dataDirectory(folder))))
                        .orElse(false));
    }

    private static String dataDirectory(Path folder) {
        return "--datadir=" + folder + "/";
    }

    /** Asks it to end and waits until it is gone, by force if it takes a minute. */
    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        end(process.toHandle());
    }

    /** True when it ended by itself within this time. */
    boolean endedWithin(int milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was starting", e);
        }
    }

    /** That it failed, with the last errors of its log. */
    CannotStart failed() {
        return new CannotStart("The database server ended with code %d. Its log %s says:%n%s"
                .formatted(process.exitValue(), log, lastErrors()));
    }

    private String lastErrors() {
        try (var lines = Files.lines(log)) {
            var errors = lines.filter(line -> line.contains("[ERROR]")).toList();
            return String.join("\n", errors.subList(Math.max(0, errors.size() - 5), errors.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
