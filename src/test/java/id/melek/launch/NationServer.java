package id.melek.launch;

import id.melek.MelekApplication;
import id.melek.participation.MadeUpNation;
import id.melek.participation.ParticipationBench;
import id.melek.participation.ReconcileBench;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Melek with a database of its own for the benchmarks of figures, in this process. */
public final class NationServer {

    private NationServer() {}

    /** What is to be done with the running Melek. */
    private interface Work {
        void with(ApplicationContext melek) throws Exception;
    }

    /** In a folder of its own, that goes again. */
    public static void run(int people, int months) throws Exception {
        inPassing(melek -> new ParticipationBench(melek, new MadeUpNation.Size(people, months, 1)).run());
    }

    /** In a folder that stays; a nation that is in it already is asked as it is. */
    public static void run(Path folder, int people, int months) throws Exception {
        in(folder, melek -> new ParticipationBench(melek, new MadeUpNation.Size(people, months, 1)).run());
    }

    /** Fails where the figures do not agree with the count. */
    public static void reconcile(int people, int steps, long seed) throws Exception {
        inPassing(melek -> {
            if (!new ReconcileBench(melek).run(people, steps, seed)) {
                throw new IllegalStateException("The figures do not agree");
            }
        });
    }

    private static void inPassing(Work work) throws Exception {
        var folder = Path.of("target", "bench-nation").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        in(folder, work);
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void in(Path folder, Work work) throws Exception {
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
                work.with(melek);
            }
        }
    }
}
