package id.melek.participation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts once a night, course by course; a course that was never counted within minutes. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class CourseCountJob {

    private final CourseCounting counting;
    private final ApplicationAvailability availability;

    CourseCountJob(CourseCounting counting, ApplicationAvailability availability) {
        this.counting = counting;
        this.availability = availability;
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Jakarta")
    void everyNight() {
        counting.all().forEach(counting::countAgain);
    }

    /** Not while a demonstration is still being filled: it would be counted empty until the night. */
    @Scheduled(
            initialDelayString = "${melek.course-counts.delay:1m}",
            fixedDelayString = "${melek.course-counts.pause:5m}")
    void whatWasNeverCounted() {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            counting.neverCounted().forEach(counting::countAgain);
        }
    }
}
