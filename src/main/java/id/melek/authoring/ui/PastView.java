package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.DraftText;
import id.melek.authoring.Drafts;
import id.melek.authoring.History;
import id.melek.authoring.PastSaving;
import id.melek.base.Moments;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one text of a draft was before: to look at, and to take back. */
@Route(DraftPaths.WORKSHOP + "/:draft/past")
@RolesAllowed("TRAINER")
class PastView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Drafts drafts;
    private final History history;
    private final SignedIn signedIn;

    PastView(Drafts drafts, History history, SignedIn signedIn) {
        this.drafts = drafts;
        this.history = history;
        this.signedIn = signedIn;
        getContent().addClassName("workshop");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = DraftPaths.id(event.getRouteParameters().get("draft").orElse(""))
                .orElseThrow(NotFoundException::new);
        var asked = event.getLocation().getQueryParameters();
        var file = asked.getSingleParameter("file").orElse("course.yaml");
        var text = drafts.text(signedIn.require(), id, file).orElseThrow(NotFoundException::new);
        show(id, text, asked.getSingleParameter("revision").flatMap(PastView::number));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private void show(UUID draft, DraftText text, Optional<Integer> chosen) {
        var savings = history.savings(signedIn.require(), draft, text.path());
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(DraftPaths.text(draft, text.path()), text.path()),
                        new H1(getPageTitle()),
                        new Paragraph(
                                getTranslation(savings.isEmpty() ? "authoring.past.none" : "authoring.past.lead")),
                        list(draft, text, savings, chosen));
        chosen.ifPresent(revision -> showSince(draft, text, revision));
    }

    private OrderedList list(UUID draft, DraftText text, List<PastSaving> savings, Optional<Integer> chosen) {
        var list = new OrderedList();
        list.addClassName("history");
        savings.forEach(saving -> {
            var link = new PageLink(
                    DraftPaths.past(draft, text.path()) + "&revision=" + saving.revision(),
                    getTranslation("authoring.past.saving", Moments.text(saving.at(), getLocale()), saving.by()));
            if (chosen.filter(revision -> revision == saving.revision()).isPresent()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        });
        return list;
    }

    private void showSince(UUID draft, DraftText text, int revision) {
        history.since(signedIn.require(), draft, text.path(), revision).ifPresent(change -> {
            var back = new NativeButton(getTranslation("authoring.past.take-back"), click -> {
                history.takeBack(signedIn.require(), draft, text.path(), revision);
                getUI().ifPresent(ui -> ui.navigate(DraftPaths.text(draft, text.path())));
            });
            getContent().add(new H2(getTranslation("authoring.past.since")), DifferencePart.ofFile(change), back);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.past");
    }
}
