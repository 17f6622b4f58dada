package id.melek.participation;

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
