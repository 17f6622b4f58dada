package id.melek.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a PIN or a password must be like. Anything of digits only is taken for a PIN. */
final class SecretRules {

    static final int PIN_LENGTH = 6;
    static final int SHORTEST_PASSWORD = 8;

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,3})\\1+");
    private static final Set<String> COMMON = Set.of(
            "password",
            "password1",
            "passw0rd",
            "qwertyui",
            "qwerty123",
            "abcd1234",
            "asdfghjk",
            "iloveyou",
            "indonesia",
            "indonesia1",
            "bismillah",
            "katasandi",
            "rahasia123",
            "sayangku",
            "admin123",
            "abcdefgh",
            "1q2w3e4r",
            "melek123");

    private SecretRules() {}

    /** The key of the message that says what is wrong with it, if anything is. Staff see other people's data, so a PIN is not enough for them. */
    static Optional<String> problemWith(String secret, Contact contact, Role role) {
        if (secret.isEmpty()) {
            return Optional.of(role == Role.LEARNER ? "account.problem.pin-length" : "account.problem.password-short");
        }
        if (!DIGITS.matcher(secret).matches()) {
            return Optional.ofNullable(passwordProblem(secret, contact));
        }
        return role == Role.LEARNER
                ? Optional.ofNullable(pinProblem(secret, contact))
                : Optional.of("account.problem.password-not-pin");
    }

    private static @Nullable String pinProblem(String pin, Contact contact) {
        if (pin.length() != PIN_LENGTH) {
            return "account.problem.pin-length";
        }
        if (REPEATED.matcher(pin).matches() || isRow(pin, 1) || isRow(pin, -1) || isPairs(pin)) {
            return "account.problem.pin-easy";
        }
        return contact.value().endsWith(pin) ? "account.problem.pin-in-number" : null;
    }

    private static @Nullable String passwordProblem(String password, Contact contact) {
        var small = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST_PASSWORD) {
            return "account.problem.password-short";
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return "account.problem.password-long";
        }
        return COMMON.contains(small) || small.equals(contact.value()) ? "account.problem.password-easy" : null;
    }

    /** 123456, 456789, 987654 and 901234 alike. */
    private static boolean isRow(String pin, int step) {
        for (var i = 1; i < pin.length(); i++) {
            if ((pin.charAt(i) - pin.charAt(i - 1) - step) % 10 != 0) {
                return false;
            }
        }
        return true;
    }

    /** 112233 and 556677, the ones a row of doubles makes. */
    private static boolean isPairs(String pin) {
        return pin.charAt(0) == pin.charAt(1) && pin.charAt(2) == pin.charAt(3) && pin.charAt(4) == pin.charAt(5);
    }
}
