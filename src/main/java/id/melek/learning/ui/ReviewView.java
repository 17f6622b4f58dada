package id.melek.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.base.ui.BackLink;
import id.melek.learning.ReviewPage;
import id.melek.learning.ReviewResult;
import id.melek.learning.Reviews;
import id.melek.learning.TaskPaths;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One handed-in task before a trainer: what there is to see, the rubric, and what to say to it. */
@Route(TaskPaths.REVIEWS + "/:handIn")
@RolesAllowed("TRAINER")
class ReviewView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Reviews reviews;
    private final SignedIn signedIn;
    private final Remarks remarks = new Remarks();
    private final Paragraph complaint = new Paragraph();
    private String title = "";

    @Tag("textarea")
    private static class Remarks extends Component {

        Remarks() {
            setId("remarks");
            getElement().setAttribute("rows", "5").setAttribute("maxlength", "2000");
            getElement().addPropertyChangeListener("value", "change", event -> {});
        }

        String value() {
            return getElement().getProperty("value", "");
        }
    }

    ReviewView(Reviews reviews, SignedIn signedIn) {
        this.reviews = reviews;
        this.signedIn = signedIn;
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().addClassName("task");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("handIn").orElse("");
        show(reviews.open(signedIn.require(), parsed(id)).orElseThrow(NotFoundException::new));
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
        getContent().removeAll();
        getContent().add(back(), new H1(title), about(page), new H2(getTranslation("learning.reviews.handed-in")));
        getContent().add(new RoundCard(page.round(), page.task()));
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
                    .forEach(round -> getContent().add(new RoundCard(round, page.task())));
        }
    }

    private Nav back() {
        return new BackLink(
                TaskPaths.REVIEWS, getTranslation("learning.reviews.title"), getTranslation("learning.reviews.title"));
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

    private Section form(ReviewPage page) {
        var id = page.round().id();
        var rubric = new RubricForm(page.task());
        var label = new NativeLabel(getTranslation("learning.reviews.remarks"));
        label.setFor(remarks);
        var hint = new Paragraph(getTranslation("learning.reviews.remarks.hint"));
        hint.addClassName("hint");
        var words = new Div(label, hint, remarks);
        words.addClassName("ask");
        var accept = new NativeButton(
                getTranslation("learning.reviews.accept"),
                click -> conclude(reviews.accept(signedIn.require(), id, rubric.points(), remarks.value())));
        var giveBack = new NativeButton(
                getTranslation("learning.reviews.return"),
                click -> conclude(reviews.giveBack(signedIn.require(), id, rubric.points(), remarks.value())));
        giveBack.addClassName("secondary");
        var actions = new Div(accept, giveBack, release(id));
        actions.addClassName("actions");
        var minimum = new Paragraph(getTranslation(
                "learning.reviews.minimum", page.task().minimum(), page.task().most()));
        var form = new Section(
                new H2(getTranslation("learning.task.looks-at")), minimum, rubric, words, complaint, actions);
        form.addClassName("review");
        return form;
    }

    private NativeButton release(UUID id) {
        var release = new NativeButton(getTranslation("learning.reviews.release"), click -> {
            reviews.release(signedIn.require(), id);
            toQueue();
        });
        release.addClassName("link");
        return release;
    }

    private void conclude(ReviewResult result) {
        switch (result) {
            case ReviewResult.Accepted() -> toQueue();
            case ReviewResult.Returned() -> toQueue();
            case ReviewResult.Taken() -> complaint.setText(getTranslation("learning.reviews.problem.taken"));
            case ReviewResult.RemarksMissing() -> complaint.setText(getTranslation("learning.reviews.problem.remarks"));
            case ReviewResult.RemarksTooLong(var most) ->
                complaint.setText(getTranslation("learning.reviews.problem.long", most));
            case ReviewResult.TooFewPoints(var points, var minimum) ->
                complaint.setText(getTranslation("learning.reviews.problem.points", points, minimum));
        }
    }

    private void toQueue() {
        getUI().ifPresent(ui -> ui.navigate(TaskPaths.REVIEWS));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
