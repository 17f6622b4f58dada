package id.melek.launch;

import id.melek.MelekApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Start Melek, and say where to point the browser.")
final class StartCommand implements Runnable {

    private static final Consumer<String> SAY = System.out::println;

    @Option(names = "--port", paramLabel = "PORT", description = "Port for browsers.")
    private int port = 8080;

    @Option(names = "--management-port", paramLabel = "PORT", description = "Port on 127.0.0.1 for health and metrics.")
    private int managementPort = 8081;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of everything that must not be lost.")
    private Path data = Path.of("data");

    @Option(names = "--address", paramLabel = "IP", description = "Address that pages are served on; all by default.")
    private @Nullable String address;

    @Option(names = "--content", paramLabel = "DIR", description = "Folder of courses and reference data.")
    private Path content = Path.of("content");

    @Option(names = "--demo", description = "Add the cast and made-up participation, marked as made up.")
    private boolean demo;

    private @Nullable ConfigurableApplicationContext application;
    private @Nullable PrivateMysql mysql;

    /** Held, because its lock goes with it. */
    private @Nullable DataFolder folder;

    @Override
    public void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var settings = new HashMap<String, Object>();
        settings.put("server.port", port);
        if (address != null) {
            settings.put("server.address", address);
        }
        settings.put("management.server.port", managementPort);
        settings.put("melek.content", content.toString());
        settings.put("melek.demo", demo);
        settings.putAll(database(System.getenv()));
        startApplication(settings);
    }

    private Map<String, String> database(Map<String, String> environment) {
        if (GivenServer.isNamedIn(environment)) {
            requireFreePorts();
            GivenServer.check(environment);
            return Map.of();
        }
        folder = DataFolder.open(data);
        requireFreePorts();
        mysql = new PrivateMysql(folder, List.of(), SAY);
        return mysql.start(new MysqlFinder(environment, SAY)).settings();
    }

    private void requireFreePorts() {
        requireFree(new InetSocketAddress(port), "--port");
        requireFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), managementPort), "--management-port");
    }

    private static void requireFree(InetSocketAddress address, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d is taken by another program. Choose another one:  %s PORT"
                            .formatted(address.getPort(), option),
                    e);
        }
    }

    private void startApplication(Map<String, Object> settings) {
        SAY.accept("Starting Melek");
        var melek = new SpringApplication(MelekApplication.class);
        melek.setRegisterShutdownHook(false); // this command stops the application first and the database after it
        melek.addInitializers(context -> {
            application = context;
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("start", settings));
        });
        melek.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> welcome());
        try {
            melek.run();
        } catch (RuntimeException e) {
            throw new CannotStart("Melek could not start. The reason stands above.", e);
        }
    }

    private void welcome() {
        System.out.printf("%nMelek is ready:  http://localhost:%d%nCtrl-C stops it.%n", port);
    }

    /** The application first, while its database still answers. */
    private void stop() {
        if (application != null && application.isActive()) {
            SAY.accept("Stopping");
            application.close();
        }
        if (mysql != null) {
            mysql.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
