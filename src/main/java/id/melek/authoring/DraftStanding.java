package id.melek.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a draft has come on its way to being published, as one trainer sees it.
 *
 * @param changedSinceApproval it was approved once, and written in afterwards
 * @param reading the last time it was handed over
 * @param remarks the oldest first
 * @param writers names of those who changed anything in it
 * @param mayRead whether this trainer may approve or return it: nobody who wrote in it may
 * @param hasReader whether there is any trainer who may; where there is none, it may be published unread
 * @param seal names the files as they are now
 */
public record DraftStanding(
        DraftState state,
        boolean changedSinceApproval,
        Optional<Reading> reading,
        List<Remark> remarks,
        List<String> writers,
        boolean mayRead,
        boolean hasReader,
        String seal) {

    /**
     * A draft handed over to be read, and what became of it.
     *
     * @param note what changed, in the author's words
     * @param words the reader's, for the course as a whole; may be empty
     */
    public record Reading(
            String note,
            String handedOverBy,
            Instant handedOverAt,
            Optional<Outcome> outcome,
            String reader,
            String words) {}

    /** What became of a reading. */
    public enum Outcome {
        APPROVED,
        RETURNED,
        /** By an author, before anybody had decided. */
        TAKEN_BACK
    }

    /** What an author still has to deal with. */
    public List<Remark> open() {
        return remarks.stream().filter(remark -> !remark.settled()).toList();
    }
}
