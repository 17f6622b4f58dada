package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.OwnTokens;
import id.melek.account.SignedIn;
import id.melek.authoring.Discards;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.authoring.History;
import id.melek.authoring.Lessons;
import id.melek.authoring.Readings;
import id.melek.authoring.Releases;
import id.melek.authoring.Rivals;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** A course that is being written: its lessons, and the way to being published. */
@Route(DraftPaths.WORKSHOP + "/:draft")
@RolesAllowed("TRAINER")
class DraftView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Drafts drafts;
    private final Lessons lessons;
    private final Readings readings;
    private final Releases releases;
    private final History history;
    private final Rivals rivals;
    private final Discards discards;
    private final OwnTokens tokens;
    private final Texts texts;
    private final SignedIn signedIn;
    private final FaultsPart faults = new FaultsPart();
    private String title = "";

    DraftView(
            Drafts drafts,
            Lessons lessons,
            Readings readings,
            Releases releases,
            History history,
            Rivals rivals,
            Discards discards,
            OwnTokens tokens,
            Texts texts,
            SignedIn signedIn) {
        this.drafts = drafts;
        this.lessons = lessons;
        this.readings = readings;
        this.releases = releases;
        this.history = history;
        this.rivals = rivals;
        this.discards = discards;
        this.tokens = tokens;
        this.texts = texts;
        this.signedIn = signedIn;
        getContent().addClassName("workshop");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = DraftPaths.id(event.getRouteParameters().get("draft").orElse(""))
                .orElseThrow(NotFoundException::new);
        var draft = drafts.find(signedIn.require(), id).orElseThrow(NotFoundException::new);
        title = draft.title();
        var loose = new LooseEnds(unsent(id), rivals, signedIn, id);
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(DraftPaths.WORKSHOP, getTranslation("authoring.title")),
                        new H1(title),
                        new Paragraph(getTranslation(
                                draft.isPublished() ? "authoring.state.changing" : "authoring.state.new")),
                        links(id),
                        new H2(getTranslation("authoring.lessons")),
                        new LessonList(drafts, lessons, signedIn, id),
                        loose,
                        new PublishingPart(readings, releases, history, signedIn, draft, faults, loose),
                        takeAway(draft),
                        faults,
                        new DiscardPart(draft, () -> discard(id)));
    }

    private void discard(UUID draft) {
        discards.discard(signedIn.require(), draft);
        getUI().ifPresent(ui -> ui.navigate(DraftPaths.WORKSHOP));
    }

    private Unsent unsent(UUID draft) {
        return new Unsent(tokens, signedIn.require(), texts.under("waiting.", getLocale()), draft);
    }

    private Div links(UUID id) {
        var links = new Div(
                new PageLink(DraftPaths.about(id), getTranslation("authoring.sheet")),
                new PageLink(DraftPaths.media(id), getTranslation("authoring.media.title")));
        links.addClassName("links");
        return links;
    }

    private Anchor takeAway(DraftOutline draft) {
        var link = new Anchor(DraftPaths.zip(draft.id()), getTranslation("authoring.export"));
        link.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
