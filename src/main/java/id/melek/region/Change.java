package id.melek.region;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** One row of region_changes.csv. */
record Change(
        long line,
        LocalDate date,
        ChangeKind kind,
        String oldCode,
        String newCode,
        String name,
        String value,
        String source) {

    /** The same for the same change wherever it stands in the file and whatever its source is called. */
    String fingerprint() {
        var text = String.join("\n", date.toString(), kind.word(), oldCode, newCode, name, value);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
