package id.melek.pack;

/**
 * A text of a question file with its format. HTML stays as it was written and is <b>not</b> cleaned: show {@link #plain}.
 *
 * @param text without blanks at its ends and without control characters but line breaks and tabs
 * @param format of an empty text always {@link TextFormat#MOODLE}
 */
record FormattedText(String text, TextFormat format) {

    static final FormattedText NONE = new FormattedText("", TextFormat.MOODLE);

    FormattedText {
        text = Blanks.tidy(text);
        format = text.isEmpty() ? TextFormat.MOODLE : format;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The words without their marks, for a learner to read as plain text. */
    public String plain() {
        return PlainText.of(this);
    }
}
