package id.melek.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.ui.WeightWords;
import id.melek.learning.CourseProgress;

/** A course a learner has joined that is in no track they have begun: how far, and where to go on. */
class NextStep extends Article {

    NextStep(CourseProgress progress) {
        addClassName("next-step");
        var course = progress.course();
        var title = new Anchor(CoursePaths.course(course.slug()), course.title());
        title.getElement().setAttribute("router-link", true);
        add(new H2(title), new ProgressLine(progress));
        if (!progress.isComplete()) {
            var next = progress.next();
            var go = new Anchor(
                    CoursePaths.lesson(course.slug(), next.slug()), getTranslation("learning.continue", next.title()));
            go.getElement().setAttribute("router-link", true);
            go.addClassName("call");
            var cost = new Paragraph(WeightWords.of(next.weight(), this));
            cost.addClassName("cost");
            add(go, cost);
        }
    }
}
