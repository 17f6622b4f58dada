package id.melek.pack;

import java.util.ArrayDeque;

/** Names of questions, cleaned and shortened as Moodle does it. */
final class QuestionName {

    private static final int LONGEST = 255;
    private static final int LONGEST_MADE = 80;
    private static final int MOST_READ = 10_000;
    private static final String NAMELESS = "Question";

    private QuestionName() {}

    static String clean(String name) {
        var plain = Blanks.trim(withoutTags(Blanks.tidy(name)));
        return plain.length() <= LONGEST ? plain : Blanks.trim(cut(plain, LONGEST));
    }

    /** The beginning of the text, where a question has no name. */
    static String of(FormattedText text) {
        var plain = Blanks.trim(withoutTags(text.text()));
        var name = plain.codePointCount(0, plain.length()) <= LONGEST_MADE ? plain : shortened(plain);
        return name.isEmpty() ? NAMELESS : clean(name);
    }

    private static String shortened(String text) {
        var part = text.substring(0, text.offsetByCodePoints(0, LONGEST_MADE - 3));
        var blank = Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n'));
        return (blank > 0 ? part.substring(0, blank) : part) + "...";
    }

    private static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** {@code a < b} is no tag, and what is left once tags are gone may be one again. */
    private static String withoutTags(String text) {
        var kept = new StringBuilder();
        var open = new ArrayDeque<Integer>();
        for (var c : text.substring(0, Math.min(MOST_READ, text.length())).toCharArray()) {
            if (c == '<') {
                open.push(kept.length());
            }
            kept.append(c);
            if (c == '>' && !open.isEmpty()) {
                dropTag(kept, open.pop());
            }
        }
        return kept.toString();
    }

    private static void dropTag(StringBuilder kept, int open) {
        var first = kept.charAt(open + 1);
        if (Character.isLetter(first) || first == '/' || first == '!') {
            kept.setLength(open);
        }
    }
}
