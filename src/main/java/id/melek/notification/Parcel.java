package id.melek.notification;

import java.util.UUID;

/**
 * A letter taken out of the box for one try.
 *
 * @param tries this one included
 */
record Parcel(
        UUID id,
        Channel channel,
        String address,
        String subject,
        String text,
        String language,
        String stopLink,
        int tries) {

    /** Addresses and texts do not belong in logs. */
    @Override
    public String toString() {
        return id.toString();
    }
}
