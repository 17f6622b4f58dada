package id.melek.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.melek.catalog.CoursePaths;
import id.melek.learning.CourseProgress;

/** A course a learner has joined: how far, and where to go on. */
class NextStep extends Article {

    NextStep(CourseProgress progress) {
        addClassName("next-step");
        var course = progress.course();
        var title = new Anchor(CoursePaths.course(course.slug()), course.title());
        title.getElement().setAttribute("router-link", true);
        add(new H2(title), progressLine(progress));
        if (!progress.isComplete()) {
            var next = progress.next();
            var go = new Anchor(
                    CoursePaths.lesson(course.slug(), next.slug()), getTranslation("learning.continue", next.title()));
            go.getElement().setAttribute("router-link", true);
            go.addClassName("call");
            add(go);
        }
    }

    private Paragraph progressLine(CourseProgress progress) {
        var bar = new Span();
        bar.addClassName("progress");
        bar.getElement().setAttribute("aria-hidden", "true");
        progress.course().lessons().forEach(lesson -> {
            var step = new Span();
            step.addClassName(progress.finished().contains(lesson.slug()) ? "step-done" : "step-open");
            bar.add(step);
        });
        var words = progress.isComplete()
                ? getTranslation("learning.completed")
                : getTranslation(
                        "home.progress",
                        progress.finished().size(),
                        progress.course().lessons().size());
        return new Paragraph(bar, new Span(words));
    }
}
