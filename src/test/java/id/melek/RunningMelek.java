package id.melek;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The packaged application as its users run it: {@code java -jar target/melek.jar start}, a process of its own with
 * its own data folder and free ports. For {@code *IT} tests, which run after packaging.
 */
public final class RunningMelek implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(8);

    private final Path dir;
    private final List<String> arguments;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;
    private Path output;

    private RunningMelek(Path dir, String... arguments) {
        this.dir = dir;
        this.arguments = List.of(arguments);
        launch();
    }

    /**
     * A demonstration that all tests use together which do not need its people untouched: whoever learns there registers
     * first ({@link SariByHand#register}), and whoever ends it starts it again. It ends with the tests.
     */
    public static RunningMelek shared() {
        return Shared.MELEK;
    }

    /** Starts it on this data folder and waits until it is ready; fails with its output when it does not get there. */
    public static RunningMelek start(Path dir, String... arguments) {
        var melek = launch(dir, arguments);
        melek.awaitReady();
        return melek;
    }

    /** Starts it without waiting for anything. */
    public static RunningMelek launch(Path dir, String... arguments) {
        return new RunningMelek(dir, arguments);
    }

    /** After its end: starts it again where browsers know it, and waits until it is ready. */
    public void startAgain() {
        launch();
        awaitReady();
    }

    private void launch() {
        try {
            output = Files.createTempFile(Path.of("target"), "melek-", ".out");
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // it does not live long
            command.addAll(List.of("-jar", "target/melek.jar", "start", "--data", dir.toString()));
            command.addAll(
                    List.of("--address", "127.0.0.1", "--port", "" + port, "--management-port", "" + managementPort));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
            builder.environment().put("MELEK_DEMO_PEOPLE_A_PROVINCE", "2");
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        try {
            await().atMost(READY_WITHIN).until(() -> isReady() || !process.isAlive());
        } catch (ConditionTimeoutException tooSlow) {
            kill();
        }
        if (!process.isAlive()) {
            throw new AssertionError("Melek did not become ready:\n" + output());
        }
    }

    private boolean isReady() throws InterruptedException {
        var health = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where a browser goes, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Kills the application with signal 9, as a power cut would; its database server stays behind. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it in good order, as Ctrl-C does, and waits until it is gone. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Waits for it to end by itself. */
    public int exitCode() {
        return process.onExit().join().exitValue();
    }

    long processId() {
        return process.pid();
    }

    /** Everything it has printed since it was started. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Below those that systems give to outgoing connections: one of them would take it before Melek is there. */
    private static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one, then
            }
        }
    }

    private static final class Shared {

        static final RunningMelek MELEK = forAll();

        private static RunningMelek forAll() {
            try {
                var melek = start(Files.createTempDirectory(Path.of("target"), "shared-"), "--demo");
                Runtime.getRuntime().addShutdownHook(new Thread(melek::stop));
                return melek;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
