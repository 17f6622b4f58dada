package id.melek.pack;

import java.util.regex.Pattern;

/** The place in a question's text where its answer goes. */
final class Gap {

    private static final Pattern CLINGS_TO_WHAT_IS_BEFORE =
            Pattern.compile("[-.,;:!?%)\\]\"'\u2019\u201d].*", Pattern.DOTALL);
    private static final Pattern CLINGS_TO_WHAT_IS_BEHIND =
            Pattern.compile(".*[-(\\[\"'\u2018\u201c/]", Pattern.DOTALL);

    private Gap() {}

    /** A text with a gap; blanks stand around it as they do around a word. */
    static String between(String before, String after) {
        var first = before.isEmpty() || CLINGS_TO_WHAT_IS_BEHIND.matcher(before).matches() ? "" : " ";
        var second = CLINGS_TO_WHAT_IS_BEFORE.matcher(after).matches() ? "" : " ";
        return before + first + Question.GAP + second + after;
    }

    static int count(String text) {
        return text.split(Pattern.quote(Question.GAP), -1).length - 1;
    }
}
