package id.melek.bench;

import id.melek.launch.BenchServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link BenchServer} at work, and the processor time that it and its database have taken. */
final class BenchedMelek implements AutoCloseable {

    /** A learner who may be let in, with the token of their phone. */
    record Learner(String account, String token) {}

    /** Processor time so far. */
    record Cpu(Duration java, Duration mysql) {

        Cpu minus(Cpu earlier) {
            return new Cpu(java.minus(earlier.java), mysql.minus(earlier.mysql));
        }
    }

    private final Process process;
    private final List<Learner> learners = new ArrayList<>();
    private String url = "";
    private ProcessHandle java = ProcessHandle.current();
    private ProcessHandle mysql = ProcessHandle.current();

    BenchedMelek(int learners) throws IOException {
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(List.of(
                        program,
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BenchServer.class.getName(),
                        "" + learners))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = process.inputReader();
        awaitReady(output);
        Thread.ofVirtual()
                .start(() -> output.lines().forEach(System.err::println)); // else its log fills the pipe, and it waits
    }

    private void awaitReady(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            var words = line.split(" ");
            switch (words[0]) {
                case "learner" -> learners.add(new Learner(words[1], words[2]));
                case "ready" -> {
                    url = "http://127.0.0.1:" + words[1];
                    java = ProcessHandle.of(Long.parseLong(words[2])).orElseThrow();
                    mysql = ProcessHandle.of(Long.parseLong(words[3])).orElseThrow();
                    return;
                }
                default -> System.err.println(line);
            }
        }
        throw new IOException("Melek did not become ready");
    }

    List<Learner> learners() {
        return learners;
    }

    String url() {
        return url;
    }

    Cpu cpu() {
        return new Cpu(of(java), of(mysql));
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    static Map<String, String> machine() {
        return Map.of(
                "processors", "" + Runtime.getRuntime().availableProcessors(),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "java", System.getProperty("java.version"));
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit().join();
    }
}
