package id.melek.assessment;

import id.melek.account.AccountId;
import id.melek.assessment.TestAttemptRepository.FirstResult;
import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.VersionId;
import id.melek.pack.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** First attempts of given people, for figures that are counted without anybody asking: they name people, so no page reads here. */
@Service
@Reading
public class FirstAnswers {

    private final TestAttemptRepository attempts;
    private final PublishedQuestions questions;

    FirstAnswers(TestAttemptRepository attempts, PublishedQuestions questions) {
        this.attempts = attempts;
        this.questions = questions;
    }

    /** At every graded test of the course, of those who handed one in. @param people some thousand at most */
    public List<FirstAnswer> of(CourseOutline course, Collection<AccountId> people) {
        return course.lessons().stream()
                .filter(CourseOutline.Lesson::graded)
                .flatMap(lesson -> of(course, lesson.slug(), people).stream())
                .toList();
    }

    private List<FirstAnswer> of(CourseOutline course, String lesson, Collection<AccountId> people) {
        var now = questions.of(course.version(), lesson, Texts.INDONESIAN);
        var asked = new HashMap<VersionId, Map<String, Question>>();
        return attempts.first(course.id(), lesson, people).stream()
                .map(first -> new FirstAnswer(
                        first.account(),
                        lesson,
                        first.handedInAt(),
                        right(
                                first,
                                now,
                                asked.computeIfAbsent(
                                        first.version(), version -> questions.of(version, lesson, Texts.INDONESIAN)))))
                .toList();
    }

    private static Map<String, Boolean> right(
            FirstResult first, Map<String, Question> now, Map<String, Question> asked) {
        return first.result().questions().stream()
                .filter(mark -> now.containsKey(mark.id()) && now.get(mark.id()).equals(asked.get(mark.id())))
                .collect(Collectors.toMap(TestResult.Answered::id, TestResult.Answered::right, (one, other) -> one));
    }
}
