package id.melek.participation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts once a night, and when there was no night yet. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class QualityJob {

    private final QualityCounting counting;

    QualityJob(QualityCounting counting) {
        this.counting = counting;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Jakarta")
    void everyNight() {
        counting.countAgain();
    }

    @Scheduled(initialDelay = 180_000)
    void afterTheFirstStart() {
        if (counting.neverCounted()) {
            counting.countAgain();
        }
    }
}
