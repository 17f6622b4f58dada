package id.melek.region;

import id.melek.region.Typed.Reading;
import java.util.List;

/**
 * Names in two spellings, one behind the other in memory, so that all of them can be compared with what was typed in a
 * few milliseconds: no index to keep, and any kind of likeness can be asked for.
 */
final class NameIndex {

    /** How alike: the lower the better; NONE and above are no likeness at all. */
    static final int EXACT = 0;

    static final int PREFIX = 1;
    static final int SOUNDS_EXACT = 2;
    static final int SOUNDS_PREFIX = 3;
    static final int WORD = 4;
    static final int CONTAINS = 5;
    static final int SOUNDS_CONTAINS = 6;

    /** Plus 3 for every typing error after the first, plus 1 for the beginning of a name, 2 for a later word. */
    static final int NEAR = 7;

    static final int NONE = 100;

    private final Texts plain;
    private final Texts sound;

    NameIndex(List<String> names) {
        var words = names.stream().map(Spelling::wordsOf).toList();
        plain = new Texts(words.stream().map(Spelling::plain).toList());
        sound = new Texts(words.stream().map(Spelling::sound).toList());
    }

    /** Names without gaps; the i-th from {@code at[i]} to before {@code at[i + 1]}. */
    private static final class Texts {

        final byte[] text;
        final int[] at;
        final long[] words;
        final int[] letters;

        Texts(List<Spelling> names) {
            text = new byte[names.stream().mapToInt(Spelling::length).sum()];
            at = new int[names.size() + 1];
            words = new long[names.size()];
            letters = new int[names.size()];
            for (var i = 0; i < names.size(); i++) {
                add(i, names.get(i));
            }
        }

        private void add(int i, Spelling name) {
            System.arraycopy(name.text(), 0, text, at[i], name.length());
            at[i + 1] = at[i] + name.length();
            words[i] = name.words();
            letters[i] = Spelling.letters(text, at[i], at[i + 1]);
        }

        /** Where in the i-th name the wanted letters stand first, or -1. */
        int find(int i, byte[] wanted, int wantedLetters) {
            if ((wantedLetters & ~letters[i]) != 0) {
                return -1;
            }
            var last = at[i + 1] - wanted.length;
            for (var start = at[i]; start <= last; start++) {
                if (startsWith(start, wanted)) {
                    return start - at[i];
                }
            }
            return -1;
        }

        boolean startsWith(int start, byte[] wanted) {
            for (var j = 0; j < wanted.length; j++) {
                if (text[start + j] != wanted[j]) {
                    return false;
                }
            }
            return true;
        }

        boolean is(int i, byte[] wanted) {
            return length(i) == wanted.length && startsWith(at[i], wanted);
        }

        int length(int i) {
            return at[i + 1] - at[i];
        }

        /** Whether a word of the i-th name begins with the wanted letters, which it is known to contain. */
        boolean wordStartsWith(int i, byte[] wanted) {
            for (var starts = words[i]; starts != 0; starts &= starts - 1) {
                var start = at[i] + Long.numberOfTrailingZeros(starts);
                if (start + wanted.length <= at[i + 1] && startsWith(start, wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How much the i-th name is like what was typed, without typing errors; what was typed counts before what was meant. */
    int grade(int i, Typed typed) {
        var best = NONE;
        for (var k = 0; k < typed.readings().size(); k++) {
            best = Math.min(best, k + grade(i, typed.readings().get(k)));
        }
        return best;
    }

    private int grade(int i, Reading typed) {
        if (typed.isShort()) {
            return plain.is(i, typed.plain) ? EXACT : NONE;
        }
        var place = plain.find(i, typed.plain, typed.plainLetters);
        if (place >= 0) {
            return plainGrade(i, place, typed);
        }
        var soundPlace = sound.find(i, typed.sound, typed.soundLetters);
        if (soundPlace != 0) {
            return soundPlace < 0 ? NONE : SOUNDS_CONTAINS;
        }
        return sound.length(i) == typed.sound.length ? SOUNDS_EXACT : SOUNDS_PREFIX;
    }

    private int plainGrade(int i, int place, Reading typed) {
        if (place == 0) {
            return plain.length(i) == typed.plain.length ? EXACT : PREFIX;
        }
        return plain.wordStartsWith(i, typed.plain) ? WORD : CONTAINS;
    }

    /** How much the i-th name is like what was typed, if it was mistyped. */
    int near(int i, Typed typed) {
        var best = NONE;
        for (var reading : typed.readings()) {
            best = Math.min(best, near(i, reading));
        }
        return best;
    }

    private int near(int i, Reading typed) {
        // a letter that was typed and is nowhere in the name is an error each
        if (typed.tolerance == 0 || Integer.bitCount(typed.soundLetters & ~sound.letters[i]) > typed.tolerance) {
            return NONE;
        }
        var best = NONE;
        for (var starts = sound.words[i]; starts != 0; starts &= starts - 1) {
            best = Math.min(best, near(i, Long.numberOfTrailingZeros(starts), typed));
        }
        return best;
    }

    private int near(int i, int from, Reading typed) {
        var start = sound.at[i] + from;
        var end = Math.min(sound.at[i + 1], start + typed.sound.length + typed.tolerance);
        if (end - start < typed.sound.length - typed.tolerance) {
            return NONE;
        }
        var errors = errors(typed, start, end);
        var whole = end == sound.at[i + 1] ? errors >>> 8 : NONE;
        var beginning = errors & 0xff;
        if (from == 0 && whole == beginning && whole <= typed.tolerance) {
            return NEAR + 3 * (whole - 1);
        }
        return beginning > typed.tolerance ? NONE : NEAR + 3 * Math.max(0, beginning - 1) + (from == 0 ? 1 : 2);
    }

    /**
     * Letters left out, added, exchanged or swapped between what was typed and the text; all of the text in the upper
     * bits, the best of its beginnings in the lower eight. Hyyrö's bit-parallel form (2003) of the optimal string
     * alignment distance: one bit for each letter typed, some twenty operations for each letter of the text.
     */
    private int errors(Reading typed, int start, int end) {
        var last = 1L << (typed.sound.length - 1);
        var plus = -1L;
        var minus = 0L;
        var diagonal = 0L;
        var before = 0L;
        var score = typed.sound.length;
        var best = score;
        for (var place = start; place < end; place++) {
            var match = typed.positions[sound.text[place]];
            var swapped = ((~diagonal & match) << 1) & before;
            diagonal = (((match & plus) + plus) ^ plus) | match | minus | swapped;
            var right = minus | ~(diagonal | plus);
            var left = diagonal & plus;
            score += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            best = Math.min(best, score);
            if (Math.min(best, score - (end - 1 - place)) > typed.tolerance) {
                // each of the letters to come mends one error at most
                return score << 8 | best;
            }
            right = (right << 1) | 1;
            plus = (left << 1) | ~(diagonal | right);
            minus = right & diagonal;
            before = match;
        }
        return score << 8 | best;
    }
}
