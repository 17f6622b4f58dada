package id.melek.catalog.ui;

/** What a download costs, as people count it: whole kilobytes, rounded up. */
public final class Kilobytes {

    private Kilobytes() {}

    public static int of(int bytes) {
        return (bytes + 1023) / 1024;
    }
}
