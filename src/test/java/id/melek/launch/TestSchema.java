package id.melek.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A schema of its own on the tests' server, for a test that needs another past than the others. */
public record TestSchema(String name) {

    /** Makes it anew, with nothing in it. */
    public static TestSchema empty(String name) {
        var schema = new TestSchema(name);
        schema.asRoot("drop schema if exists " + name + "; create schema " + name
                + " character set utf8mb4 collate utf8mb4_0900_ai_ci; grant all on " + name + ".* to '"
                + System.getProperty("spring.datasource.username") + "'@'localhost'");
        return schema;
    }

    /** Runs a script, such as a dump, in it. */
    public void run(String script) {
        asRoot("use " + name + ";\n" + script);
    }

    public String url() {
        return url(name, "");
    }

    /** As the application's own user. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(
                url(),
                System.getProperty("spring.datasource.username"),
                System.getProperty("spring.datasource.password"));
    }

    private void asRoot(String statements) {
        try (var connection = DriverManager.getConnection(
                        url("", "&allowMultiQueries=true&rewriteBatchedStatements=false"),
                        "root",
                        Secrets.in(Path.of("target", "test-data", "mysql")).root());
                var statement = connection.createStatement()) {
            statement.execute(statements);
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                // on to the next statement; a failing one throws
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(String schema, String options) {
        return System.getProperty("spring.datasource.url").replaceFirst("/melek(?=\\?|$)", "/" + schema) + options;
    }
}
