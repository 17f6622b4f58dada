package id.melek.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.learning.CannedRemarks;
import id.melek.learning.QueueFilter;
import id.melek.learning.ReviewPage;
import id.melek.learning.ReviewQueue;
import id.melek.learning.ReviewResult;
import id.melek.learning.Reviews;
import id.melek.learning.TaskPaths;
import id.melek.learning.TaskRound;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One handed-in task before a trainer: what there is to see, the rubric, and what to say to it. */
@Route(TaskPaths.REVIEWS + "/:handIn")
@RolesAllowed("TRAINER")
class ReviewView extends Composite<Section> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Reviews reviews;
    private final ReviewQueue queue;
    private final CannedRemarks canned;
    private final SignedIn signedIn;
    private final Texts texts;
    private QueueFilter filter = QueueFilter.NONE;
    private Optional<UUID> opened = Optional.empty();
    private String title = "";

    ReviewView(Reviews reviews, ReviewQueue queue, CannedRemarks canned, SignedIn signedIn, Texts texts) {
        this.reviews = reviews;
        this.queue = queue;
        this.canned = canned;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("handIn").orElse("");
        filter = QueueAddress.read(event.getLocation().getQueryParameters());
        var page = reviews.open(signedIn.require(), parsed(id)).orElseThrow(NotFoundException::new);
        getContent().removeAll();
        getContent().add(back());
        Said.here(event.getUI()).ifPresent(getContent()::add);
        show(page);
        opened = Optional.of(page.round().id()).filter(any -> page.isOpen());
    }

    /** Others need not wait for half an hour, unless it is open in another tab as well. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        opened.filter(id -> !isOpenBeside(event.getUI(), id)).ifPresent(this::release);
        opened = Optional.empty();
    }

    private void release(UUID id) {
        signedIn.person().ifPresent(who -> reviews.release(who, id));
    }

    /** In the same browser; a tab that was closed does not count. */
    private static boolean isOpenBeside(UI here, UUID id) {
        return here.getSession().getUIs().stream()
                .filter(tab -> tab != here && !tab.isClosing())
                .flatMap(tab -> tab.getInternals().getActiveRouterTargetsChain().stream())
                .anyMatch(page -> page instanceof ReviewView review
                        && review.opened.filter(id::equals).isPresent());
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void show(ReviewPage page) {
        title = page.task().title();
        getContent().add(new H1(title), about(page), new H2(getTranslation("learning.reviews.handed-in")));
        getContent().add(round(page, page.round()));
        if (page.isOpen()) {
            getContent().add(form(page));
        } else if (!page.holder().isEmpty()) {
            getContent().add(notice(getTranslation("learning.reviews.held", page.holder())));
        } else {
            getContent().add(notice(getTranslation("learning.reviews.done")));
        }
        if (page.rounds().size() > 1) {
            getContent().add(new H2(getTranslation("learning.reviews.earlier")));
            page.rounds().reversed().stream()
                    .skip(1)
                    .forEach(round -> getContent().add(round(page, round)));
        }
    }

    private PhotoViewer round(ReviewPage page, TaskRound round) {
        var viewer = new PhotoViewer(texts.under("learning.photos.", getLocale()));
        viewer.add(new RoundCard(round, page.task()));
        return viewer;
    }

    private Nav back() {
        return new BackLink(QueueAddress.path(TaskPaths.REVIEWS, filter), getTranslation("learning.reviews.title"));
    }

    private Div about(ReviewPage page) {
        var instructions = new Paragraph(page.task().instructions());
        instructions.addClassName("typed");
        var who = page.place().isEmpty() ? page.learner() : page.learner() + ", " + page.place();
        return new Div(
                new Paragraph(page.course()),
                new Paragraph(who),
                new NativeDetails(getTranslation("learning.reviews.instructions"), instructions));
    }

    private static Paragraph notice(String words) {
        var notice = new Paragraph(words);
        notice.addClassName("notice");
        return notice;
    }

    private ReviewForm form(ReviewPage page) {
        var remarks = new RemarksBox(signedIn.require().id(), page.round().id());
        var part = new CannedPart(canned, signedIn, page.round().id(), remarks);
        return new ReviewForm(page.task(), remarks, part, new OfThisPage(page, remarks));
    }

    private class OfThisPage implements ReviewForm.Outcomes {

        private final ReviewPage page;
        private final RemarksBox remarks;
        private final UUID id;

        OfThisPage(ReviewPage page, RemarksBox remarks) {
            this.page = page;
            this.remarks = remarks;
            this.id = page.round().id();
        }

        @Override
        public ReviewResult accept(Map<String, Integer> points, String words) {
            return reviews.accept(signedIn.require(), id, points, words);
        }

        @Override
        public ReviewResult giveBack(Map<String, Integer> points, String words) {
            return reviews.giveBack(signedIn.require(), id, points, words);
        }

        @Override
        public void release() {
            ReviewView.this.release(id);
            getUI().ifPresent(ui -> {
                Said.onTheNextPage(ui, getTranslation("learning.queue.released", page.learner()));
                toQueue(ui);
            });
        }

        @Override
        public void goOn(ReviewResult done) {
            remarks.forget();
            var what = done instanceof ReviewResult.Accepted ? "accepted" : "returned";
            var said = getTranslation("learning.queue." + what, page.learner());
            getUI().ifPresent(ui -> toNext(ui, said));
        }
    }

    private void toNext(UI ui, String said) {
        var next = queue.next(signedIn.require(), filter);
        Said.onTheNextPage(
                ui, said + " " + getTranslation(next.isPresent() ? "learning.queue.next" : "learning.queue.end"));
        next.ifPresentOrElse(id -> ui.navigate(TaskPaths.review(id), QueueAddress.write(filter)), () -> toQueue(ui));
    }

    private void toQueue(UI ui) {
        ui.navigate(TaskPaths.REVIEWS, QueueAddress.write(filter));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
