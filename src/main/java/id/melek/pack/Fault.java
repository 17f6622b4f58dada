package id.melek.pack;

/**
 * Something in a course pack that its author has to mend.
 *
 * @param file path inside the pack, with slashes, such as {@code id/01-why-sell-online/lesson.md}
 * @param line counted from 1; 1 also where the file as a whole is meant
 * @param message what is wrong and what to do, in English
 */
public record Fault(String file, int line, String message) {

    private static final int LONGEST = 500;

    /** A pack's own words can hold terminal control characters; a fault is printed, so it never does. */
    public Fault {
        file = printable(file);
        message = printable(message);
    }

    private static String printable(String text) {
        var brief = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return brief.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
