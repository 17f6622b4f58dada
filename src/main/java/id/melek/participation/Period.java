package id.melek.participation;

import id.melek.participation.RollupKey.Grain;
import java.time.YearMonth;
import java.util.Optional;

/** The time a question is about: everything since the start, or one calendar month. */
public record Period(Optional<YearMonth> month) {

    public static final Period SINCE_THE_START = new Period(Optional.empty());

    public static Period of(YearMonth month) {
        return new Period(Optional.of(month));
    }

    /** Reads {@code 2026-11}; anything else means since the start. */
    public static Period parse(String text) {
        return text.matches("\\d{4}-(0[1-9]|1[0-2])") ? of(YearMonth.parse(text)) : SINCE_THE_START;
    }

    Grain grain() {
        return month.isPresent() ? Grain.M : Grain.A;
    }

    String key() {
        return month.map(YearMonth::toString).orElse("");
    }
}
