package id.melek.catalog.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import java.util.List;

/** Courses to choose from, each with what it takes: minutes, lessons and kilobytes. */
public class CourseCards extends UnorderedList {

    public CourseCards(List<CourseOutline> courses) {
        addClassName("cards");
        courses.forEach(course -> add(card(course)));
    }

    private ListItem card(CourseOutline course) {
        var title = new PageLink(CoursePaths.course(course.slug()), course.title());
        var subject = new Paragraph(getTranslation("catalog.track." + course.track()));
        subject.addClassName("subject");
        var cost = new Paragraph(getTranslation(
                "catalog.cost", course.lessons().size(), course.minutes(), WeightWords.of(course.weight(), this)));
        cost.addClassName("cost");
        return new ListItem(subject, new H3(title), new Paragraph(course.summary()), cost);
    }
}
