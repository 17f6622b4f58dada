package id.melek.participation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By day, every hour: whoever becomes a manager later is served too. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class EditionScheduleJob {

    private final EditionSchedule schedule;

    EditionScheduleJob(EditionSchedule schedule) {
        this.schedule = schedule;
    }

    @Scheduled(cron = "${melek.reports.cron:0 5 7-17 * * *}", zone = "Asia/Jakarta")
    void run() {
        schedule.run();
    }
}
