package id.melek.pack;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as PHP, and with it Moodle, reads them: the dot is a decimal point, {@code 1e3} is a thousand. */
final class Numbers {

    private static final int LONGEST = 100;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,3}+)?");

    private Numbers() {}

    static Optional<BigDecimal> read(String text) {
        var trimmed = Blanks.trim(text);
        return trimmed.length() <= LONGEST && NUMBER.matcher(trimmed).matches()
                ? inPlainDigits(trimmed)
                : Optional.empty();
    }

    /** The number that a text begins with, as PHP takes {@code 5 kg} for 5 where it has to reckon. */
    static Optional<BigDecimal> leading(String text) {
        var trimmed = Blanks.trim(text);
        var number = NUMBER.matcher(trimmed.substring(0, Math.min(LONGEST, trimmed.length())));
        return number.lookingAt() ? inPlainDigits(number.group()) : Optional.empty();
    }

    private static Optional<BigDecimal> inPlainDigits(String number) {
        var canonical = canonical(new BigDecimal(number));
        return isShort(canonical) ? Optional.of(canonical) : Optional.empty();
    }

    static boolean isShort(BigDecimal number) {
        return number.toPlainString().length() <= LONGEST;
    }

    static BigDecimal canonical(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
