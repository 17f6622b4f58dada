package id.melek.participation;

import id.melek.catalog.CourseOutline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts at night what is due, course by course; a course that was never counted within minutes. One that fails holds up no other. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class CourseCountJob {

    private static final Logger LOG = LoggerFactory.getLogger(CourseCountJob.class);

    private final CourseCounting counting;
    private final ApplicationAvailability availability;

    CourseCountJob(CourseCounting counting, ApplicationAvailability availability) {
        this.counting = counting;
        this.availability = availability;
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Jakarta")
    void everyNight() {
        counting.due().forEach(this::count);
    }

    /** By the clock, so that other jobs do not wait for it. Not while a demonstration is still being filled: it would be counted empty until the night. */
    @Scheduled(cron = "0 */5 * * * *")
    void whatWasNeverCounted() {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            counting.neverCounted().forEach(this::count);
        }
    }

    private void count(CourseOutline course) {
        try {
            counting.countAgain(course);
        } catch (PessimisticLockingFailureException e) {
            LOG.debug("Another node counts course {}", course.slug());
        } catch (RuntimeException e) {
            LOG.error("Course {} was not counted", course.slug(), e);
        }
    }
}
