package id.melek.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter taken out of the box for one try.
 *
 * @param tries this one included
 * @param enclosed the name of what it brings along
 * @param file what it brings along; null until it leaves
 */
record Parcel(
        UUID id,
        UUID recipient,
        Channel channel,
        String address,
        String subject,
        String text,
        String language,
        String stopLink,
        int tries,
        @Nullable String enclosed,
        @Nullable LetterFile file) {

    Parcel with(LetterFile found) {
        return new Parcel(id, recipient, channel, address, subject, text, language, stopLink, tries, enclosed, found);
    }

    /** Addresses and texts do not belong in logs. */
    @Override
    public String toString() {
        return id.toString();
    }
}
