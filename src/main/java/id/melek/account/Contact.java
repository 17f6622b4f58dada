package id.melek.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with, in the one form that is stored: an Indonesian phone number as {@code +62...} (E.164), or
 * an e-mail address in small letters.
 */
public record Contact(Kind kind, String value) {

    public enum Kind {
        PHONE,
        EMAIL
    }

    private static final int INDONESIA = 62;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"<>,;:]+@[^@\\s\"<>,;:]+");

    /** Reads what was typed, in any usual way of writing it; empty when it is neither a number nor an address. */
    public static Optional<Contact> parse(String typed) {
        var text = typed.strip();
        return text.contains("@") ? email(text) : phone(text);
    }

    private static Optional<Contact> email(String text) {
        return EMAIL.matcher(text).matches() && text.length() <= LONGEST_EMAIL
                ? Optional.of(new Contact(Kind.EMAIL, text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Contact> phone(String text) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(text, "ID");
            return number.getCountryCode() == INDONESIA && phones.isValidNumber(number)
                    ? Optional.of(new Contact(Kind.PHONE, phones.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** As people write it at home: {@code 0812-3456-7890}. */
    public String forReading() {
        return kind == Kind.EMAIL ? value : readable();
    }

    private String readable() {
        var number = new PhoneNumber()
                .setCountryCode(INDONESIA)
                .setNationalNumber(Long.parseLong(value.substring("+62".length())));
        return PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.NATIONAL);
    }

    @Nullable String phone() {
        return kind == Kind.PHONE ? value : null;
    }

    @Nullable String email() {
        return kind == Kind.EMAIL ? value : null;
    }

    /** Numbers and addresses do not belong in logs. */
    @Override
    public String toString() {
        return kind.name();
    }
}
