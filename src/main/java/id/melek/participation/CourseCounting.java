package id.melek.participation;

import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how the learners of a course get on, in one pass over all of them. What would tell of few is left out. */
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

    /**
     * Never counted, or without learners then, or to be counted by another month or version. People, their steps and what is told
     * of them thus stay the same for a month: from two nights nobody can reckon what one person more would move.
     */
    List<CourseOutline> due() {
        return courses.all(Texts.INDONESIAN).stream()
                .filter(course -> repository
                        .counting(course.id())
                        .filter(found -> found.beginning().isPresent()
                                && found.last().equals(last())
                                && found.version().equals(course.version()))
                        .isEmpty())
                .toList();
    }

    List<CourseOutline> neverCounted() {
        return courses.all(Texts.INDONESIAN).stream()
                .filter(course -> repository.counting(course.id()).isEmpty())
                .toList();
    }

    private YearMonth last() {
        return Maturity.lastRipe(LocalDate.now(clock.withZone(CAPITAL)).minusDays(1));
    }

    void countAgain(CourseOutline course) {
        var last = last();
        repository.begin(course, last, clock.instant());
        repository.keepSteps(
                course.id(),
                repository.stops(course, CourseSpan.firstMonth(last), last).told());
        var until = last.plusMonths(1).atDay(1).atStartOfDay(CAPITAL).toInstant();
        repository.keepMinutes(course.id(), repository.minutes(course, until).quartiles());
    }
}
