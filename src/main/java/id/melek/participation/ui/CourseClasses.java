package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.melek.catalog.CourseOutline;
import id.melek.participation.CourseWay;
import id.melek.participation.FigureValue;
import id.melek.participation.Term;
import id.melek.region.Settlement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far the people of each settlement class come. */
class CourseClasses extends Section {

    private final Map<Settlement, CourseWay> classes;
    private final Numbers numbers = new Numbers(getLocale());

    CourseClasses(CourseOutline course, Map<Settlement, CourseWay> classes) {
        this.classes = classes;
        add(new H2(getTranslation("participation.course.classes")));
        add(classes.isEmpty() ? new Paragraph(getTranslation("participation.course.classes.few")) : table(course));
    }

    private Stack table(CourseOutline course) {
        var headings = Stream.concat(
                        Stream.of(getTranslation("participation.course.lesson")),
                        Stream.of(Settlement.values()).map(one -> getTranslation("region.settlement." + one)))
                .toList();
        var table = new Stack(getTranslation("participation.course.classes.caption"), headings, 1, 2, 3)
                .explain(0, Term.COURSE_CLASS);
        table.line(cells(getTranslation(Term.COURSE_ENROLLED.nameKey()), CourseWay::enrolled));
        for (int lesson = 0; lesson < course.lessons().size(); lesson++) {
            int at = lesson;
            addLine(table, lesson + 1 + ". " + course.lessons().get(lesson).title(), way -> way.came(at));
        }
        addLine(table, getTranslation(Term.COURSE_COMPLETED.nameKey()), CourseWay::completed);
        return table;
    }

    /** A line that tells nothing would only make the page longer. */
    private void addLine(Stack table, String heading, Function<CourseWay, FigureValue> value) {
        if (classes.values().stream().anyMatch(way -> value.apply(way) instanceof FigureValue.Count)) {
            table.line(cells(heading, value));
        }
    }

    private Component[] cells(String heading, Function<CourseWay, FigureValue> value) {
        return Stream.concat(
                        Stream.of(new Span(heading)),
                        List.of(Settlement.values()).stream().map(one -> cell(one, value)))
                .toArray(Component[]::new);
    }

    private Component cell(Settlement settlement, Function<CourseWay, FigureValue> value) {
        var way = classes.get(settlement);
        if (way == null) {
            return new Span(Signs.SUPPRESSED);
        }
        if (!way.isTold()) {
            return new Span(Signs.NO_PARTICIPANTS);
        }
        var number = value.apply(way);
        return new ShareBar(Signs.of(number, numbers), way.share(number));
    }
}
