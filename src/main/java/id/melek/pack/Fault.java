package id.melek.pack;

/**
 * Something in a course pack that its author has to mend.
 *
 * @param file path inside the pack, with slashes, such as {@code id/01-why-sell-online/lesson.md}
 * @param line counted from 1; 1 also where the file as a whole is meant
 * @param what is wrong and what to do
 */
public record Fault(String file, int line, FaultText what) {

    private static final int LONGEST = 500;

    public Fault {
        file = printable(file);
    }

    /** A pack's own words can hold terminal control characters; a fault is printed, so it never does. */
    private static String printable(String text) {
        var brief = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return brief.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** The same, with the label of a form in place of the file's own key. */
    public Fault labelled(String key, String label) {
        var arguments = what.arguments().stream()
                .map(argument -> argument.equals(key) ? label : argument)
                .toList();
        return new Fault(file, line, new FaultText(what.kind(), arguments, what.hints()));
    }

    /** In the words of the reader's language. */
    public String say(FaultText.Words words) {
        return printable(what.say(words));
    }

    /** In English, for the command line. */
    public String message() {
        return say(EnglishTexts::get);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message();
    }
}
