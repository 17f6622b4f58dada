package id.melek.launch;

import id.melek.MelekApplication;
import id.melek.participation.MadeUpNation;
import id.melek.participation.ParticipationBench;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Melek with a database of its own for the benchmark of figures, in this process. */
public final class NationServer {

    private NationServer() {}

    /** In a folder of its own, that goes again. */
    public static void run(int people, int months) throws Exception {
        var folder = Path.of("target", "bench-nation").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        run(folder, people, months);
        FileSystemUtils.deleteRecursively(folder);
    }

    /** In a folder that stays; a nation that is in it already is asked as it is. */
    public static void run(Path folder, int people, int months) throws Exception {
        try (var data = DataFolder.open(folder);
                var mysql = new PrivateMysql(data, GenerateCommand.SETTINGS, System.err::println)) {
            var settings =
                    new HashMap<String, Object>(mysql.start(new MysqlFinder(System.getenv(), System.err::println))
                            .settings());
            settings.put("server.port", 0);
            settings.put("server.address", "127.0.0.1");
            settings.put("management.server.port", -1);
            settings.put("vaadin.productionMode", true);
            settings.put("melek.demo", true);
            settings.put("melek.demo.cast", false);
            settings.put("melek.jobs", false);
            var application = new SpringApplication(MelekApplication.class);
            application.addInitializers(context ->
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
            try (var melek = application.run()) {
                new ParticipationBench(melek, new MadeUpNation.Size(people, months, 1)).run();
            }
        }
    }
}
