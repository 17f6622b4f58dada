package id.melek.learning;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every day, on every node; what is told has a name, so that it is told once. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class ContactJob {

    private final Enquiries enquiries;
    private final Reminders reminders;

    ContactJob(Enquiries enquiries, Reminders reminders) {
        this.enquiries = enquiries;
        this.reminders = reminders;
    }

    /** At 8:00 in Western Indonesian Time. */
    @Scheduled(cron = "0 0 1 * * *", zone = "UTC")
    void tellTrainers() {
        enquiries.tellTrainers();
    }

    /** At 9:00 in Western, 11:00 in Eastern Indonesian Time. */
    @Scheduled(cron = "0 0 2 * * *", zone = "UTC")
    void remindLearners() {
        reminders.remindAll();
    }
}
