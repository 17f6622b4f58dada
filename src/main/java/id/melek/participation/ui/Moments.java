package id.melek.participation.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Times and months as the reader says them, with the Indonesian names of the zones. */
final class Moments {

    private static final Map<String, String> ZONES =
            Map.of("Asia/Jakarta", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    private final Locale language;

    Moments(Locale language) {
        this.language = language;
    }

    String dateAndTime(Instant moment, ZoneId zone) {
        var pattern = DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm", language);
        return moment.atZone(zone).format(pattern) + " " + ZONES.getOrDefault(zone.getId(), zone.getId());
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language));
    }

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", language));
    }
}
