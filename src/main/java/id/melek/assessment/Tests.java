package id.melek.assessment;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.catalog.Courses;
import id.melek.catalog.LessonContent;
import id.melek.catalog.VersionId;
import id.melek.pack.Packs;
import id.melek.pack.Question;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Graded tests: marked here, because their key never travels. */
@Service
@Transactional
public class Tests {

    /** What comes of handing in. */
    public sealed interface HandedIn {

        record Marked(TestResult result) implements HandedIn {}

        record NoSuchTest() implements HandedIn {}

        record NoAttemptLeft() implements HandedIn {}
    }

    private final Courses courses;
    private final Marking marking;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Tests(Courses courses, Marking marking, JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.courses = courses;
        this.marking = marking;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Marks and keeps a test. The caller has made sure that this learner takes this version.
     *
     * @param answers by question id; a question without an answer is worth nothing
     */
    public HandedIn handIn(
            AccountId learner,
            VersionId version,
            String lesson,
            Map<String, List<String>> answers,
            Instant at,
            Locale language) {
        var test = courses.lesson(version, lesson, language).flatMap(LessonContent::test);
        if (test.isEmpty()) {
            return new HandedIn.NoSuchTest();
        }
        var allowed = test.get().attempts();
        if (allowed > 0 && standing(learner, version, lesson).used() >= allowed) {
            return new HandedIn.NoAttemptLeft();
        }
        var result = mark(version, lesson, test.get(), answers);
        keep(learner, version, lesson, answers, at, result);
        return new HandedIn.Marked(result);
    }

    /** What would earn all points: for made-up learners and for tests of this program; no door leads a learner here. */
    public Map<String, List<String>> rightAnswers(LessonContent.Test test) {
        return test.questions().stream().collect(Collectors.toMap(Question::id, marking::rightAnswer));
    }

    @Transactional(readOnly = true)
    public TestStanding standing(AccountId learner, VersionId version, String lesson) {
        var best = jdbc.query(
                """
                select percent, passed, handed_in_at from test_attempt
                where account = ? and version_id = ? and lesson = ?
                order by percent desc, handed_in_at
                """,
                (row, number) -> new TestStanding.Best(
                        row.getInt("percent"),
                        row.getBoolean("passed"),
                        row.getObject("handed_in_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                Uuids.bytes(learner.value()),
                Uuids.bytes(version.value()),
                lesson);
        return new TestStanding(best.size(), best.stream().findFirst());
    }

    private TestResult mark(
            VersionId version, String lesson, LessonContent.Test test, Map<String, List<String>> answers) {
        var answered = test.questions().stream()
                .map(question -> mark(version, lesson, question, answers.getOrDefault(question.id(), List.of())))
                .toList();
        var points = answered.stream().mapToInt(TestResult.Answered::percent).sum();
        var percent = answered.isEmpty() ? 0 : points / answered.size();
        return new TestResult(percent, test.passMark(), percent >= test.passMark(), answered);
    }

    /** A text may have been typed in either language of the course: the better mark counts. */
    private TestResult.Answered mark(VersionId version, String lesson, Question question, List<String> answer) {
        var mark = marking.mark(question, answer);
        for (var other : inOtherLanguages(version, lesson, question)) {
            var otherMark = marking.mark(other, answer);
            mark = otherMark.percent() > mark.percent() ? otherMark : mark;
        }
        return new TestResult.Answered(
                question.id(), mark.right(), mark.percent(), mark.feedback(), question.generalFeedback());
    }

    private List<Question> inOtherLanguages(VersionId version, String lesson, Question question) {
        if (!(question instanceof Question.ShortText)) {
            return List.of();
        }
        return List.of(Packs.INDONESIAN, Packs.ENGLISH).stream()
                .flatMap(language -> courses.lesson(version, lesson, language).flatMap(LessonContent::test).stream())
                .flatMap(test -> test.questions().stream())
                .filter(other -> other.id().equals(question.id()))
                .toList();
    }

    private void keep(
            AccountId learner,
            VersionId version,
            String lesson,
            Map<String, List<String>> answers,
            Instant at,
            TestResult result) {
        jdbc.update(
                "insert into test_attempt values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.bytes(Uuids.next()),
                Uuids.bytes(learner.value()),
                Uuids.bytes(version.value()),
                lesson,
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                json.writeValueAsString(answers),
                result.percent(),
                result.passed());
    }
}
