package id.melek.launch;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The server that the operator named by {@code SPRING_DATASOURCE_URL}: Melek starts none, but looks whether this one will do. */
final class GivenServer {

    private GivenServer() {}

    static boolean isNamedIn(Map<String, String> environment) {
        return !url(environment).isBlank();
    }

    static void check(Map<String, String> environment) {
        var version = ask(environment);
        if (ServerVersion.read(version).filter(ServerVersion::isRecentEnough).isEmpty()) {
            throw new CannotStart("SPRING_DATASOURCE_URL leads to a server of version %s. Melek needs %s or newer."
                    .formatted(version, ServerVersion.OLDEST));
        }
    }

    private static String ask(Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty("user", environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""));
        properties.setProperty("password", environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
        properties.setProperty("connectTimeout", "10000");
        try (var connection = DriverManager.getConnection(url(environment), properties)) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new CannotStart("""
                    The database that SPRING_DATASOURCE_URL names cannot be used: %s
                    Look at SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD;
                    without them, Melek starts a server of its own.""".formatted(reason(e)), e);
        }
    }

    /** The first line of what the driver says, and of what lies beneath. */
    private static String reason(SQLException problem) {
        var cause = problem.getCause();
        var said = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        return cause == null ? said : said + " (" + cause.getMessage() + ")";
    }

    private static String url(Map<String, String> environment) {
        return environment.getOrDefault("SPRING_DATASOURCE_URL", "");
    }
}
