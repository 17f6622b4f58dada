package id.melek.home;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.ui.WeightWords;
import id.melek.learning.CourseProgress;
import id.melek.learning.Missing;
import id.melek.learning.TaskPaths;

/** A course a learner has joined that is in no track they have begun: how far, and where to go on. */
class NextStep extends Article {

    private final String course;

    NextStep(CourseProgress progress) {
        addClassName("next-step");
        course = progress.course().slug();
        var title = new PageLink(CoursePaths.course(course), progress.course().title());
        add(new H2(title), new ProgressLine(progress));
        if (progress.awaitsReview()) {
            add(new Paragraph(getTranslation("home.awaits-review")));
        } else if (!progress.isComplete()) {
            progress.nextTask().ifPresentOrElse(this::addTask, () -> addLesson(progress.next()));
        }
    }

    private void addTask(Missing task) {
        var lesson = task.lesson();
        var path = TaskPaths.task(course, lesson.slug());
        add(PageLink.call(path, getTranslation("home.hand-in", lesson.task().orElseThrow())));
    }

    private void addLesson(CourseOutline.Lesson lesson) {
        var path = CoursePaths.lesson(course, lesson.slug());
        var cost = new Paragraph(WeightWords.of(lesson.weight(), this));
        cost.addClassName("cost");
        add(PageLink.call(path, getTranslation("learning.continue", lesson.title())), cost);
    }
}
