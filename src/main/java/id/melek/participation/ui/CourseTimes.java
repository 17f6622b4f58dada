package id.melek.participation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.catalog.CourseOutline;
import id.melek.participation.CourseMinutes;
import id.melek.participation.CourseReport.Counted;
import id.melek.participation.Term;
import id.melek.region.Settlement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How long people take for a lesson, beside what the course promises. */
class CourseTimes extends Section {

    private final Counted counted;

    CourseTimes(CourseOutline course, Counted counted) {
        this.counted = counted;
        addClassName("course-times");
        add(new H2(getTranslation("participation.course.times")));
        if (counted.minutes().isEmpty()) {
            add(new Paragraph(getTranslation("participation.course.times.few")));
        } else {
            add(new Paragraph(getTranslation("participation.course.times.lead")), table(course));
            if (classes().isEmpty()) {
                add(new Paragraph(getTranslation("participation.course.classes.few")));
            }
        }
    }

    private Stack table(CourseOutline course) {
        var headings = Stream.concat(
                        Stream.of(
                                getTranslation("participation.course.lesson"),
                                getTranslation("participation.course.promised"),
                                getTranslation(Term.COURSE_MINUTES.nameKey()),
                                getTranslation("participation.course.half")),
                        classes().stream().map(one -> getTranslation("region.settlement." + one)))
                .toList();
        var table = new Stack(getTranslation("participation.course.times.caption"), headings, 1, 2, 3, 4, 5, 6)
                .explain(2, Term.COURSE_MINUTES);
        for (int at = 0; at < course.lessons().size(); at++) {
            var lesson = course.lessons().get(at);
            table.line(Stream.concat(
                            Stream.of(
                                    at + 1 + ". " + lesson.title(),
                                    String.valueOf(lesson.minutes()),
                                    middle(lesson),
                                    half(lesson)),
                            classes().stream().map(one -> median(lesson, one)))
                    .toArray(String[]::new));
        }
        return table;
    }

    /** No columns for what is told of no lesson. */
    private List<Settlement> classes() {
        return counted.minutesByClass().isEmpty() ? List.of() : List.of(Settlement.values());
    }

    private String middle(CourseOutline.Lesson lesson) {
        return found(lesson)
                .map(found -> found.median() > lesson.minutes()
                        ? getTranslation("participation.course.longer", found.median())
                        : String.valueOf(found.median()))
                .orElse(Signs.SUPPRESSED);
    }

    private String half(CourseOutline.Lesson lesson) {
        return found(lesson).map(found -> found.lower() + "–" + found.upper()).orElse(Signs.SUPPRESSED);
    }

    private Optional<CourseMinutes> found(CourseOutline.Lesson lesson) {
        return Optional.ofNullable(counted.minutes().get(lesson.slug()));
    }

    private String median(CourseOutline.Lesson lesson, Settlement settlement) {
        return Optional.ofNullable(counted.minutesByClass()
                        .getOrDefault(lesson.slug(), Map.of())
                        .get(settlement))
                .map(CourseMinutes::median)
                .map(String::valueOf)
                .orElse(Signs.SUPPRESSED);
    }
}
