package id.melek.participation.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.base.Moments;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.learning.EnquiryPaths;
import id.melek.learning.ReceivedEnquiry;
import id.melek.learning.ReportedMistakes;
import id.melek.participation.CourseReporters;
import id.melek.participation.CourseReporters.Share;
import id.melek.participation.Term;
import id.melek.region.Settlement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What learners reported as wrong, lesson by lesson, what is open first. */
class CourseMistakes extends Section {

    /** How many that are open are asked for. */
    static final int SHOWN = 50;

    /** @param reporters how many people report, where that may be told */
    CourseMistakes(CourseOutline course, ReportedMistakes mistakes, Optional<CourseReporters> reporters) {
        add(
                new H2(getTranslation("participation.course.mistakes")),
                new Explained(Term.COURSE_MISTAKES, getTranslation(Term.COURSE_MISTAKES.nameKey())));
        if (mistakes.isEmpty()) {
            add(new Paragraph(getTranslation("participation.course.mistakes.none")));
        } else {
            add(new Paragraph(
                    new PageLink(EnquiryPaths.ENQUIRIES, getTranslation("participation.course.mistakes.answer"))));
            reporters.ifPresent(found -> add(table(found)));
            if (mistakes.open().size() == SHOWN) {
                add(new Paragraph(getTranslation("participation.course.mistakes.longest", SHOWN)));
            }
            addLessons(course, mistakes);
        }
    }

    private void addLessons(CourseOutline course, ReportedMistakes mistakes) {
        var open = mistakes.open().stream().collect(Collectors.groupingBy(ReceivedEnquiry::lesson));
        var settled = mistakes.settled();
        lessons(course, open.keySet(), settled.keySet())
                .forEach(lesson -> add(
                        card(course, lesson, open.getOrDefault(lesson, List.of()), settled.getOrDefault(lesson, 0))));
    }

    /** In the order of the course; lessons that are not there any more last, and those with something open before the others. */
    private static Stream<String> lessons(CourseOutline course, Set<String> open, Set<String> settled) {
        return Stream.concat(open.stream(), settled.stream())
                .distinct()
                .sorted(Comparator.<String, Boolean>comparing(lesson -> !open.contains(lesson))
                        .thenComparing(lesson -> Math.floorMod(course.position(lesson), Integer.MAX_VALUE)));
    }

    private Article card(CourseOutline course, String lesson, List<ReceivedEnquiry> open, int settled) {
        var title = course.lesson(lesson).map(CourseOutline.Lesson::title).orElse(lesson);
        var card = new Article(new H3(new PageLink(CoursePaths.lesson(course.slug(), lesson), title)));
        card.addClassName("card");
        if (!open.isEmpty()) {
            var list = new UnorderedList();
            open.forEach(one -> list.add(item(one)));
            card.add(list);
        }
        if (settled > 0) {
            card.add(new Paragraph(getTranslation("participation.course.mistakes.settled", settled)));
        }
        return card;
    }

    private Stack table(CourseReporters reporters) {
        var table = new Stack(
                        getTranslation("participation.course.reporters.caption"),
                        List.of(
                                getTranslation("participation.course.reporters.from"),
                                getTranslation(Term.COURSE_REPORTERS.nameKey())),
                        1)
                .explain(1, Term.COURSE_REPORTERS);
        table.line(new Span(getTranslation("participation.course.reporters.all")), bar(Optional.of(reporters.all())));
        for (var settlement : Settlement.values()) {
            table.line(
                    new Span(getTranslation("region.settlement." + settlement)),
                    bar(Optional.ofNullable(reporters.classes().get(settlement))));
        }
        return table;
    }

    private ShareBar bar(Optional<Share> share) {
        var numbers = new Numbers(getLocale());
        return share.map(found -> new ShareBar(
                        found.enrolled() == 0
                                ? Signs.NO_PARTICIPANTS
                                : getTranslation(
                                        "participation.course.reporters.of",
                                        numbers.count(found.people()),
                                        numbers.count(found.enrolled())),
                        found.percent()))
                .orElseGet(() -> new ShareBar(Signs.SUPPRESSED, OptionalDouble.empty()));
    }

    private ListItem item(ReceivedEnquiry mistake) {
        var text = new Paragraph(mistake.text());
        text.addClassName("typed");
        var when = new Paragraph(getTranslation(
                "participation.course.mistakes.from", mistake.from(), Moments.day(mistake.askedAt(), getLocale())));
        when.addClassName("hint");
        return new ListItem(text, when);
    }
}
