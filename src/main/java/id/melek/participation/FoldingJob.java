package id.melek.participation;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the figures fresh: every node folds every few seconds, and they do not get into each other's way. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class FoldingJob {

    private final Folding folding;
    private final RollupRepository rollups;
    private final Clock clock;

    FoldingJob(Folding folding, RollupRepository rollups, Clock clock) {
        this.folding = folding;
        this.rollups = rollups;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${melek.folding.delay:5s}")
    void foldAll() {
        var began = clock.instant();
        while (folding.foldBatch() > 0) {
            // the next batch
        }
        rollups.foldedAt(began);
    }
}
