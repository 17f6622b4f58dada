package id.melek.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** At night nobody is disturbed: from 20:00 to 8:00, where the recipient is. */
final class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(20, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private QuietHours() {}

    /** The moment itself, or the next morning if it lies in the night. */
    static Instant allowedFrom(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        if (time.isBefore(END)) {
            return local.with(END).toInstant();
        }
        return time.isBefore(BEGIN) ? moment : local.plusDays(1).with(END).toInstant();
    }
}
