package id.melek.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is true of this Melek as a whole: whether its people are made up, and its secret. */
@Component
public class Installation {

    private final JdbcClient database;
    private final String secret;

    /** @throws DemoRefused if made-up people are asked for where real ones are */
    Installation(JdbcClient database, @Value("${melek.demo:false}") boolean demo) {
        if (demo) {
            markMadeUp(database);
        }
        this.database = database;
        this.secret = database.sql("select secret from installation")
                .query(String.class)
                .single();
    }

    private static void markMadeUp(JdbcClient database) {
        database.sql("update installation set made_up = true where not exists (select 1 from account)")
                .update();
        if (!isMadeUp(database)) {
            throw new DemoRefused();
        }
    }

    private static boolean isMadeUp(JdbcClient database) {
        return database.sql("select made_up from installation")
                .query(Boolean.class)
                .single();
    }

    /** Whether everybody here is made up, so that made-up people count and every page has to say so. */
    public boolean isMadeUp() {
        return isMadeUp(database);
    }

    /** The secret that signs the cookies of long sign-ins. */
    String secret() {
        return secret;
    }

    /** Tells the same text again without being readable: 64 hexadecimal digits (HMAC-SHA-256). */
    String keyedHash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
