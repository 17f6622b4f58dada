package id.melek.participation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of counts that was taken over.
 *
 * @param by the name of the manager who did it
 * @param withdrawn if it no longer counts
 * @param counts those in the asker's region
 * @param newest whether the asker may withdraw it: the latest that still counts, of their own region
 */
public record CountImport(
        UUID id,
        String fileName,
        Instant at,
        String by,
        Optional<Withdrawal> withdrawn,
        List<BusinessCount> counts,
        boolean newest) {

    public record Withdrawal(Instant at, String by) {}
}
