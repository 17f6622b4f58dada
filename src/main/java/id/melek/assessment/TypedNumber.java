package id.melek.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A number as people here write it: {@code 12,5}, {@code 40.000}, {@code Rp 40.000,-}, {@code 40 ribu}, {@code 1,5 jt},
 * {@code 3 hari}. The point groups thousands when exactly three digits follow, else either sign is the decimal one.
 * {@code 40,000} has two readings: forty thousand as calculators show it, and forty.
 */
final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile(
            "([+\\-\\u2212]?)(?:(?:rp|idr)\\.?)?([+\\-\\u2212]?)(\\d+(?:[.,]\\d+)*|[.,]\\d+)(?:[.,]-{1,2})?"
                    + "(ribu|rb|juta|jt|k(?![a-z]))?[a-z%]*\\.?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{3})+");
    private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "ribu", new BigDecimal(1000),
            "rb", new BigDecimal(1000),
            "k", new BigDecimal(1000),
            "juta", new BigDecimal(1_000_000),
            "jt", new BigDecimal(1_000_000));
    private static final int LONGEST = 60;

    private TypedNumber() {}

    /** All readings; none if it is no number. */
    static List<BigDecimal> readings(String typed) {
        var parts = NUMBER.matcher(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", ""));
        if (typed.length() > LONGEST || !parts.matches() || twoSigns(parts.group(1), parts.group(2))) {
            return List.of();
        }
        var sign = parts.group(1) + parts.group(2);
        var unit = parts.group(4) == null ? BigDecimal.ONE : UNITS.getOrDefault(parts.group(4), BigDecimal.ONE);
        var factor = sign.isEmpty() || sign.equals("+") ? unit : unit.negate();
        return digits(parts.group(3)).stream()
                .map(number -> number.multiply(factor))
                .toList();
    }

    private static boolean twoSigns(String before, String after) {
        return !before.isEmpty() && !after.isEmpty();
    }

    private static List<BigDecimal> digits(String text) {
        if (text.contains(".") && text.contains(",")) {
            return withBothSigns(text);
        }
        if (text.split("[.,]", -1).length > 2) {
            return GROUPED.matcher(text).matches() ? List.of(ungrouped(text)) : List.of();
        }
        var decimal = decimal(text);
        if (!ONE_GROUP.matcher(text).matches()) {
            return List.of(decimal);
        }
        return text.contains(".") ? List.of(ungrouped(text)) : List.of(ungrouped(text), decimal);
    }

    /** The sign that stands last is the decimal one, and stands once. */
    private static List<BigDecimal> withBothSigns(String text) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        var whole = text.substring(0, last);
        var decimalSign = text.charAt(last);
        return whole.indexOf(decimalSign) < 0 && GROUPED.matcher(whole).matches()
                ? List.of(new BigDecimal(ungrouped(whole) + "." + text.substring(last + 1)))
                : List.of();
    }

    private static BigDecimal decimal(String text) {
        var pointed = text.replace(',', '.');
        return new BigDecimal(pointed.startsWith(".") ? "0" + pointed : pointed);
    }

    private static BigDecimal ungrouped(String text) {
        return new BigDecimal(text.replaceAll("[.,]", ""));
    }
}
