package id.melek.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** For tests in which letters may leave: e-mails to a real mail server, one for all, others to a gateway where nobody listens. */
public interface LettersGoOut {

    GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @DynamicPropertySource
    static void ways(DynamicPropertyRegistry settings) {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("melek.mail.from", () -> "melek@contoh.id");
        settings.add("melek.gateway.url", () -> "http://127.0.0.1:9/send");
        settings.add("melek.gateway.secret", () -> RecordingGateway.SECRET);
        settings.add("melek.address", () -> "https://melek.contoh.id/");
    }
}
