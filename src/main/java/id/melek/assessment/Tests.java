package id.melek.assessment;

import id.melek.account.AccountId;
import id.melek.account.Erasure;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.PersonalRecords;
import id.melek.assessment.Sittings.Sitting;
import id.melek.assessment.Sittings.Terms;
import id.melek.assessment.TestAttemptRepository.Kept;
import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.LessonContent;
import id.melek.catalog.VersionId;
import id.melek.pack.Question;
import id.melek.pack.TestSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Graded tests: drawn, timed and marked here, because their key never travels. The caller has made sure that the learner
 * takes the version.
 */
@Service
@Transactional
public class Tests implements PersonalData {

    /**
     * What a hand-in may come after the time limit: one request that is given up after a minute, the pause that follows,
     * and the next one, on a line of 400 ms.
     */
    public static final Duration GRACE = Duration.ofMinutes(2);

    /** What comes of beginning. */
    public sealed interface Begun {

        record Open(TestAttempt attempt) implements Begun {}

        record NoSuchTest() implements Begun {}

        record NoAttemptLeft() implements Begun {}
    }

    /** What comes of handing in. */
    public sealed interface HandedIn {

        record Marked(TestResult result) implements HandedIn {}

        record NoSuchTest() implements HandedIn {}

        record NoAttemptLeft() implements HandedIn {}

        /** None of this learner at this test; or the test has to be begun before it is handed in. */
        record NoSuchAttempt() implements HandedIn {}

        /** A question that this attempt does not ask. */
        record NotAsked() implements HandedIn {}
    }

    private final Courses courses;
    private final Marking marking;
    private final Sittings sittings;
    private final TestAttemptRepository attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Tests(
            Courses courses,
            Marking marking,
            Sittings sittings,
            TestAttemptRepository attempts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.marking = marking;
        this.sittings = sittings;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** The open attempt, or else a new one. */
    public Begun start(AccountId learner, VersionId version, String lesson, Locale language) {
        return start(learner, version, lesson, language, clock.instant());
    }

    /** @param at now, except for made-up learners */
    public Begun start(AccountId learner, VersionId version, String lesson, Locale language, Instant at) {
        var test = test(version, lesson, language);
        if (test.isEmpty()) {
            return new Begun.NoSuchTest();
        }
        var open = open(learner, version, lesson);
        if (open.isEmpty() && !hasAttemptLeft(test.get(), learner, version, lesson)) {
            return new Begun.NoAttemptLeft();
        }
        if (open.isEmpty()) {
            attempts.open(learner, version, lesson, at, due(test.get(), at), random.nextLong());
            open = attempts.open(learner, version, lesson);
        }
        return new Begun.Open(forPhone(open.orElseThrow(), test.get()));
    }

    /**
     * What a phone gets along with the lesson: the open attempt, or a new one where nothing runs out and the learner has
     * not passed, so that filling it in needs no line.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<TestAttempt> withLesson(AccountId learner, VersionId version, String lesson, Locale language) {
        return test(version, lesson, language).flatMap(test -> {
            var open = open(learner, version, lesson).map(found -> forPhone(found, test));
            var passed = standing(learner, version, lesson).best().filter(TestStanding.Score::passed);
            var waits = test.settings().hasTimeLimit() || passed.isPresent();
            return open.isPresent() || waits
                    ? open
                    : start(learner, version, lesson, language) instanceof Begun.Open(var begun)
                            ? Optional.of(begun)
                            : Optional.empty();
        });
    }

    /** What has been answered so far: it counts if the time runs out. Answers whether there is such an open attempt. */
    public boolean keep(Person who, UUID attempt, Map<String, List<String>> answers) {
        var open = attempts.lock(attempt)
                .filter(found -> found.account().equals(who.id()) && found.handedInAt() == null && !isOverdue(found));
        open.ifPresent(found -> attempts.keepAnswers(found.id(), paper(found).byAuthor(answers)));
        return open.isPresent();
    }

    /**
     * Marks and keeps an attempt. Handed in again, also from another tab, it stays as it was marked first. After the time
     * limit and {@link #GRACE} only what was kept before counts.
     *
     * @param attempt empty from a phone that has an old lesson: then every question is marked
     * @param answers by question id; a question without an answer is worth nothing
     */
    public HandedIn handIn(
            AccountId learner,
            VersionId version,
            String lesson,
            Optional<UUID> attempt,
            Map<String, List<String>> answers,
            Instant at,
            Locale language) {
        var test = test(version, lesson, language);
        if (test.isEmpty()) {
            return new HandedIn.NoSuchTest();
        }
        if (attempt.isEmpty()) {
            return handInWhole(learner, version, lesson, test.get(), answers, at);
        }
        return attempts.lock(attempt.get())
                .filter(found -> found.account().equals(learner)
                        && isOfSameCourse(found.version(), version)
                        && found.lesson().equals(lesson))
                .flatMap(found ->
                        test(found.version(), lesson, language).map(begun -> handIn(found, begun, answers, at)))
                .orElseGet(HandedIn.NoSuchAttempt::new);
    }

    /** An attempt is marked by the version in which it was begun, also when its learner has gone on to a newer one. */
    private boolean isOfSameCourse(VersionId begun, VersionId present) {
        return begun.equals(present)
                || courses.version(begun, Texts.INDONESIAN)
                        .id()
                        .equals(courses.version(present, Texts.INDONESIAN).id());
    }

    /**
     * The learner goes on to another version of a course. Where a test is the same in both, attempts at it go along, the open one
     * too; where it is another test, they stay where they were, and it may be tried anew.
     */
    public void carryOver(AccountId learner, VersionId from, VersionId to) {
        courses.version(to, Texts.INDONESIAN).lessons().stream()
                .map(CourseOutline.Lesson::slug)
                .filter(lesson -> isSameTest(from, to, lesson))
                .forEach(lesson -> attempts.carryOver(learner, from, to, lesson));
    }

    private boolean isSameTest(VersionId from, VersionId to, String lesson) {
        return List.of(Texts.INDONESIAN, Texts.ENGLISH).stream()
                .allMatch(language -> test(from, lesson, language)
                        .filter(test ->
                                test(to, lesson, language).filter(test::equals).isPresent())
                        .isPresent());
    }

    private HandedIn handIn(Kept attempt, LessonContent.Test test, Map<String, List<String>> answers, Instant at) {
        if (attempt.result() != null) {
            return new HandedIn.Marked(attempt.result());
        }
        var paper = Paper.draw(test, attempt.seed());
        if (!paper.asks(answers.keySet())) {
            return new HandedIn.NotAsked();
        }
        if (isOverdue(attempt)) {
            return new HandedIn.Marked(closeLate(attempt, test));
        }
        if (!hasAttemptLeft(test, attempt.account(), attempt.version(), attempt.lesson())) {
            return new HandedIn.NoAttemptLeft();
        }
        var known = new LinkedHashMap<>(attempt.answers());
        known.putAll(paper.byAuthor(answers));
        return new HandedIn.Marked(close(attempt, test, known, at, false));
    }

    private HandedIn handInWhole(
            AccountId learner,
            VersionId version,
            String lesson,
            LessonContent.Test test,
            Map<String, List<String>> answers,
            Instant at) {
        if (test.settings().hasTimeLimit() || test.settings().hasPools()) {
            return new HandedIn.NoSuchAttempt();
        }
        if (!hasAttemptLeft(test, learner, version, lesson)) {
            return new HandedIn.NoAttemptLeft();
        }
        var paper = Paper.whole(test);
        var known = paper.byAuthor(answers);
        var terms = new Terms(false, isLast(test, learner, version, lesson));
        var result = sittings.mark(new Sitting(version, lesson, test, paper), known, terms);
        attempts.addClosed(learner, version, lesson, known, at, clock.instant(), result);
        return new HandedIn.Marked(result);
    }

    /** Attempts whose time is over, grace included. */
    @Reading
    List<UUID> overdue() {
        return attempts.overdue(clock.instant().minus(GRACE));
    }

    void close(UUID attempt) {
        attempts.lock(attempt)
                .filter(found -> found.handedInAt() == null && isOverdue(found))
                .ifPresent(this::closeUnseen);
    }

    private void closeUnseen(Kept attempt) {
        var result = closeLate(
                attempt,
                test(attempt.version(), attempt.lesson(), Texts.INDONESIAN).orElseThrow());
        events.publishEvent(new TestTimedOut(
                attempt.account(),
                attempt.version(),
                attempt.lesson(),
                result.passed(),
                Optional.ofNullable(attempt.dueAt()).orElseThrow()));
    }

    private TestResult closeLate(Kept attempt, LessonContent.Test test) {
        return close(
                attempt,
                test,
                attempt.answers(),
                Optional.ofNullable(attempt.dueAt()).orElseThrow(),
                true);
    }

    private TestResult close(
            Kept attempt, LessonContent.Test test, Map<String, List<String>> answers, Instant at, boolean late) {
        var terms = new Terms(late, isLast(test, attempt.account(), attempt.version(), attempt.lesson()));
        var sitting = new Sitting(attempt.version(), attempt.lesson(), test, Paper.draw(test, attempt.seed()));
        var result = sittings.mark(sitting, answers, terms);
        attempts.close(attempt.id(), answers, at, clock.instant(), result);
        return result;
    }

    /** What would earn all points: for made-up learners and for tests of this program; no door leads a learner here. */
    public Map<String, List<String>> rightAnswers(UUID attempt) {
        var paper = attempts.lock(attempt).map(this::paper).orElseThrow();
        return paper.byPlace(paper.sheets().stream()
                .map(Paper.Sheet::question)
                .collect(Collectors.toMap(Question::id, marking::rightAnswer)));
    }

    @Reading
    public TestStanding standing(AccountId learner, VersionId version, String lesson) {
        var scores = attempts.scores(learner, version, lesson);
        var last = test(version, lesson, Texts.INDONESIAN)
                .filter(test -> test.settings().grade() == TestSettings.Grade.LAST)
                .isPresent();
        var best = last
                ? scores.reversed().stream().findFirst()
                : scores.reversed().stream().max(Comparator.comparing(TestStanding.Score::percent));
        return new TestStanding(scores.size(), best);
    }

    private Optional<LessonContent.Test> test(VersionId version, String lesson, Locale language) {
        return courses.lesson(version, lesson, language).flatMap(LessonContent::test);
    }

    /** One that is overdue is marked now. */
    private Optional<Kept> open(AccountId learner, VersionId version, String lesson) {
        var open = attempts.open(learner, version, lesson);
        open.filter(this::isOverdue).map(Kept::id).ifPresent(this::close);
        return open.filter(found -> !isOverdue(found));
    }

    private boolean isOverdue(Kept attempt) {
        return attempt.dueAt() != null
                && clock.instant().isAfter(attempt.dueAt().plus(GRACE));
    }

    private static @Nullable Instant due(LessonContent.Test test, Instant at) {
        var settings = test.settings();
        return settings.hasTimeLimit() ? at.plus(Duration.ofMinutes(settings.minutes())) : null;
    }

    private boolean hasAttemptLeft(LessonContent.Test test, AccountId learner, VersionId version, String lesson) {
        var allowed = test.settings().attempts();
        return allowed == 0 || attempts.scores(learner, version, lesson).size() < allowed;
    }

    /** Whether no attempt is left after the one that is being marked. */
    private boolean isLast(LessonContent.Test test, AccountId learner, VersionId version, String lesson) {
        var allowed = test.settings().attempts();
        return allowed > 0 && attempts.scores(learner, version, lesson).size() + 1 >= allowed;
    }

    private Paper paper(Kept attempt) {
        var test = test(attempt.version(), attempt.lesson(), Texts.INDONESIAN).orElseThrow();
        return Paper.draw(test, attempt.seed());
    }

    private TestAttempt forPhone(Kept attempt, LessonContent.Test test) {
        var left = attempt.dueAt() == null
                ? null
                : Math.max(0, Duration.between(clock.instant(), attempt.dueAt()).toSeconds());
        var paper = Paper.draw(test, attempt.seed());
        return new TestAttempt(attempt.id(), paper.forPhone(), left, paper.byPlace(attempt.answers()));
    }

    @Override
    public Set<String> tables() {
        return Set.of("test_attempt");
    }

    @Override
    public List<PersonalRecords> about(Person who) {
        return List.of(new PersonalRecords("tests", attempts.about(who.id())));
    }

    @Override
    public void erase(Erasure erasure) {
        attempts.erase(erasure.account());
    }
}
