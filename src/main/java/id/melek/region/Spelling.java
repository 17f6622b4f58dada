package id.melek.region;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A name as nothing but letters and digits, and where in it words begin. */
final class Spelling {

    /** So that the beginnings of words fit into the bits of a long. */
    private static final int LONGEST = 63;

    private static final String APOSTROPHES = "'’‘`´ʼ";

    private static final Map<String, String> NUMERALS = Map.ofEntries(
            Map.entry("i", "1"),
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("v", "5"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("x", "10"),
            Map.entry("xi", "11"),
            Map.entry("xii", "12"));
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "kp",
            "kampung",
            "tj",
            "tanjung",
            "tg",
            "tanjung",
            "gn",
            "gunung",
            "sei",
            "sungai",
            "perk",
            "perkebunan",
            "mns",
            "meunasah",
            "tgk",
            "teungku");

    private final byte[] text;
    private final long words;

    private Spelling(StringBuilder text, long words) {
        text.setLength(Math.min(text.length(), LONGEST));
        this.text = text.toString().getBytes(StandardCharsets.US_ASCII);
        this.words = words & ((1L << this.text.length) - 1);
    }

    byte[] text() {
        return text;
    }

    /** Bit i is set if a word begins at position i. */
    long words() {
        return words;
    }

    int length() {
        return text.length;
    }

    /** Accents and apostrophes vanish; everything else that is no letter or digit parts words. */
    static List<String> wordsOf(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var c : Normalizer.normalize(name, Normalizer.Form.NFD).toCharArray()) {
            if (isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            } else if (!isMark(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isMark(char c) {
        return APOSTROPHES.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** "Wae Ri'i" is waerii. */
    static Spelling plain(List<String> words) {
        var text = new StringBuilder();
        var starts = 0L;
        for (var word : words) {
            starts |= bit(text.length());
            text.append(word);
        }
        return new Spelling(text, starts);
    }

    private static long bit(int position) {
        return position < LONGEST ? 1L << position : 0;
    }

    /**
     * What remains when old and new spelling, numerals, short forms and the letters people leave out or double are made
     * alike: "Soekadjaja II" is sukajaya2 as a plain name, and so is "Suka Jaya 2".
     */
    static Spelling sound(List<String> words) {
        var full = new ArrayList<String>();
        for (var word : words) {
            var number = full.isEmpty() ? word : NUMERALS.getOrDefault(word, word);
            full.add(SHORT_FORMS.getOrDefault(number, number));
        }
        return new Sounding(plain(full)).spelling();
    }

    /** A set of the letters in a part of a text, for ruling out most names at the cost of one operation. */
    static int letters(byte[] text, int from, int to) {
        var letters = 0;
        for (var i = from; i < to; i++) {
            letters |= text[i] >= 'a' ? 1 << (text[i] - 'a') : 1 << 26;
        }
        return letters;
    }

    /** Goes through a plain spelling once, from left to right. */
    private static final class Sounding {

        private final byte[] in;
        private final long starts;
        private final StringBuilder out = new StringBuilder();
        private long outStarts;
        private boolean afterSilence;

        Sounding(Spelling plain) {
            this.in = plain.text;
            this.starts = plain.words;
        }

        Spelling spelling() {
            for (var i = 0; i < in.length; ) {
                i += step(i);
            }
            return new Spelling(out, outStarts);
        }

        /** @return how many letters were read */
        private int step(int i) {
            var sound = pair((char) in[i], i + 1 < in.length ? (char) in[i + 1] : ' ');
            if (sound.isEmpty()) {
                write(single((char) in[i]), (starts >>> i & 1) != 0);
                return 1;
            }
            write(sound, (starts >>> i & 3) != 0);
            return 2;
        }

        private static String pair(char first, char second) {
            if (second == 'j') {
                return switch (first) {
                    case 'd' -> "j";
                    case 't' -> "c";
                    case 's' -> "sy";
                    default -> "";
                };
            }
            return second != 'e' ? "" : first == 'o' ? "u" : first == 'i' ? "i" : "";
        }

        private static String single(char letter) {
            return switch (letter) {
                case 'h' -> "";
                case 'q' -> "k";
                case 'v', 'f' -> "p";
                case 'x' -> "ks";
                case 'z' -> "s";
                default -> String.valueOf(letter);
            };
        }

        private void write(String sound, boolean wordBegins) {
            var doubled = !sound.isEmpty()
                    && !afterSilence
                    && !out.isEmpty()
                    && out.charAt(out.length() - 1) == sound.charAt(0);
            if (wordBegins) {
                outStarts |= bit(doubled ? out.length() - 1 : out.length());
            }
            out.append(doubled ? sound.substring(1) : sound);
            afterSilence = sound.isEmpty();
        }
    }
}
