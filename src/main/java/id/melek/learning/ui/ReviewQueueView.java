package id.melek.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.base.ui.PageLink;
import id.melek.learning.QueueFilter;
import id.melek.learning.QueuePage;
import id.melek.learning.QueuedTask;
import id.melek.learning.ReviewQueue;
import id.melek.learning.TaskPaths;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The tasks that wait for a trainer: overdue ones first, then by the nearest promise. */
@Route(TaskPaths.REVIEWS)
@RolesAllowed("TRAINER")
class ReviewQueueView extends Composite<Section> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int AT_ONCE = 30;

    private final ReviewQueue queue;
    private final SignedIn signedIn;
    private final Div said = new Div();
    private final Paragraph lead = new Paragraph();
    private final NativeButton start = new NativeButton(getTranslation("learning.queue.start"), click -> start());
    private final Paragraph complaint = new Paragraph();
    private final QueueFilterForm form = new QueueFilterForm(this::filter);
    private final H2 found = new H2();
    private final Div all = new Div();
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton(getTranslation("learning.queue.more"), click -> more());
    private QueueFilter filter = QueueFilter.NONE;
    private Optional<QueuedTask.Position> last = Optional.empty();

    ReviewQueueView(ReviewQueue queue, SignedIn signedIn) {
        this.queue = queue;
        this.signedIn = signedIn;
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        found.getElement().setAttribute("aria-live", "polite");
        list.addClassName("queue");
        more.addClassName("secondary");
        getContent()
                .add(
                        new H1(getTranslation("learning.reviews.title")),
                        said,
                        lead,
                        start,
                        complaint,
                        form,
                        found,
                        all,
                        list,
                        more);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = QueueAddress.read(event.getLocation().getQueryParameters());
        said.removeAll();
        getUI().flatMap(Said::here).ifPresent(said::add);
        show(queue.page(signedIn.require(), filter, AT_ONCE));
    }

    private void show(QueuePage page) {
        var nothing = page.waiting() == 0;
        var key = nothing ? "none" : page.overdue() == 0 ? "lead" : "lead-overdue";
        lead.setText(getTranslation("learning.reviews." + key, page.waiting(), page.overdue()));
        start.setVisible(page.found() > 0);
        complaint.setText("");
        form.setVisible(!nothing);
        form.show(filter, page);
        found.setVisible(!nothing);
        found.setText(getTranslation("learning.queue.found", page.found()));
        showWayOut(page);
        list.removeAll();
        add(page.tasks(), page.found());
    }

    /** From a choice back to everything. */
    private void showWayOut(QueuePage page) {
        all.removeAll();
        if (!filter.isNone() && page.waiting() > 0) {
            all.add(new Paragraph(new PageLink(TaskPaths.REVIEWS, getTranslation("learning.queue.all"))));
        }
    }

    private void add(List<QueuedTask> tasks, int expected) {
        tasks.forEach(task -> list.add(new QueueItem(task, filter)));
        last = tasks.isEmpty() ? last : Optional.of(tasks.getLast().position());
        more.setVisible(tasks.size() == AT_ONCE && list.getComponentCount() < expected);
    }

    private void more() {
        last.ifPresent(shown -> add(queue.after(signedIn.require(), filter, shown, AT_ONCE), Integer.MAX_VALUE));
    }

    private void filter(QueueFilter wanted) {
        getUI().ifPresent(ui -> ui.navigate(TaskPaths.REVIEWS, QueueAddress.write(wanted)));
    }

    private void start() {
        var next = queue.next(signedIn.require(), filter);
        if (next.isEmpty()) {
            complaint.setText(getTranslation("learning.queue.all-held"));
        }
        next.ifPresent(id -> getUI().ifPresent(ui -> ui.navigate(TaskPaths.review(id), QueueAddress.write(filter))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.reviews.title");
    }
}
