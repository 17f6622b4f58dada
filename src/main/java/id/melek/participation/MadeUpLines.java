package id.melek.participation;

import id.melek.participation.Fact.Kind;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** One made-up participant's facts, as lines of the ledger's table. */
final class MadeUpLines {

    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGITS_OF_KEY = 24;

    private final String key;
    private final StringBuilder lines;
    private int written;

    /** @param key in hexadecimal digits */
    MadeUpLines(String key, StringBuilder lines) {
        this.key = key;
        this.lines = lines;
    }

    /** @param at by the clock of the place */
    static LocalDateTime utc(LocalDateTime at, MadeUpVillages.Home home) {
        return at.atZone(home.zone()).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    /** @param happened and recorded: UTC */
    void fact(
            Kind kind,
            int course,
            int track,
            LocalDateTime happened,
            LocalDateTime recorded,
            YearMonth month,
            Place place,
            String detail) {
        lines.append(key)
                .append('\t')
                .append(key, 0, DIGITS_OF_KEY)
                .append(HEX.toHexDigits(++written))
                .append('\t')
                .append(kind)
                .append('\t')
                .append(course)
                .append('\t')
                .append(track)
                .append('\t')
                .append(happened)
                .append('\t')
                .append(recorded)
                .append('\t')
                .append(month)
                .append('\t')
                .append(place.village())
                .append('\t')
                .append(place.district())
                .append('\t')
                .append(place.regency())
                .append('\t')
                .append(place.province())
                .append('\t')
                .append(place.settlement())
                .append('\t')
                .append(detail)
                .append('\n');
    }

    /** The participant itself, as a line of its table. */
    String participant(int village, boolean gone) {
        return key + '\t' + village + '\t' + (gone ? 1 : 0) + '\n';
    }
}
