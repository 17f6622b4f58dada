package id.melek.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.base.ui.PageLink;
import id.melek.learning.QueueFilter;
import id.melek.learning.QueuedTask;
import id.melek.learning.TaskPaths;

/** One task in the queue: of which course, from where, since when, until when, and who has it. */
class QueueItem extends ListItem {

    QueueItem(QueuedTask task, QueueFilter filter) {
        add(what(task, filter), standing(task));
        if (task.isOverdue()) {
            addClassName("late");
        }
    }

    private Div what(QueuedTask task, QueueFilter filter) {
        var course = new Paragraph(task.course());
        course.addClassName("subject");
        var place = task.place().isEmpty() ? getTranslation("learning.reviews.staff") : task.place();
        return new Div(
                course,
                new H3(new PageLink(QueueAddress.path(TaskPaths.review(task.id()), filter), task.task())),
                new Paragraph(place));
    }

    private Div standing(QueuedTask task) {
        var standing = new Div(promise(task), new Paragraph(since(task)));
        if (task.isYours() || !task.holder().isEmpty()) {
            standing.add(holder(task));
        }
        return standing;
    }

    private Paragraph promise(QueuedTask task) {
        var day = Days.withWeekday(task.answerBy(), getLocale());
        var promise = new Paragraph(
                task.isOverdue()
                        ? getTranslation("learning.queue.late", task.daysLate(), day)
                        : getTranslation("learning.reviews.answer-by", day));
        promise.addClassName(task.isOverdue() ? "overdue" : "cost");
        return promise;
    }

    private String since(QueuedTask task) {
        var since = getTranslation(
                task.round() == 1 ? "learning.reviews.since" : "learning.reviews.since-again",
                Days.text(task.handedInOn(), getLocale()),
                task.round());
        return task.daysWaiting() == 0
                ? since
                : since + ". " + getTranslation("learning.queue.days", task.daysWaiting());
    }

    private Paragraph holder(QueuedTask task) {
        var holder = new Paragraph(
                task.isYours()
                        ? getTranslation("learning.queue.yours")
                        : getTranslation("learning.reviews.held", task.holder()));
        holder.addClassName("holder");
        return holder;
    }
}
