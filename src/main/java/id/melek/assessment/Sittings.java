package id.melek.assessment;

import id.melek.catalog.Courses;
import id.melek.catalog.LessonContent;
import id.melek.catalog.VersionId;
import id.melek.pack.Packs;
import id.melek.pack.Question;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Marks whole papers. */
@Component
class Sittings {

    /** A test with the questions that one attempt at it asks. */
    record Sitting(VersionId version, String lesson, LessonContent.Test test, Paper paper) {}

    /** What an attempt is told about itself: whether it came late, and whether no other one may follow. */
    record Terms(boolean late, boolean last) {}

    private record Marked(Question question, List<String> answer, Mark mark) {}

    private final Courses courses;
    private final Marking marking;

    Sittings(Courses courses, Marking marking) {
        this.courses = courses;
        this.marking = marking;
    }

    /** Right answers are told when they can be of no more use: after passing, and after the last attempt. */
    TestResult mark(Sitting sitting, Map<String, List<String>> answers, Terms terms) {
        return mark(
                sitting.paper(),
                sitting.test().settings().passMark(),
                answers,
                terms,
                question -> inOtherLanguages(sitting, question));
    }

    /** @param translated the same question in other languages, where a text may have been typed in any of them */
    TestResult mark(
            Paper paper,
            int passMark,
            Map<String, List<String>> answers,
            Terms terms,
            Function<Question, List<Question>> translated) {
        var marked = paper.sheets().stream()
                .map(Paper.Sheet::question)
                .map(question ->
                        mark(question, translated.apply(question), answers.getOrDefault(question.id(), List.of())))
                .toList();
        var points = marked.stream().mapToInt(one -> one.mark().percent()).sum();
        var percent = marked.isEmpty() ? 0 : points / marked.size();
        var passed = percent >= passMark;
        var told = marked.stream()
                .map(one -> answered(one, passed || terms.last()))
                .toList();
        return new TestResult(percent, passMark, passed, terms.late() ? true : null, told);
    }

    /** A text may have been typed in either language of the course: the better mark counts. */
    private Marked mark(Question question, List<Question> translated, List<String> answer) {
        var mark = marking.mark(question, answer);
        for (var other : translated) {
            var otherMark = marking.mark(other, answer);
            mark = otherMark.percent() > mark.percent() ? otherMark : mark;
        }
        return new Marked(question, answer, mark);
    }

    private List<Question> inOtherLanguages(Sitting sitting, Question question) {
        if (!(question instanceof Question.ShortText)) {
            return List.of();
        }
        return List.of(Packs.INDONESIAN, Packs.ENGLISH).stream()
                .flatMap(language -> courses.lesson(sitting.version(), sitting.lesson(), language).stream())
                .flatMap(lesson -> lesson.test().stream())
                .flatMap(test -> test.questions().stream())
                .filter(other -> other.id().equals(question.id()))
                .toList();
    }

    private TestResult.Answered answered(Marked marked, boolean tells) {
        var question = marked.question();
        var mark = marked.mark();
        return new TestResult.Answered(
                question.id(),
                mark.right(),
                mark.percent(),
                mark.feedback(),
                question.generalFeedback(),
                question.text(),
                InWords.of(question, marked.answer()),
                tells && !mark.right() ? InWords.of(question, marking.rightAnswer(question)) : null);
    }
}
