package id.melek.learning.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days on which something was written, in Western Indonesian Time. */
final class Moments {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private Moments() {}

    static String day(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(at.atZone(WIB));
    }
}
