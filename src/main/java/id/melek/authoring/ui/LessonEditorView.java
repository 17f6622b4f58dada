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
import id.melek.authoring.MediaShelf;
import id.melek.authoring.Rivals;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** One text of a lesson, being written, beside the lesson as a learner will see it on the phone. */
@Route(DraftPaths.WORKSHOP + "/:draft/:lesson/:language")
@RolesAllowed("TRAINER")
class LessonEditorView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> LANGUAGES = Set.of("id", "en");
    private static final String TEXT = "lesson.md";
    private static final String BESIDE = "beside";
    private static final List<String> FILES = List.of(TEXT, "practice.gift", "test.gift", "task.yaml", "quiz.yaml");

    private final Drafts drafts;
    private final Rivals rivals;
    private final DraftMedia media;
    private final OwnTokens tokens;
    private final SignedIn signedIn;
    private final Texts texts;
    private final JsonMapper json;
    private final FaultsPart faults = new FaultsPart();
    private String title = "";

    LessonEditorView(
            Drafts drafts,
            Rivals rivals,
            DraftMedia media,
            OwnTokens tokens,
            SignedIn signedIn,
            Texts texts,
            JsonMapper json) {
        this.drafts = drafts;
        this.rivals = rivals;
        this.media = media;
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.texts = texts;
        this.json = json;
        getContent().addClassNames("workshop", "lesson-editor", "broad");
    }

    /** Which text of which lesson the address names. */
    private record Place(DraftOutline draft, DraftOutline.Lesson lesson, String language, String file) {

        boolean isText() {
            return file.equals(TEXT);
        }

        /** The same text in the other language. */
        Place other() {
            return new Place(draft, lesson, language.equals("id") ? "en" : "id", file);
        }

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
        var isBeside = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(BESIDE)
                .isPresent();
        show(place, text(place), place.isText() && isBeside);
    }

    private DraftText text(Place place) {
        return drafts.text(signedIn.require(), place.draft().id(), place.path()).orElseThrow(NotFoundException::new);
    }

    private void show(Place place, DraftText text, boolean isBeside) {
        title = place.lesson().title();
        var languages = new LanguagesPart();
        var player = new PreviewPlayer(texts.under("player.", getLocale()), json);
        var editor = editor(place, text, written -> {
            languages.write(place.language(), written);
            preview(place, player, written);
        });
        var side = new Section();
        side.addClassName("preview");
        side.add(isBeside ? beside(place.other(), languages) : phone(player), faults);
        var sides = new Div();
        if (place.isText()) {
            sides.add(sides(place, isBeside));
            languages.write(place.language(), text.text());
            languages.write(place.other().language(), text(place.other()).text());
            side.add(languages);
        }
        var desk = new Div(editor, side);
        desk.addClassNames("desk", isBeside ? "two-languages" : "one-language");
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(
                                DraftPaths.draft(place.draft().id()),
                                place.draft().title()),
                        new H1(title),
                        files(place),
                        sides,
                        desk,
                        new RivalTexts(rivals, signedIn, place.draft().id(), place.path()));
    }

    private Editor editor(Place place, DraftText text, Consumer<String> written) {
        var labels = new HashMap<>(texts.under("editor.", getLocale()));
        labels.merge("label", getTranslation("authoring.language." + place.language()), (what, in) -> what + ": " + in);
        var account = signedIn.require().id().value().toString();
        var editor = new Editor(
                signedIn.require().id(),
                place.draft().id(),
                place.name(),
                text,
                labels,
                () -> tokens.issue(account),
                written);
        takeMedia(editor, place.draft().id());
        return editor;
    }

    private Section phone(PreviewPlayer player) {
        var frame = new Div(player);
        frame.addClassName("phone");
        return new Section(new H2(getTranslation("authoring.preview")), frame);
    }

    private Section beside(Place other, LanguagesPart languages) {
        var editor = editor(other, text(other), written -> languages.write(other.language(), written));
        return new Section(editor);
    }

    /** What stands beside the text: the phone, or the other language. On a phone there is no room for that. */
    private Nav sides(Place place, boolean isBeside) {
        var path = DraftPaths.lesson(place.draft().id(), place.lesson().slug(), place.language());
        var phone = new PageLink(path, getTranslation("authoring.beside.phone"));
        var other = new PageLink(
                path + "?" + BESIDE,
                getTranslation("authoring.language." + place.other().language()));
        (isBeside ? other : phone).getElement().setAttribute("aria-current", "page");
        var nav = new Nav(phone, other);
        nav.addClassNames("files", "sides");
        nav.setAriaLabel(getTranslation("authoring.beside"));
        return nav;
    }

    private void takeMedia(Editor editor, UUID draft) {
        var who = signedIn.require();
        var library = media.shelf(who, draft).map(MediaShelf::files).orElse(List.of());
        editor.takeMedia(library);
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
        nav.add(new PageLink(DraftPaths.past(place.draft().id(), place.path()), getTranslation("authoring.past")));
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
