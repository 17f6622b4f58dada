package id.melek.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** What bytes weigh on the line. */
public final class Served {

    private Served() {}

    /** Bytes after gzip, which every browser takes. */
    public static long compressed(byte[] bytes) {
        var sink = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sink)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink.size();
    }
}
