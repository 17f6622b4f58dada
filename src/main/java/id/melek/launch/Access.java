package id.melek.launch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * How to get into the private server.
 *
 * @param home the folder of its files and secrets
 * @param port on the loopback address; another one at each start of Melek
 */
record Access(Path home, int port, Secrets secrets) {

    private static final String SCHEMA = "melek";
    private static final String USER = "melek";

    /** The server carries these out before it takes the first connection, so nobody ever meets it without a password. */
    String accounts() {
        return """
                alter user 'root'@'localhost' identified by '%s';
                create schema if not exists %s character set utf8mb4 collate utf8mb4_0900_ai_ci;
                create user if not exists '%s'@'localhost';
                alter user '%3$s'@'localhost' identified by '%s';
                grant all on %2$s.* to '%3$s'@'localhost';
                """.formatted(secrets.root(), SCHEMA, USER, secrets.melek());
    }

    /** The password travels encrypted with the server's own key, so an impostor on the port learns nothing. */
    Datasource datasource() {
        var key = URLEncoder.encode(home.resolve("files/public_key.pem").toString(), StandardCharsets.UTF_8);
        var url = "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&connectTimeout=5000&serverRSAPublicKeyFile=%s"
                .formatted(port, SCHEMA, key);
        return new Datasource(url, USER, secrets.melek());
    }

    /** For the operator's own mysql and mysqldump: {@code --defaults-extra-file}. */
    String clientOptions() {
        return """
                [client]
                host=127.0.0.1
                port=%d
                user=%s
                password=%s
                """.formatted(port, USER, secrets.melek());
    }

    boolean works() {
        try (var connection = datasource().connect()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
