package id.melek.home;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.melek.learning.CourseProgress;

/** How far a learner has come in one course: a step for each lesson, and the same in words. */
class ProgressLine extends Paragraph {

    ProgressLine(CourseProgress progress) {
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
        add(bar, new Span(words));
    }
}
