package id.melek.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Days and hours in a reader's words: the day before the month and 24 hours, in English too. Where learners and staff of
 * three time zones read the same, the hour is Western Indonesian Time, and says so.
 */
public final class Moments {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private Moments() {}

    /** {@code 22 Nov 2026 11.26 WIB} */
    public static String text(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(writing(language))
                        .format(at.atZone(WIB))
                + " WIB";
    }

    /** {@code 22 Nov 2026} */
    public static String day(Instant at, Locale language) {
        return day(LocalDate.ofInstant(at, WIB), language);
    }

    /** {@code 22 Nov 2026} */
    public static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(writing(language))
                .format(day);
    }

    /** American English would put the month first, which readers here take for the day. */
    private static Locale writing(Locale language) {
        return Texts.language(language).equals(Texts.ENGLISH) ? Locale.UK : Texts.INDONESIAN;
    }
}
