package id.melek.learning.ui;

import id.melek.base.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them. */
final class Days {

    private Days() {}

    static String text(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.language(language)));
    }

    static String withWeekday(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Texts.language(language)));
    }
}
