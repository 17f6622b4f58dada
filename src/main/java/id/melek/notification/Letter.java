package id.melek.notification;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way to one person.
 *
 * @param recipient who it is for, a key that only the sender of the letter understands
 * @param topic why it is sent; what waits can be called back by it
 * @param once a recipient gets at most one letter with this name on each channel
 * @param address e-mail address, or phone number as {@code +62...}
 * @param subject for e-mail; a gateway gets only the text
 * @param stopLink where this topic can be turned off without signing in
 * @param quietIn where it is night for the recipient: there it waits from 20:00 to 8:00; null for what was asked for
 * @param enclosed the name of a file that {@link LetterFiles} has and an e-mail brings along; null for a text alone
 */
public record Letter(
        UUID recipient,
        String topic,
        String once,
        Channel channel,
        String address,
        String subject,
        String text,
        Locale language,
        String stopLink,
        @Nullable ZoneId quietIn,
        @Nullable String enclosed) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    public Letter {
        subject = CONTROL.matcher(subject).replaceAll(" ");
    }

    /** Addresses and texts do not belong in logs. */
    @Override
    public String toString() {
        return channel + " " + once;
    }
}
