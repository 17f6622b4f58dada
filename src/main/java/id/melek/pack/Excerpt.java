package id.melek.pack;

/** The beginning of a text on one line, for a message. */
final class Excerpt {

    static final int OF_QUESTION = 80;

    private Excerpt() {}

    static String of(String text, int longest) {
        var words = new StringBuilder();
        var i = 0;
        for (; i < text.length() && words.length() < longest; i++) {
            append(words, text.charAt(i));
        }
        if (i == text.length()) {
            return words.toString().strip();
        }
        var end = words.length() - (Character.isHighSurrogate(words.charAt(words.length() - 1)) ? 1 : 0);
        return words.substring(0, end).strip() + "…";
    }

    private static void append(StringBuilder words, char c) {
        if (Blanks.isBlank(c)) {
            words.append(words.isEmpty() || words.charAt(words.length() - 1) == ' ' ? "" : " ");
        } else {
            words.append(Blanks.isReserved(c) || Character.isISOControl(c) ? '\uFFFD' : c);
        }
    }
}
