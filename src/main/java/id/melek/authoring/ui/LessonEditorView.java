package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.OwnTokens;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftMedia;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.DraftText;
import id.melek.authoring.Drafts;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** One text of a lesson, being written, beside the lesson as a learner will see it on the phone. */
@Route(DraftPaths.WORKSHOP + "/:draft/:lesson/:language")
@RolesAllowed("TRAINER")
class LessonEditorView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> LANGUAGES = Set.of("id", "en");
    private static final String TEXT = "lesson.md";
    private static final List<String> FILES = List.of(TEXT, "practice.gift", "test.gift", "task.yaml", "quiz.yaml");

    private final Drafts drafts;
    private final DraftMedia media;
    private final OwnTokens tokens;
    private final SignedIn signedIn;
    private final Texts texts;
    private final JsonMapper json;
    private final FaultsPart faults = new FaultsPart();
    private String title = "";

    LessonEditorView(
            Drafts drafts, DraftMedia media, OwnTokens tokens, SignedIn signedIn, Texts texts, JsonMapper json) {
        this.drafts = drafts;
        this.media = media;
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.texts = texts;
        this.json = json;
        getContent().addClassNames("workshop", "lesson-editor", "broad");
    }

    /** Which text of which lesson the address names. */
    private record Place(DraftOutline draft, DraftOutline.Lesson lesson, String language, String file) {

        String folder() {
            return language + "/" + lesson.folder();
        }

        String path() {
            return folder() + "/" + file;
        }

        /** By which the laptop knows the text, wherever its lesson is moved. */
        String name() {
            return language + "/" + lesson.slug() + "/" + file;
        }

        int position() {
            return draft.lessons().indexOf(lesson) + 1;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var id = DraftPaths.id(parameters.get("draft").orElse("")).orElseThrow(NotFoundException::new);
        var draft = drafts.find(signedIn.require(), id).orElseThrow(NotFoundException::new);
        var lesson = draft.lessons().stream()
                .filter(one -> one.slug().equals(parameters.get("lesson").orElseThrow()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var file = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("file")
                .orElse(TEXT);
        var language = parameters.get("language").filter(LANGUAGES::contains).orElseThrow(NotFoundException::new);
        var place = new Place(draft, lesson, language, file);
        show(place, drafts.text(signedIn.require(), id, place.path()).orElseThrow(NotFoundException::new));
    }

    private void show(Place place, DraftText text) {
        title = place.lesson().title();
        var player = new PreviewPlayer(texts.under("player.", getLocale()), json);
        var editor = new Editor(
                signedIn.require().id(),
                place.draft().id(),
                place.name(),
                text,
                texts.under("editor.", getLocale()),
                (path, basedOn, written) ->
                        drafts.save(signedIn.require(), place.draft().id(), path, basedOn, written),
                written -> preview(place, player, written));
        takeMedia(editor, place.draft().id());
        var frame = new Div(player);
        frame.addClassName("phone");
        var preview = new Section(new H2(getTranslation("authoring.preview")), frame, faults);
        preview.addClassName("preview");
        var desk = new Div(editor, preview);
        desk.addClassName("desk");
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(
                                DraftPaths.draft(place.draft().id()),
                                place.draft().title()),
                        new H1(title),
                        files(place),
                        desk);
    }

    private void takeMedia(Editor editor, UUID draft) {
        var who = signedIn.require();
        editor.takeMedia(
                media.names(who, draft), () -> tokens.issue(who.id().value().toString()));
    }

    private Nav files(Place place) {
        var nav = new Nav();
        nav.addClassName("files");
        nav.setAriaLabel(getTranslation("authoring.files"));
        FILES.stream()
                .filter(file -> !file.equals("quiz.yaml") || place.language().equals("id"))
                .forEach(file -> nav.add(link(place, place.language(), file, "authoring.file." + file)));
        var other = place.language().equals("id") ? "en" : "id";
        nav.add(link(place, other, place.file(), "authoring.language." + other));
        return nav;
    }

    private PageLink link(Place place, String language, String file, String text) {
        var path = DraftPaths.lesson(place.draft().id(), place.lesson().slug(), language);
        var isForm = file.endsWith(".gift") && !file.equals(place.file());
        var address = isForm
                ? DraftPaths.questions(place.draft().id(), place.lesson().slug(), language, file)
                : path + (file.equals(TEXT) ? "" : "?file=" + file);
        var link = new PageLink(address, getTranslation(text));
        if (language.equals(place.language()) && file.equals(place.file())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void preview(Place place, PreviewPlayer player, String written) {
        drafts.preview(signedIn.require(), place.draft().id(), place.folder(), Map.of(place.path(), written))
                .ifPresent(preview -> {
                    var lessons = place.draft().lessons().size();
                    player.show(
                            place.draft().slug(),
                            place.lesson().slug(),
                            place.language(),
                            place.position(),
                            lessons,
                            preview.text());
                    faults.show(place.draft().id(), preview.faults());
                });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
