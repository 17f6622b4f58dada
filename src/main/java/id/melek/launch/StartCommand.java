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

    @Option(names = "--port", paramLabel = "PORT", description = "Port for browsers.")
    private int port = 8080;

    @Option(names = "--management-port", paramLabel = "PORT", description = "Port on 127.0.0.1 for health and metrics.")
    private int managementPort = 8081;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of everything that must not be lost.")
    private Path data = Path.of("data");

    @Option(names = "--demo", description = "Add the cast and made-up participation, marked as made up.")
    private boolean demo;

    private @Nullable ConfigurableApplicationContext application;
    private @Nullable PrivateMysql mysql;
    private @Nullable DataFolder folder;

    @Override
    public void run() {
        requireFree(new InetSocketAddress(port), "--port");
        requireFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), managementPort), "--management-port");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var settings = settings();
        settings.putAll(database());
        startApplication(settings);
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

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("server.port", port);
        settings.put("management.server.port", managementPort);
        settings.put("melek.demo", demo);
        return settings;
    }

    private Map<String, Object> database() {
        var environment = System.getenv();
        folder = DataFolder.open(data);
        if (GivenServer.isNamedIn(environment)) {
            GivenServer.check(environment);
            return Map.of();
        }
        mysql = PrivateMysql.open(
                folder, new MysqlFinder(environment, System.out::println), List.of(), System.out::println);
        return Map.of(
                "spring.datasource.url", mysql.url(),
                "spring.datasource.username", mysql.username(),
                "spring.datasource.password", mysql.password());
    }

    private void startApplication(Map<String, Object> settings) {
        System.out.println("Starting Melek");
        var melek = new SpringApplication(MelekApplication.class);
        melek.setRegisterShutdownHook(false); // this command stops the application first and the database after it
        melek.addInitializers(context -> {
            application = context;
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("start", settings));
        });
        melek.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> welcome());
        melek.run();
    }

    private void welcome() {
        System.out.printf("""

                Melek is ready:  http://localhost:%d
                Ctrl-C stops it. Everything it keeps is in %s
                """, port, folder == null ? data : folder.root());
    }

    private void stop() {
        if (application != null) {
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
