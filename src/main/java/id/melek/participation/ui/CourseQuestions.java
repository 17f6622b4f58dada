package id.melek.participation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.assessment.GradedQuestion;
import id.melek.assessment.QuestionFigures;
import id.melek.assessment.QuestionFigures.Chosen;
import id.melek.assessment.QuestionFigures.Facility;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CoursePaths;
import id.melek.participation.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which graded questions fail, the hardest first, in the words of the question bank. */
class CourseQuestions extends Section {

    private static final int SHOWN = 5;
    private static final int LETTERS = 2;

    private final String course;

    /** @param questions the hardest first, those without figures last */
    CourseQuestions(List<GradedQuestion> questions, String course) {
        this.course = course;
        addClassName("course-questions");
        add(
                new H2(getTranslation("participation.course.questions")),
                new Explained(Term.COURSE_QUESTIONS, getTranslation(Term.COURSE_QUESTIONS.nameKey())));
        var counted = questions.stream()
                .filter(one -> one.figures().facility().isPresent())
                .toList();
        if (questions.isEmpty()) {
            add(new Paragraph(getTranslation("participation.course.questions.none")));
        } else if (counted.isEmpty()) {
            add(new Paragraph(getTranslation("participation.course.questions.few", QuestionFigures.ENOUGH)));
        } else {
            if (counted.stream().noneMatch(CourseQuestions::fails)) {
                add(new Paragraph(getTranslation("participation.course.questions.good")));
            }
            var list = new OrderedList();
            counted.stream().limit(SHOWN).forEach(one -> list.add(item(one)));
            add(list);
        }
    }

    private static boolean fails(GradedQuestion question) {
        return Facility.of(question.figures().facility().orElse(0)).compareTo(Facility.MIDDLE) <= 0;
    }

    private ListItem item(GradedQuestion question) {
        var figures = question.figures();
        int facility = figures.facility().orElseThrow();
        var item = new ListItem(
                new PageLink(CoursePaths.question(course, question.lesson(), figures.question()), question.title()),
                new Paragraph(getTranslation("authoring.figures.facility." + band(facility), facility)));
        var remarks = new UnorderedList();
        if (Facility.of(facility) != Facility.ALL) {
            remarks(figures).map(ListItem::new).forEach(remarks::add);
        }
        if (remarks.getChildren().findAny().isPresent()) {
            item.add(remarks);
        }
        return item;
    }

    private static String band(int facility) {
        return Facility.of(facility).name().toLowerCase(Locale.ROOT);
    }

    /** Answers that a trainer should look at, where not almost everybody is right anyway; a statement has only right and wrong, which need no letters. */
    private Stream<String> remarks(QuestionFigures figures) {
        if (figures.chosen().size() <= LETTERS) {
            return Stream.of();
        }
        return figures.chosen().stream()
                .filter(one -> !one.right())
                .filter(one -> one.times() == 0 || one.times() > figures.rightTimes())
                .map(one -> remark(figures, one));
    }

    private String remark(QuestionFigures figures, Chosen one) {
        var name = (char) ('A' + figures.chosen().indexOf(one)) + ". " + one.text();
        return one.times() == 0
                ? getTranslation("authoring.figures.chosen.never", name)
                : getTranslation("authoring.figures.chosen.more-than-right", name, one.times(), figures.attempts());
    }
}
