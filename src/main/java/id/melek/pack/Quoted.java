package id.melek.pack;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;

/** Words of a pack inside a fault's message. */
final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    static String text(String words) {
        return "'" + (words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words) + "'";
    }

    /** {@code ; did you mean 'level'?} where a known word is near, else the known words. */
    static FaultText orRather(String word, Collection<String> known) {
        var folded = word.toLowerCase(Locale.ROOT).replace('_', '-');
        var nearest = known.stream()
                .filter(candidate -> distance(folded, candidate.replace('_', '-')) <= 1 + candidate.length() / 4)
                .min(comparingInt(candidate -> distance(folded, candidate.replace('_', '-'))));
        return nearest.map(candidate -> FaultKind.DID_YOU_MEAN.of(text(candidate)))
                .orElseGet(() -> FaultKind.KNOWN_WORDS.of(String.join(", ", known)));
    }

    /** Levenshtein's: how many letters to add, drop or change. */
    private static int distance(String a, String b) {
        if (a.length() > LONGEST) {
            return LONGEST;
        }
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
