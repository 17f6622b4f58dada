package id.melek.participation;

import id.melek.notification.LettersGoOut;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What arrived at the mail server. */
final class Mailbox {

    private Mailbox() {}

    /** Whoever got something at an address that ends like this. */
    static List<String> recipients(String ending) throws MessagingException {
        var recipients = new ArrayList<String>();
        for (var mail : LettersGoOut.MAIL.getReceivedMessages()) {
            var address = mail.getAllRecipients()[0].toString();
            if (address.endsWith(ending)) {
                recipients.add(address);
            }
        }
        return recipients;
    }

    static MimeMessage mailTo(String address) throws MessagingException {
        for (var mail : LettersGoOut.MAIL.getReceivedMessages()) {
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
