package id.melek.credential;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a certificate is found by: 128 random bits as 26 letters and digits (Crockford's base 32).
 *
 * @param text in capitals, without hyphens
 */
public record CertificateCode(String text) {

    private static final int BITS = 128;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[0-7][" + DIGITS + "]{25}");
    private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})");
    private static final int LONGEST_TYPED = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CertificateCode next() {
        var digits = new BigInteger(BITS, RANDOM);
        var text = new StringBuilder();
        for (int shift = 125; shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt(digits.shiftRight(shift).intValue() & 31));
        }
        return new CertificateCode(text.toString());
    }

    /** As people type it: small letters, blanks, hyphens and letters that look like digits do not matter. */
    public static Optional<CertificateCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var text = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        var folded = text.replace('O', '0').replace('I', '1').replace('L', '1');
        return Optional.of(folded).filter(SHAPE.asMatchPredicate()).map(CertificateCode::new);
    }

    /** In groups of four, for reading and for addresses. */
    public String grouped() {
        return String.join("-", GROUP.split(text));
    }

    /** Whoever holds the code sees the certificate, so it does not get into a log by the way. */
    @Override
    public String toString() {
        return "CertificateCode";
    }
}
