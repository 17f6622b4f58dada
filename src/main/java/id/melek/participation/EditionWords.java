package id.melek.participation;

import id.melek.base.Texts;
import id.melek.participation.EditionContent.Counted;
import id.melek.participation.EditionContent.Move;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How an edition says its numbers: in Indonesian, whoever asks for it. */
final class EditionWords {

    /** As on the page: nobody takes part, or nothing is to be said. */
    static final String NONE = "–";

    /** So few that nobody may know. */
    static final String HIDDEN = "✱";

    /** As on the page: there are no inhabitants to divide by. */
    static final String NO_DENOMINATOR = "∅";

    private static final Locale LANGUAGE = Texts.INDONESIAN;
    private static final int SMALL = 10;
    private static final double TINY = 0.05;
    private static final double LEAST_SHARE = 0.0001;

    private final Texts texts;
    private final ZoneId zone;

    EditionWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String say(String key, Object... parameters) {
        return texts.get(key, LANGUAGE, parameters);
    }

    MapPicture.Legend legend() {
        return new MapWords(texts, LANGUAGE);
    }

    String indicator(Indicator indicator) {
        return say("participation.indicator." + indicator);
    }

    /** Below 0 it is hidden; see {@link Split#HIDDEN}. */
    String count(int people) {
        return people < 0 ? HIDDEN : NumberFormat.getIntegerInstance(LANGUAGE).format(people);
    }

    /** With its sign, as a change is. */
    String change(int people) {
        return people > 0 ? "+" + count(people) : people < 0 ? "−" + count(-people) : "0";
    }

    String percent(OptionalDouble share) {
        return share.isPresent() ? NumberFormat.getPercentInstance(LANGUAGE).format(share.getAsDouble()) : NONE;
    }

    /** In percent, with two digits behind the comma; however small, it is not called nothing. */
    String share(double share) {
        return (share > 0 && share < LEAST_SHARE ? "< " + decimal(100 * LEAST_SHARE, 2) : decimal(100 * share, 2))
                + " %";
    }

    /** Per 1,000: two digits behind the comma as long as it is small; however small, it is not called nothing. */
    String rate(OptionalDouble value) {
        return value.isPresent() ? rate(value.getAsDouble()) : NO_DENOMINATOR;
    }

    private static String rate(double value) {
        int digits = value >= SMALL ? 1 : value == 0 || value >= TINY ? 2 : 4;
        return decimal(value, digits);
    }

    static String decimal(double value, int digits) {
        var format = NumberFormat.getNumberInstance(LANGUAGE);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A quarter is said as one; {@code 2026} and {@code 2026-10} speak for themselves. */
    String period(String key) {
        var period = Period.parse(key);
        return period.month()
                .map(this::shortMonth)
                .orElseGet(() -> period.grain() == Grain.QUARTER
                        ? say("participation.edition.quarter", key.substring(key.length() - 1), key.substring(0, 4))
                        : key);
    }

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", LANGUAGE));
    }

    String shortMonth(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMM yy", LANGUAGE));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", LANGUAGE));
    }

    String moment(Instant moment) {
        return moment.atZone(zone).format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm 'GMT'xxx", LANGUAGE));
    }

    /** Who counted the businesses, and when. */
    String source(Counted counted) {
        return say("participation.businesses.source", counted.source(), day(counted.asOf()));
    }

    String lack(Lack lack) {
        return say("participation.lack." + lack);
    }

    String value(Trait trait, String value) {
        return say(trait.nameKey(value));
    }

    /** "Enrolled, new in July 2026, rural (Manggarai): 12 → 14 (+2)". */
    String move(Move move) {
        var what = move.what();
        var when = what.month().isEmpty()
                ? say("participation.edition.move." + what.kind())
                : say("participation.edition.move.NEW", month(YearMonth.parse(what.month())));
        var whose = Optional.ofNullable(what.settlement())
                .map(one -> say("participation.settlement." + one))
                .orElseGet(() -> say("participation.all"));
        return say(
                "participation.edition.move",
                what.region(),
                indicator(what.indicator()),
                when,
                whose,
                count(move.before()),
                count(move.after()),
                move.before() < 0 || move.after() < 0 ? NONE : change(move.after() - move.before()));
    }
}
