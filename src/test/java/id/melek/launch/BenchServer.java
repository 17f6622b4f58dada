package id.melek.launch;

import id.melek.MelekApplication;
import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Consents;
import id.melek.account.DeviceTokens;
import id.melek.account.Registration;
import id.melek.account.RegistrationResult;
import id.melek.account.WebSignIn;
import id.melek.base.Texts;
import id.melek.catalog.Courses;
import id.melek.learning.Enrolments;
import id.melek.region.Regions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Melek with a database of its own and some learners, for benchmarks: a process of its own, so that its work can be told
 * from the work of those who ask it. Has a door that real ones have not: it lets learners in without their PIN. Ends
 * with its standard input.
 *
 * <p>Prints {@code learner <account> <device token>} for each, then {@code ready <port> <pid> <pid of mysqld>}.
 */
public final class BenchServer {

    private BenchServer() {}

    static void main(String[] arguments) throws IOException {
        var folder = Path.of("target", "bench-data").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        try (var data = DataFolder.open(folder);
                var mysql = new PrivateMysql(data, List.of(), System.err::println)) {
            var datasource = mysql.start(new MysqlFinder(System.getenv(), System.err::println));
            try (var melek = start(datasource.settings())) {
                enrolLearners(melek, Integer.parseInt(arguments[0]));
                System.out.printf(
                        "ready %s %d %d%n",
                        melek.getEnvironment().getProperty("local.server.port"),
                        ProcessHandle.current().pid(),
                        MysqlProcess.on(folder).findFirst().orElseThrow().pid());
                while (System.in.read() >= 0) {
                    // until whoever started it lets go
                }
            }
        }
    }

    private static ConfigurableApplicationContext start(Map<String, String> datasource) {
        var application = new SpringApplication(MelekApplication.class);
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("database", Map.copyOf(datasource)));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "bench",
                            Map.of(
                                    "server.port",
                                    0,
                                    "server.address",
                                    "127.0.0.1",
                                    "management.server.port",
                                    -1,
                                    "vaadin.productionMode",
                                    true)));
            ((GenericApplicationContext) context)
                    .registerBean("benchDoor", ServletRegistrationBean.class, () -> door(context));
        });
        return application.run();
    }

    private static ServletRegistrationBean<HttpServlet> door(ConfigurableApplicationContext context) {
        return new ServletRegistrationBean<>(
                new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                        var learner = new AccountId(UUID.fromString(request.getParameter("learner")));
                        context.getBean(WebSignIn.class).letIn(learner, false, request, response);
                    }
                },
                "/bench-door");
    }

    private static void enrolLearners(ConfigurableApplicationContext melek, int learners) {
        var village = melek.getBean(Regions.class)
                .byCode("53.10.06.2008")
                .orElseThrow()
                .id();
        for (int number = 1; number <= learners; number++) {
            var form = new Registration(
                    "Sari %d".formatted(number),
                    "0812%08d".formatted(10_000_000 + number),
                    "271828",
                    village,
                    false,
                    Consents.VERSION,
                    Texts.INDONESIAN);
            var account = ((RegistrationResult.Registered)
                            melek.getBean(Accounts.class).register(form))
                    .account();
            join(melek, account);
            System.out.printf(
                    "learner %s %s%n",
                    account.value(), melek.getBean(DeviceTokens.class).issue(account));
        }
    }

    private static void join(ConfigurableApplicationContext melek, AccountId account) {
        var who = melek.getBean(Accounts.class).person(account).orElseThrow();
        melek.getBean(Courses.class)
                .published(Texts.INDONESIAN)
                .forEach(course -> melek.getBean(Enrolments.class).enrol(who, course.slug()));
    }
}
