package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.OwnTokens;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftMedia;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.authoring.MediaShelf;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** The pictures, sounds and videos of a course that is being written: where they are used, and what they weigh. */
@Route(DraftPaths.WORKSHOP + "/:draft/media")
@RolesAllowed("TRAINER")
class MediaView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Drafts drafts;
    private final DraftMedia media;
    private final SignedIn signedIn;
    private final OwnTokens tokens;
    private final Texts texts;
    private final Section files = new Section();
    private final Section loads = new Section();
    private final Paragraph told = new Paragraph();

    MediaView(Drafts drafts, DraftMedia media, SignedIn signedIn, OwnTokens tokens, Texts texts) {
        this.drafts = drafts;
        this.media = media;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.texts = texts;
        getContent().addClassNames("workshop", "media-library");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = DraftPaths.id(event.getRouteParameters().get("draft").orElse(""))
                .orElseThrow(NotFoundException::new);
        var draft = drafts.find(signedIn.require(), id).orElseThrow(NotFoundException::new);
        var uploader = uploader(id);
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(DraftPaths.draft(id), draft.title()),
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("authoring.media.lead")),
                        uploader,
                        told,
                        files,
                        loads);
        show(id);
    }

    private Uploader uploader(UUID draft) {
        var who = signedIn.require();
        var labels = texts.under("editor.", getLocale());
        return new Uploader(
                who.id(), draft, labels, () -> tokens.issue(who.id().value().toString()), () -> show(draft));
    }

    private void show(UUID draft) {
        var shelf = media.shelf(signedIn.require(), draft);
        files.removeAll();
        loads.removeAll();
        shelf.ifPresent(found -> {
            files.add(
                    new H2(getTranslation("authoring.media.files", found.files().size())));
            if (found.files().isEmpty()) {
                files.add(new Paragraph(getTranslation("authoring.media.none")));
            }
            found.files().forEach(file -> files.add(new MediaCard(draft, file, () -> remove(draft, file))));
            loads.add(new H2(getTranslation("authoring.media.loads")), loads(found));
        });
    }

    private UnorderedList loads(MediaShelf shelf) {
        var list = new UnorderedList();
        list.addClassName("loads");
        shelf.lessons().forEach(load -> list.add(new LoadItem(load)));
        return list;
    }

    private void remove(UUID draft, MediaShelf.File file) {
        var isGone = media.remove(signedIn.require(), draft, file.name());
        told.setText(getTranslation(isGone ? "authoring.media.removed" : "authoring.media.not-removed", file.name()));
        show(draft);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.media.title");
    }
}
