package id.melek.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What somebody typed, folded in every way it can be meant: "Desa Lalong" may be Lalong or Desa Lalong. */
record Typed(List<Reading> readings) {

    private static final int LONGEST = 60;
    private static final Set<String> KINDS =
            Set.of("desa", "ds", "kelurahan", "kel", "kecamatan", "kec", "kabupaten", "kab", "provinsi", "prov");

    static Typed of(String typed) {
        var words = Spelling.wordsOf(typed.substring(0, Math.min(typed.length(), LONGEST)));
        var readings = new ArrayList<Reading>();
        if (!words.isEmpty()) {
            readings.add(new Reading(words));
        }
        if (words.size() > 1 && KINDS.contains(words.getFirst())) {
            readings.add(new Reading(words.subList(1, words.size())));
        }
        return new Typed(readings);
    }

    boolean forgivesErrors() {
        return readings.stream().anyMatch(reading -> reading.tolerance > 0);
    }

    /** One of the ways, prepared for being compared with many names. */
    static final class Reading {

        final byte[] plain;
        final byte[] sound;
        final int plainLetters;
        final int soundLetters;

        /** How many typing errors are forgiven. */
        final int tolerance;

        /** For every letter the bits of its positions in {@link #sound}. */
        final long[] positions = new long[128];

        Reading(List<String> words) {
            plain = Spelling.plain(words).text();
            sound = Spelling.sound(words).text();
            plainLetters = Spelling.letters(plain, 0, plain.length);
            soundLetters = Spelling.letters(sound, 0, sound.length);
            tolerance = sound.length < 4 ? 0 : sound.length < 8 ? 1 : 2;
            for (var i = 0; i < sound.length; i++) {
                positions[sound[i]] |= 1L << i;
            }
        }

        /** One or two letters are too few to guess from. */
        boolean isShort() {
            return plain.length < 3 || sound.length < 2;
        }
    }
}
