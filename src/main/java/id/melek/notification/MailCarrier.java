package id.melek.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP; switched off without {@code spring.mail.host} and a sender. */
@Component
class MailCarrier implements Carrier {

    /** The server wants to know us first: nothing is wrong with the letter. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    private final @Nullable JavaMailSender sender;
    private final String from;

    @Autowired
    MailCarrier(ObjectProvider<JavaMailSender> sender, @Value("${melek.mail.from:}") String from) {
        this(sender.getIfAvailable(), from);
    }

    MailCarrier(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isOn() {
        return sender != null && !from.isBlank();
    }

    @Override
    public Outcome carry(Parcel parcel) {
        if (sender == null) {
            return new Outcome.Later(Reason.NO_ANSWER);
        }
        try {
            sender.send(message(sender.createMimeMessage(), parcel));
            return new Outcome.Sent();
        } catch (MailAuthenticationException refused) {
            return new Outcome.Later(Reason.NOT_LET_IN);
        } catch (MailSendException failed) {
            return outcome(failed);
        } catch (MailException | MessagingException | UnsupportedEncodingException unsendable) {
            return new Outcome.Never(Reason.FAILED);
        }
    }

    /** The id stays the same when a letter is sent again, so that a mailbox can show it once. */
    private MimeMessage message(MimeMessage message, Parcel parcel)
            throws MessagingException, UnsupportedEncodingException {
        var file = parcel.file();
        var helper = new MimeMessageHelper(message, file != null, StandardCharsets.UTF_8.name());
        helper.setFrom(from, "Melek");
        helper.setTo(parcel.address());
        helper.setSubject(parcel.subject());
        helper.setText(parcel.text());
        if (file != null) {
            helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
        }
        message.setHeader("Message-ID", "<" + parcel.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        message.setHeader("Content-Language", parcel.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + parcel.stopLink() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }

    private static Outcome outcome(MailSendException failed) {
        var codes = Stream.of(failed.getMessageExceptions())
                .flatMap(MailCarrier::withCauses)
                .map(MailCarrier::code)
                .filter(code -> code > 0)
                .toList();
        if (codes.stream().anyMatch(ABOUT_US::contains)) {
            return new Outcome.Later(Reason.NOT_LET_IN);
        }
        if (codes.stream().anyMatch(code -> code >= 500)) {
            return new Outcome.Never(Reason.REFUSED);
        }
        return new Outcome.Later(codes.isEmpty() ? Reason.NO_ANSWER : Reason.BUSY);
    }

    private static Stream<Exception> withCauses(@Nullable Exception failure) {
        return failure == null
                ? Stream.of()
                : Stream.concat(
                        Stream.of(failure),
                        failure instanceof MessagingException chain
                                ? withCauses(chain.getNextException())
                                : Stream.of());
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }
}
