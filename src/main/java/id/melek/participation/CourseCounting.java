package id.melek.participation;

import id.melek.assessment.FirstAnswer;
import id.melek.assessment.FirstAnswers;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.participation.CourseAnswerRepository.Learner;
import id.melek.participation.CourseReporters.Share;
import id.melek.participation.CourseStops.Told;
import id.melek.participation.FigureValue.Count;
import id.melek.region.Settlement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how the learners of a course get on, in one pass over all of them. What would tell of few is left out. */
@Service
@Transactional
class CourseCounting {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    /** The latest so many who had their time tell which questions fail, so many of them read together. */
    private static final int MOST = 20_000;

    private static final int AT_ONCE = 1_000;

    private final CourseCountRepository repository;
    private final CourseAnswerRepository answers;
    private final FirstAnswers firstAnswers;
    private final Courses courses;
    private final Clock clock;

    CourseCounting(
            CourseCountRepository repository,
            CourseAnswerRepository answers,
            FirstAnswers firstAnswers,
            Courses courses,
            Clock clock) {
        this.repository = repository;
        this.answers = answers;
        this.firstAnswers = firstAnswers;
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
        answers.keepQuestions(course.id(), tries(course, until).told());
        answers.keepReporters(
                course.id(), reporters(answers.reporters(course, last).told()));
    }

    private FirstTries tries(CourseOutline course, Instant until) {
        var tries = new FirstTries();
        var learners = answers.learners(course.id(), until, MOST);
        for (int from = 0; from < learners.size(); from += AT_ONCE) {
            var some = learners.subList(from, Math.min(learners.size(), from + AT_ONCE)).stream()
                    .collect(Collectors.toMap(Learner::account, Function.identity()));
            firstAnswers.of(course, some.keySet()).forEach(answer -> take(answer, some.get(answer.person()), tries));
        }
        return tries;
    }

    private static void take(FirstAnswer answer, @Nullable Learner learner, FirstTries tries) {
        if (learner != null && !answer.handedInAt().isAfter(learner.began().plus(PersonHistory.IN_TIME))) {
            tries.add(learner.settlement(), answer.lesson(), answer.right());
        }
    }

    /** Those of whom both numbers may be told. */
    private static Map<Optional<Settlement>, Share> reporters(List<Told> told) {
        var found = new HashMap<Optional<Settlement>, Share>();
        Stream.concat(
                        Stream.of(Optional.<Settlement>empty()),
                        Stream.of(Settlement.values()).map(Optional::of))
                .forEach(of -> {
                    var way = CourseWay.of(told, CourseSpan.SINCE_THE_START, of, 0);
                    if (way.enrolled() instanceof Count(int enrolled) && way.completed() instanceof Count(int people)) {
                        found.put(of, new Share(people, enrolled));
                    }
                });
        return found;
    }
}
