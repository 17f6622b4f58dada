package id.melek.participation;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night the figures are derived again from the facts; a difference is mended, and told to the operator. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class RebuildJob {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJob.class);

    private final Rebuild rebuild;

    RebuildJob(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** What the regions of today count is worked out as soon as they have changed. */
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void followRegions() {
        if (rebuild.isBehindRegions()) {
            LOG.info("Regions have changed: deriving the figures in their borders of today");
            run();
        }
    }

    @Scheduled(cron = "${melek.rebuild.cron:0 10 2 * * *}", zone = "Asia/Jakarta")
    void run() {
        var differences = rebuild.run();
        if (differences.isEmpty()) {
            LOG.info("Figures rebuilt from the ledger: no difference");
        } else {
            LOG.error(
                    "Figures rebuilt from the ledger: {} rows were wrong, first {}",
                    differences.size(),
                    differences.getFirst());
        }
    }
}
