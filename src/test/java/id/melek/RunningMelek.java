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

    private final Process process;
    private final Path output;
    private final int port;
    private final int managementPort;

    private RunningMelek(Process process, Path output, int port, int managementPort) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts a demonstration on this data folder, which is filled as a first start leaves it: that is done once for all tests. */
    public static RunningMelek demo(Path dir) {
        copy(DemoFolder.FILLED, dir);
        return start(dir, "--demo");
    }

    /**
     * A demonstration that all tests use together which neither end it nor need its people untouched: whoever learns there
     * registers first ({@link SariByHand#register}). It ends with the tests.
     */
    public static RunningMelek shared() {
        return Shared.MELEK;
    }

    private static void copy(Path from, Path to) {
        try {
            var copying = new ProcessBuilder("cp", "-a", from + "/.", to.toString())
                    .inheritIO()
                    .start();
            if (copying.waitFor() != 0) {
                throw new AssertionError("Could not copy " + from);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it on this data folder and waits until it is ready; fails with its output when it does not get there. */
    public static RunningMelek start(Path dir, String... arguments) {
        var melek = launch(dir, arguments);
        melek.awaitReady();
        return melek;
    }

    /** Starts it without waiting for anything. */
    public static RunningMelek launch(Path dir, String... arguments) {
        return launch(dir, freePort(), freePort(), arguments);
    }

    /** After its end: starts it again where browsers know it, and waits until it is ready. */
    public RunningMelek startAgain(Path dir, String... arguments) {
        var melek = launch(dir, port, managementPort, arguments);
        melek.awaitReady();
        return melek;
    }

    private static RunningMelek launch(Path dir, int port, int managementPort, String... arguments) {
        try {
            var output = Files.createTempFile(Path.of("target"), "melek-", ".out");
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // it does not live long
            command.addAll(List.of("-jar", "target/melek.jar", "start", "--data", dir.toString()));
            command.addAll(
                    List.of("--address", "127.0.0.1", "--port", "" + port, "--management-port", "" + managementPort));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
            builder.environment().put("MELEK_DEMO_PEOPLE_A_PROVINCE", "2");
            return new RunningMelek(builder.start(), output, port, managementPort);
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

    /** Everything it has printed so far. */
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
                var melek = demo(Files.createTempDirectory(Path.of("target"), "shared-"));
                Runtime.getRuntime().addShutdownHook(new Thread(melek::stop));
                return melek;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class DemoFolder {

        static final Path FILLED = filled();

        private static Path filled() {
            try {
                var folder = Files.createTempDirectory(Path.of("target"), "demo-");
                start(folder, "--demo").stop();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
