package id.melek.participation;

import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how the learners of a course get on: the one pass over all of them, at night. What would tell of few is left out. */
@Service
@Transactional
class CourseCounting {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private final CourseCountRepository repository;
    private final Courses courses;
    private final Clock clock;

    CourseCounting(CourseCountRepository repository, Courses courses, Clock clock) {
        this.repository = repository;
        this.courses = courses;
        this.clock = clock;
    }

    List<CourseOutline> all() {
        return courses.all(Texts.INDONESIAN);
    }

    List<CourseOutline> neverCounted() {
        return all().stream()
                .filter(course -> repository.counting(course.id()).isEmpty())
                .toList();
    }

    void countAgain(CourseOutline course) {
        var last = Maturity.lastRipe(LocalDate.now(clock.withZone(CAPITAL)).minusDays(1));
        repository.begin(course, last, clock.instant());
        repository.keepSteps(
                course.id(),
                repository.stops(course, CourseSpan.firstMonth(last), last).told());
        repository.keepMinutes(course.id(), repository.minutes(course).quartiles());
    }
}
