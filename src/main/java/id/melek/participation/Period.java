package id.melek.participation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time a question is about: everything since the start, or one calendar month, quarter or year. */
public final class Period {

    public static final Period SINCE_THE_START = new Period(Grain.EVER, null);

    private static final Pattern WRITTEN = Pattern.compile("([12]\\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final int MONTHS_A_QUARTER = 3;
    private static final int DECEMBER = 12;

    private final Grain grain;
    private final @Nullable YearMonth first;

    private Period(Grain grain, @Nullable YearMonth first) {
        this.grain = grain;
        this.first = first;
    }

    public static Period of(YearMonth month) {
        return new Period(Grain.MONTH, month);
    }

    /** The calendar quarter that holds the month. */
    public static Period quarterOf(YearMonth month) {
        int quarter = month.get(IsoFields.QUARTER_OF_YEAR);
        return new Period(Grain.QUARTER, YearMonth.of(month.getYear(), (quarter - 1) * MONTHS_A_QUARTER + 1));
    }

    public static Period ofYear(int year) {
        return new Period(Grain.YEAR, YearMonth.of(year, 1));
    }

    /** Reads {@code 2026-11}, {@code 2026-Q4} and {@code 2026}; anything else means since the start. */
    public static Period parse(String text) {
        return find(text).orElse(SINCE_THE_START);
    }

    /** Reads {@code 2026-11}, {@code 2026-Q4}, {@code 2026}, and nothing as since the start; empty for anything else. */
    public static Optional<Period> read(String text) {
        return text.isBlank() ? Optional.of(SINCE_THE_START) : find(text);
    }

    /** Reads {@code 2026-11}, {@code 2026-Q4} and {@code 2026}; empty for anything else. */
    public static Optional<Period> find(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(1));
        if (written.group(2) != null) {
            return Optional.of(of(YearMonth.parse(text)));
        }
        return Optional.of(
                written.group(3) == null
                        ? ofYear(year)
                        : quarterOf(YearMonth.of(year, Integer.parseInt(written.group(3)) * MONTHS_A_QUARTER)));
    }

    /** The month, where the period is one. */
    public Optional<YearMonth> month() {
        return grain == Grain.MONTH ? Optional.ofNullable(first) : Optional.empty();
    }

    public boolean isSinceTheStart() {
        return grain == Grain.EVER;
    }

    /** Empty for everything since the start. */
    public Optional<YearMonth> first() {
        return Optional.ofNullable(first);
    }

    /** Empty for everything since the start. */
    public Optional<YearMonth> last() {
        return first().map(month -> month.plusMonths(months() - 1L));
    }

    /** Whether no day of it is still to come. */
    public boolean isOver(LocalDate today) {
        return last().map(month -> month.atEndOfMonth().isBefore(today)).orElse(false);
    }

    /** Its last day, or today while that is still to come. */
    LocalDate asOf(LocalDate today) {
        return last().map(YearMonth::atEndOfMonth)
                .filter(end -> end.isBefore(today))
                .orElse(today);
    }

    /** The same span of time just before; empty for everything since the start. */
    public Optional<Period> previous() {
        return first().map(month -> new Period(grain, month.minusMonths(months())));
    }

    private int months() {
        return switch (grain) {
            case YEAR -> DECEMBER;
            case QUARTER -> MONTHS_A_QUARTER;
            case MONTH, EVER -> 1;
        };
    }

    Grain grain() {
        return grain;
    }

    /** What {@link #parse} reads; empty for everything since the start. */
    public String key() {
        return first().map(this::written).orElse("");
    }

    /** As people say it; {@link #key} for everything since the start. */
    public String words(Locale language) {
        return first().map(month -> switch (grain) {
                    case EVER -> "";
                    case YEAR -> String.valueOf(month.getYear());
                    case QUARTER -> quarterWords(month, language);
                    case MONTH -> month.format(DateTimeFormatter.ofPattern("MMMM yyyy", language));
                })
                .orElse("");
    }

    private static String quarterWords(YearMonth month, Locale language) {
        int quarter = month.get(IsoFields.QUARTER_OF_YEAR);
        return language.getLanguage().equals("id")
                ? "Triwulan " + ROMAN.get(quarter - 1) + " " + month.getYear()
                : "Q" + quarter + " " + month.getYear();
    }

    private String written(YearMonth month) {
        return switch (grain) {
            case EVER -> "";
            case YEAR -> "%04d".formatted(month.getYear());
            case QUARTER -> "%04d-Q%d".formatted(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR));
            case MONTH -> month.toString();
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && period.grain == grain && Objects.equals(period.first, first);
    }

    @Override
    public int hashCode() {
        return Objects.hash(grain, first);
    }

    @Override
    public String toString() {
        return isSinceTheStart() ? "since the start" : key();
    }
}
