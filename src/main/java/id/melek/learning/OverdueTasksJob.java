package id.melek.learning;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for overdue tasks every quarter of an hour; any number of nodes may. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class OverdueTasksJob {

    private final OverdueTasks overdue;

    OverdueTasksJob(OverdueTasks overdue) {
        this.overdue = overdue;
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "${melek.tasks.overdue-delay:15m}")
    void escalate() {
        overdue.escalate();
        overdue.forgetLoosePhotos();
    }
}
