package id.melek.participation;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds waiting bookings to the roll-ups, a batch a transaction: a booking is added and removed together, so it counts
 * exactly once with any number of workers.
 */
@Component
class Folding {

    static final int BATCH = 2000;

    private final RollupRepository rollups;

    Folding(RollupRepository rollups) {
        this.rollups = rollups;
    }

    /** Folds one batch; answers how many bookings it held. */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 10, delay = 20, jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int foldBatch() {
        var generations = rollups.shareGenerations();
        var taken = rollups.takeBookings(BATCH);
        var sums = new Rollups();
        taken.forEach(one -> sums.add(one.booking(), one.amount()));
        sums.forEachPart(part -> generations.written().forEach(generation -> rollups.add(generation, part)));
        rollups.removeBookings(taken);
        return taken.size();
    }
}
