package id.melek.participation;

/**
 * A file with counts of businesses, as somebody handed it over: nothing about it is certain yet.
 *
 * @param content the bytes; one more than {@link #LARGEST} is enough of a file that is too large
 */
public record CountFile(String name, byte[] content) {

    /** Bytes. Every province and regency with a long source fit in a tenth of it. */
    public static final int LARGEST = 500_000;

    private static final int LONGEST_NAME = 200;

    public CountFile {
        var clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        name = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
}
