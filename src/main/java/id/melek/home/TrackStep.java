package id.melek.home;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.assessment.FormMoment;
import id.melek.base.Texts;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.TrackPaths;
import id.melek.learning.CourseProgress;
import id.melek.learning.FormDue;
import id.melek.learning.Journey;
import id.melek.learning.Journey.Step;
import id.melek.learning.Missing;
import id.melek.learning.TaskPaths;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A track a learner has begun: how far, what is missing and why, and the one thing that is best done next. */
class TrackStep extends Article {

    private final Texts texts;

    TrackStep(Journey journey, Texts texts) {
        this.texts = texts;
        addClassName("next-step");
        var track = journey.track();
        add(new H2(new PageLink(TrackPaths.track(track.track()), track.title())));
        journey.legs().forEach(leg -> leg.progress().ifPresent(progress -> add(new ProgressLine(progress))));
        switch (journey.next()) {
            case Step.AnswerForm(var due) -> offer(due, journey);
            case Step.GoOn(var progress, var lesson) -> goOn(progress, lesson, "call");
            case Step.HandIn(var progress, var task) -> handIn(progress, task);
            case Step.Wait(var progress) ->
                add(new Paragraph(
                        getTranslation("home.step.wait", progress.course().title())));
            case Step.Begin(var course) -> begin(course);
            case Step.Done() -> add(new Paragraph(getTranslation("home.step.done")));
        }
    }

    /** The form first, because later it would measure something else; the lesson stays a tap away. */
    private void offer(FormDue due, Journey journey) {
        var before = due.moment() == FormMoment.BEFORE;
        add(new Paragraph(getTranslation(before ? "learning.form.offerBefore" : "learning.form.offerAfter")));
        var open = new PageLink(
                before ? TrackPaths.before(due.track()) : TrackPaths.after(due.track()),
                getTranslation(due.answered() > 0 ? "learning.form.goOnAnswering" : "learning.form.look"));
        open.addClassName("call");
        add(open);
        if (journey.nextOfCourses() instanceof Step.GoOn(var progress, var lesson)) {
            goOn(progress, lesson, "later");
        }
    }

    private void goOn(CourseProgress progress, CourseOutline.Lesson lesson, String rank) {
        add(new Paragraph(missing(progress)));
        var go = new PageLink(
                CoursePaths.lesson(progress.course().slug(), lesson.slug()),
                getTranslation(lesson.graded() ? "home.step.test" : "learning.continue", lesson.title()));
        go.addClassName(rank);
        add(go);
    }

    /** How many lessons are missing; tests and tasks by name, with the reason. */
    private String missing(CourseProgress progress) {
        var lessons = progress.missing().stream()
                .filter(one -> one.why() == Missing.Why.LESSON)
                .count();
        var others = progress.missing().stream()
                .filter(one -> one.why() != Missing.Why.LESSON)
                .map(one -> one.words(texts, getLocale()));
        var first =
                lessons == 0 ? Stream.<String>empty() : Stream.of(getTranslation("home.step.missing.lessons", lessons));
        return Stream.concat(first, others).collect(Collectors.joining(" · "));
    }

    private void handIn(CourseProgress progress, Missing task) {
        add(new Paragraph(missing(progress)));
        var go = new PageLink(
                TaskPaths.task(progress.course().slug(), task.lesson().slug()),
                getTranslation("home.hand-in", task.lesson().task().orElseThrow()));
        go.addClassName("call");
        add(go);
    }

    private void begin(CourseOutline course) {
        add(new Paragraph(getTranslation("home.step.begin")));
        var go = new PageLink(CoursePaths.course(course.slug()), course.title());
        go.addClassName("call");
        add(go);
    }
}
