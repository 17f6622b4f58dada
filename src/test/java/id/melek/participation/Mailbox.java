package id.melek.participation;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server, one for all tests here, and what arrived there. */
final class Mailbox {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private Mailbox() {}

    static void settings(DynamicPropertyRegistry settings) {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("melek.mail.from", () -> "melek@contoh.id");
        settings.add("melek.address", () -> "https://melek.contoh.id/");
    }

    /** Whoever got something at an address that ends like this. */
    static List<String> recipients(String ending) throws MessagingException {
        var recipients = new ArrayList<String>();
        for (var mail : SERVER.getReceivedMessages()) {
            var address = mail.getAllRecipients()[0].toString();
            if (address.endsWith(ending)) {
                recipients.add(address);
            }
        }
        return recipients;
    }

    static MimeMessage mailTo(String address) throws MessagingException {
        for (var mail : SERVER.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("No mail to " + address);
    }

    static String fileName(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(1).getFileName();
    }

    static byte[] file(MimeMessage mail) throws MessagingException, IOException {
        try (var file = ((MimeMultipart) mail.getContent()).getBodyPart(1).getInputStream()) {
            return file.readAllBytes();
        }
    }

    static String text(MimeMessage mail) throws MessagingException, IOException {
        return text((MimeMultipart) mail.getContent());
    }

    private static String text(MimeMultipart mail) throws MessagingException, IOException {
        var first = mail.getBodyPart(0).getContent();
        return first instanceof MimeMultipart inner ? text(inner) : first.toString();
    }
}
