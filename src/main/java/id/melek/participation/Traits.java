package id.melek.participation;

import java.time.Year;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is known about a person at a moment, as six characters, {@code -} for what is not known: gender {@code F M}, age
 * band {@code 1} (under 25) to {@code 5} (55 and more), disability {@code Y N}, sector (letter of the KBLI section), size
 * {@code I S E} (micro, small, medium), whether they sold online at registration {@code Y N}.
 */
record Traits(String code) {

    static final Traits UNKNOWN = new Traits("------");

    static final char NOT_KNOWN = '-';
    private static final int YEAR_AT = 1;
    private static final int YEAR_LENGTH = 4;
    private static final int[] BANDS_BEGIN = {25, 35, 45, 55};

    /** What a fact says: the same six, with four digits of the year of birth in place of the band. */
    record Said(String code) {

        static final Said NOTHING = new Said("---------");

        /** What the other says where this one says nothing. */
        Said or(Said other) {
            var all = code.toCharArray();
            if (all[YEAR_AT] == NOT_KNOWN) {
                other.code.getChars(YEAR_AT, YEAR_AT + YEAR_LENGTH, all, YEAR_AT);
            }
            for (int i = 0; i < all.length; i++) {
                all[i] = all[i] == NOT_KNOWN && (i < YEAR_AT || i >= YEAR_AT + YEAR_LENGTH)
                        ? other.code.charAt(i)
                        : all[i];
            }
            return new Said(new String(all));
        }

        /** With the age that the person reaches in that year. */
        Traits in(int year) {
            var born = code.substring(YEAR_AT, YEAR_AT + YEAR_LENGTH);
            var band = born.charAt(0) == NOT_KNOWN ? NOT_KNOWN : band(year - Integer.parseInt(born));
            return new Traits(code.charAt(0) + String.valueOf(band) + code.substring(YEAR_AT + YEAR_LENGTH));
        }
    }

    private static char band(int age) {
        return (char)
                ('1' + Arrays.stream(BANDS_BEGIN).filter(begin -> age >= begin).count());
    }

    static Said said(char gender, Optional<Year> born, char disability, char sector, char size, char sold) {
        var year = born.map(known -> "%04d".formatted(known.getValue())).orElse("----");
        return new Said("" + gender + year + disability + sector + size + sold);
    }
}
