package id.melek.participation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.melek.catalog.CourseOutline;
import id.melek.participation.CourseWay;
import id.melek.participation.CourseWay.Stopped;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Where learners stop, lesson by lesson. */
class StopsPart extends Section {

    private final CourseOutline course;
    private final CourseWay way;
    private final Numbers numbers = new Numbers(getLocale());

    StopsPart(CourseOutline course, CourseWay way) {
        this.course = course;
        this.way = way;
        add(new H2(getTranslation("participation.course.stops")));
        most().ifPresent(sentence -> add(new Paragraph(sentence)));
        add(table());
    }

    /** The finding before the figures. */
    private Optional<String> most() {
        return lessons()
                .filter(lesson -> way.stopped(lesson).map(Stopped::people).orElse(0) > 0)
                .boxed()
                .max(Comparator.comparing(
                        lesson -> way.stopped(lesson).orElseThrow().people()))
                .map(lesson -> {
                    var stopped = way.stopped(lesson).orElseThrow();
                    return getTranslation(
                            "participation.course.most",
                            lessons(lesson, stopped.lastLesson()),
                            numbers.count(stopped.people()),
                            Signs.of(way.enrolled(), numbers));
                });
    }

    private String lessons(int first, int last) {
        return first == last
                ? "“" + title(first) + "”"
                : getTranslation("participation.course.lessons", title(first), title(last));
    }

    private String title(int lesson) {
        return course.lessons().get(lesson).title();
    }

    private IntStream lessons() {
        return IntStream.range(0, course.lessons().size());
    }

    private Stack table() {
        var table = new Stack(
                        getTranslation("participation.course.stops.caption", Signs.of(way.enrolled(), numbers)),
                        List.of(
                                getTranslation("participation.course.lesson"),
                                getTranslation(Term.COURSE_CAME.nameKey()),
                                getTranslation(Term.COURSE_THROUGH.nameKey()),
                                getTranslation(Term.COURSE_STOPPED.nameKey())),
                        1,
                        2,
                        3)
                .explain(1, Term.COURSE_CAME)
                .explain(2, Term.COURSE_THROUGH)
                .explain(3, Term.COURSE_STOPPED);
        lessons()
                .filter(this::isTold)
                .forEach(lesson -> table.line(
                        new Span(lesson + 1 + ". " + title(lesson)),
                        new ShareBar(Signs.of(way.came(lesson), numbers), way.share(way.came(lesson))),
                        new Span(Signs.of(way.through(lesson), numbers)),
                        stopped(lesson)));
        return table;
    }

    /** A line that tells nothing would only make the page longer. */
    private boolean isTold(int lesson) {
        return way.came(lesson) instanceof Count || way.through(lesson) instanceof Count;
    }

    private ShareBar stopped(int lesson) {
        return way.stopped(lesson)
                .map(stopped -> new ShareBar(
                        stopped.lastLesson() == lesson
                                ? numbers.count(stopped.people())
                                : getTranslation(
                                        "participation.course.until",
                                        numbers.count(stopped.people()),
                                        lesson + 1,
                                        stopped.lastLesson() + 1),
                        way.share(new Count(stopped.people()))))
                .orElseGet(() -> new ShareBar(Signs.SUPPRESSED, OptionalDouble.empty()));
    }
}
