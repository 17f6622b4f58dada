package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.melek.assessment.QuestionFigures.Facility;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CoursePaths;
import id.melek.participation.CourseReport;
import id.melek.participation.CourseReport.Counted;
import id.melek.participation.QuestionShare;
import id.melek.participation.Term;
import id.melek.region.Settlement;
import java.util.List;
import java.util.stream.Stream;

/** Which graded questions fail, the hardest first, and by settlement class. */
class CourseQuestions extends Section {

    private static final int SHOWN = 5;

    private final String course;
    private final Numbers numbers = new Numbers(getLocale());

    CourseQuestions(CourseReport report) {
        course = report.course().slug();
        addClassName("course-questions");
        add(new H2(getTranslation("participation.course.questions")));
        var questions = report.counted().map(Counted::questions).orElse(List.of());
        if (report.graded() == 0) {
            add(new Paragraph(getTranslation("participation.course.questions.none")));
        } else if (questions.isEmpty()) {
            add(new Paragraph(getTranslation("participation.course.questions.few")));
        } else {
            add(new Paragraph(getTranslation(
                    questions.stream().anyMatch(CourseQuestions::fails)
                            ? "participation.course.questions.lead"
                            : "participation.course.questions.good")));
            var shown = questions.stream().limit(SHOWN).toList();
            boolean apart = shown.stream().anyMatch(one -> !one.classes().isEmpty());
            add(table(shown, apart ? List.of(Settlement.values()) : List.of()));
            if (!apart) {
                add(new Paragraph(getTranslation("participation.course.classes.few")));
            }
        }
        if (report.graded() > 0) {
            add(new Paragraph(
                    new PageLink(CoursePaths.QUESTIONS, getTranslation("participation.course.questions.bank"))));
        }
    }

    private static boolean fails(QuestionShare question) {
        return Facility.of(question.most()).compareTo(Facility.MIDDLE) <= 0;
    }

    private Stack table(List<QuestionShare> questions, List<Settlement> classes) {
        var headings = Stream.concat(
                        Stream.of(
                                getTranslation("participation.course.question"),
                                getTranslation(Term.COURSE_QUESTIONS.nameKey())),
                        classes.stream().map(one -> getTranslation("region.settlement." + one)))
                .toList();
        var table = new Stack(getTranslation("participation.course.questions.caption"), headings, 1, 2, 3, 4)
                .explain(1, Term.COURSE_QUESTIONS);
        questions.forEach(question -> table.line(cells(question, classes)));
        return table;
    }

    private Component[] cells(QuestionShare question, List<Settlement> classes) {
        return Stream.concat(
                        Stream.of(
                                new PageLink(
                                        CoursePaths.question(course, question.lesson(), question.id()),
                                        question.title()),
                                all(question)),
                        classes.stream().map(one -> percent(question, one)))
                .toArray(Component[]::new);
    }

    private Component all(QuestionShare question) {
        var of = numbers.count(question.people());
        return question.percent().isPresent()
                ? ShareBar.of(question.percent().getAsInt(), getTranslation("participation.course.questions.of", of))
                : new Span(getTranslation("participation.course.questions.few-right", of));
    }

    private Component percent(QuestionShare question, Settlement settlement) {
        var percent = question.classes().get(settlement);
        if (percent == null) {
            return new Span(Signs.SUPPRESSED);
        }
        return percent.isPresent() ? ShareBar.of(percent.getAsInt(), "") : new Span(Signs.NO_PARTICIPANTS);
    }
}
