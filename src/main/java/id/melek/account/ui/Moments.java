package id.melek.account.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates of records of staff work, who sit in three time zones: in Western Indonesian Time, and saying so. */
final class Moments {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private Moments() {}

    static String text(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(at.atZone(WIB))
                + " WIB";
    }

    static String day(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(at.atZone(WIB));
    }
}
