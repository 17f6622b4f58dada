package id.melek.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.base.ui.PageLink;
import id.melek.learning.QueuedTask;
import id.melek.learning.Reviews;
import id.melek.learning.TaskPaths;
import jakarta.annotation.security.RolesAllowed;

/** The tasks that wait for a trainer, the most overdue first. */
@Route(TaskPaths.REVIEWS)
@RolesAllowed("TRAINER")
class ReviewQueueView extends Composite<Section> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int AT_ONCE = 50;

    private final Reviews reviews;
    private final SignedIn signedIn;

    ReviewQueueView(Reviews reviews, SignedIn signedIn) {
        this.reviews = reviews;
        this.signedIn = signedIn;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var trainer = signedIn.require();
        var waiting = reviews.waiting(trainer);
        getContent().removeAll();
        getContent().add(new H1(getTranslation("learning.reviews.title")));
        if (waiting == 0) {
            getContent().add(new Paragraph(getTranslation("learning.reviews.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("queue");
        reviews.queue(trainer, AT_ONCE).forEach(task -> list.add(item(task)));
        getContent().add(new Paragraph(getTranslation("learning.reviews.lead", waiting)), list);
    }

    private ListItem item(QueuedTask task) {
        var link = new PageLink(TaskPaths.review(task.id()), task.task());
        var course = new Paragraph(task.course());
        course.addClassName("subject");
        var item = new ListItem(course, new H2(link));
        var place = task.place().isEmpty() ? getTranslation("learning.reviews.staff") : task.place();
        item.add(new Paragraph(place));
        item.add(new Paragraph(getTranslation(
                task.round() == 1 ? "learning.reviews.since" : "learning.reviews.since-again",
                Days.text(task.handedInOn(), getLocale()),
                task.round())));
        item.add(promise(task));
        if (!task.holder().isEmpty()) {
            item.add(new Paragraph(getTranslation("learning.reviews.held", task.holder())));
        }
        return item;
    }

    private Paragraph promise(QueuedTask task) {
        var promise = new Paragraph(getTranslation(
                task.isOverdue() ? "learning.reviews.overdue" : "learning.reviews.answer-by",
                Days.withWeekday(task.answerBy(), getLocale())));
        promise.addClassName(task.isOverdue() ? "overdue" : "cost");
        return promise;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.reviews.title");
    }
}
