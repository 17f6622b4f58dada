package id.melek.launch;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.NestedExceptionUtils;

/** The server that the operator named by {@code SPRING_DATASOURCE_URL}: Melek starts none, but looks whether this one will do. */
final class GivenServer {

    private GivenServer() {}

    static boolean isNamedIn(Map<String, String> environment) {
        return !url(environment).isBlank();
    }

    static void check(Map<String, String> environment) {
        requireRecent(ask(environment));
    }

    static void requireRecent(String version) {
        if (ServerVersion.read(version).filter(ServerVersion::isRecentEnough).isEmpty()) {
            throw new CannotStart("The server that SPRING_DATASOURCE_URL names is version %s. Melek needs %s or newer."
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

    /** What lies at the bottom, such as a refused connection, and only its first line. */
    private static String reason(SQLException problem) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(problem).getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static String url(Map<String, String> environment) {
        return environment.getOrDefault("SPRING_DATASOURCE_URL", "");
    }
}
