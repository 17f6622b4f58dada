package id.melek.participation;

import id.melek.participation.RollupRepository.Pair;
import id.melek.participation.RollupRepository.Waiting;
import id.melek.region.Regions;
import java.time.Clock;
import java.util.List;
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
    private final Regions regions;
    private final Clock clock;

    Folding(RollupRepository rollups, Regions regions, Clock clock) {
        this.rollups = rollups;
        this.regions = regions;
        this.clock = clock;
    }

    /** Folds one batch; answers how many bookings it held. */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 10, delay = 20, jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int foldBatch() {
        var generations = rollups.shareGenerations();
        var taken = rollups.takeBookings(BATCH);
        var sums = new Rollups();
        taken.forEach(one -> sums.add(one.booking(), one.amount()));
        sums.forEachPart(part -> generations.written().forEach(pair -> rollups.add(pair.then(), part)));
        var withNow = generations.written().stream().filter(Pair::hasNow).toList();
        if (!withNow.isEmpty()) {
            foldToday(taken, withNow);
        }
        rollups.removeBookings(taken);
        return taken.size();
    }

    /** Also when the regions have changed since: nobody is shown those figures any more, and the next rebuild replaces them. */
    private void foldToday(List<Waiting> taken, List<Pair> pairs) {
        var today = new PlacesToday(regions, clock);
        var sums = new Rollups();
        taken.forEach(one -> sums.add(today.of(one.booking()), one.amount()));
        sums.forEachPart(part -> pairs.forEach(pair -> rollups.addFigures(pair.now(), part)));
    }
}
