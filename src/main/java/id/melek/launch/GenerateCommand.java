package id.melek.launch;

import id.melek.MelekApplication;
import id.melek.participation.MadeUpNation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Fill an empty data folder with a made-up nation, marked as made up, to see figures at that size.")
final class GenerateCommand implements Runnable {

    private static final Consumer<String> SAY = System.out::println;

    /** Bulk work: more memory, and a crash costs nothing but the time. */
    static final List<String> SETTINGS = List.of(
            "--local-infile=ON",
            "--innodb-buffer-pool-size=2G",
            "--innodb-redo-log-capacity=4G",
            "--innodb-flush-log-at-trx-commit=0",
            "--skip-innodb-doublewrite");

    @Option(names = "--people", paramLabel = "N", description = "People who register.")
    private int people = 10_000;

    @Option(names = "--months", paramLabel = "M", description = "Months, up to the last one that is over.")
    private int months = 24;

    @Option(names = "--seed", paramLabel = "S", description = "The same seed makes the same nation.")
    private long seed = 1;

    @Option(names = "--data", paramLabel = "DIR", description = "A data folder that is empty, or has nobody in it.")
    private Path data = Path.of("data");

    @Option(names = "--content", paramLabel = "DIR", description = "Folder of courses and reference data.")
    private Path content = Path.of("content");

    @Override
    public void run() {
        if (people < 1 || months < 1 || months > 240) {
            throw new CannotStart("Give at least 1 person, and 1 to 240 months.");
        }
        if (GivenServer.isNamedIn(System.getenv())) {
            GivenServer.check(System.getenv());
            generate(Map.of());
            return;
        }
        try (var folder = DataFolder.open(data);
                var mysql = new PrivateMysql(folder, SETTINGS, SAY)) {
            generate(mysql.start(new MysqlFinder(System.getenv(), SAY)).settings());
        }
    }

    private void generate(Map<String, String> database) {
        var settings = new HashMap<String, Object>(database);
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", -1);
        settings.put("melek.content", content.toString());
        settings.put("melek.demo", true);
        settings.put("melek.demo.people-a-province", 0);
        settings.put("melek.demo.cast", false);
        settings.put("melek.jobs", false);
        var melek = new SpringApplication(MelekApplication.class);
        melek.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("generate", settings)));
        try (var application = melek.run()) {
            application.getBean(MadeUpNation.class).fill(new MadeUpNation.Size(people, months, seed), SAY);
        } catch (Exception e) {
            throw new CannotStart("Nothing was generated: " + e.getMessage(), e);
        }
    }
}
