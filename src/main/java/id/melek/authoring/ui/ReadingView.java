package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.DraftStanding;
import id.melek.authoring.DraftState;
import id.melek.authoring.Drafts;
import id.melek.authoring.History;
import id.melek.authoring.Readings;
import id.melek.authoring.VerdictResult;
import id.melek.base.Moments;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A draft before its reader: lesson by lesson as learners will see it, remarks to each, and the verdict. */
@Route(DraftPaths.WORKSHOP + "/:draft/review")
@RolesAllowed("TRAINER")
class ReadingView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_WORDS = 2_000;

    private final Drafts drafts;
    private final Readings readings;
    private final History history;
    private final SignedIn signedIn;
    private final Texts texts;
    private final JsonMapper json;
    private final Paragraph complaint = new Paragraph();
    private String title = "";

    ReadingView(Drafts drafts, Readings readings, History history, SignedIn signedIn, Texts texts, JsonMapper json) {
        this.drafts = drafts;
        this.readings = readings;
        this.history = history;
        this.signedIn = signedIn;
        this.texts = texts;
        this.json = json;
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().addClassNames("workshop", "reading", "broad");
    }

    /** What is before the reader. */
    private record Desk(DraftOutline draft, DraftStanding standing, DraftOutline.Lesson lesson, String language) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = DraftPaths.id(event.getRouteParameters().get("draft").orElse(""))
                .orElseThrow(NotFoundException::new);
        var who = signedIn.require();
        var draft = drafts.find(who, id).orElseThrow(NotFoundException::new);
        var standing = readings.standing(who, id).orElseThrow(NotFoundException::new);
        var asked = event.getLocation().getQueryParameters();
        var lesson = asked.getSingleParameter("lesson")
                .flatMap(slug -> lesson(draft, slug))
                .orElseGet(() -> draft.lessons().getFirst());
        var language = asked.getSingleParameter("language")
                .filter(lesson.languages()::contains)
                .orElseGet(() -> lesson.languages().getFirst());
        show(new Desk(draft, standing, lesson, language));
    }

    private static Optional<DraftOutline.Lesson> lesson(DraftOutline draft, String slug) {
        return draft.lessons().stream()
                .filter(lesson -> lesson.slug().equals(slug))
                .findFirst();
    }

    private void show(Desk desk) {
        title = getTranslation("authoring.reading.title", desk.draft().title());
        complaint.setText("");
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(
                                DraftPaths.draft(desk.draft().id()),
                                desk.draft().title()),
                        new H1(title));
        desk.standing().reading().ifPresent(reading -> getContent().add(about(reading)));
        getContent().add(lessons(desk), new H2(desk.lesson().title()), page(desk));
        if (desk.standing().state() == DraftState.IN_REVIEW && desk.standing().mayRead()) {
            getContent().add(verdict(desk));
        } else {
            getContent().add(notice(getTranslation("authoring.reading.not-yours")));
        }
    }

    private Div about(DraftStanding.Reading reading) {
        var about = new Div(new Paragraph(getTranslation(
                "authoring.reading.from", reading.handedOverBy(), Moments.text(reading.handedOverAt(), getLocale()))));
        if (!reading.note().isEmpty()) {
            var note = new Paragraph(reading.note());
            note.addClassName("typed");
            about.add(note);
        }
        about.addClassName("card");
        return about;
    }

    private Nav lessons(Desk desk) {
        var nav = new Nav();
        nav.addClassName("files");
        nav.setAriaLabel(getTranslation("authoring.lessons"));
        desk.draft().lessons().forEach(lesson -> {
            var isHere = lesson.equals(desk.lesson());
            nav.add(link(desk, lesson, lesson.languages().getFirst(), lesson.title(), isHere));
        });
        return nav;
    }

    private static PageLink link(Desk desk, DraftOutline.Lesson lesson, String language, String text, boolean isHere) {
        var link = new PageLink(
                DraftPaths.reading(desk.draft().id()) + "?lesson=" + lesson.slug() + "&language=" + language, text);
        if (isHere) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Div page(Desk desk) {
        var player = new PreviewPlayer(texts.under("player.", getLocale()), json);
        var folder = desk.language() + "/" + desk.lesson().folder();
        drafts.preview(signedIn.require(), desk.draft().id(), folder, Map.of())
                .ifPresent(preview -> player.show(
                        desk.draft().slug(),
                        desk.lesson().slug(),
                        desk.language(),
                        desk.draft().lessons().indexOf(desk.lesson()) + 1,
                        desk.draft().lessons().size(),
                        preview.text()));
        var frame = new Div(player);
        frame.addClassName("phone");
        var languages = new Nav();
        languages.addClassName("files");
        languages.setAriaLabel(getTranslation("authoring.languages"));
        desk.lesson().languages().forEach(language -> {
            var text = getTranslation("authoring.language." + language);
            languages.add(link(desk, desk.lesson(), language, text, language.equals(desk.language())));
        });
        var page = new Div(new Section(languages, frame), remarks(desk));
        page.addClassName("desk");
        return page;
    }

    private Section remarks(Desk desk) {
        var here = desk.standing().remarks().stream()
                .filter(remark -> remark.lesson().equals(desk.lesson().slug()))
                .toList();
        var section = new Section(new RemarkList(here, desk.draft().lessons()), difference(desk));
        if (desk.standing().state() == DraftState.IN_REVIEW && desk.standing().mayRead()) {
            var words = new WordsField(
                    "remark",
                    getTranslation("authoring.remark"),
                    getTranslation("authoring.remark.hint"),
                    LONGEST_WORDS);
            var add = new NativeButton(getTranslation("authoring.remark.add"), click -> {
                var result = readings.remark(
                        signedIn.require(), desk.draft().id(), desk.lesson().slug(), words.words());
                conclude(result, () -> again(desk));
            });
            add.addClassName("secondary");
            section.add(words, add);
        }
        return section;
    }

    private Section difference(Desk desk) {
        var difference = history.ofDraft(signedIn.require(), desk.draft().id())
                .map(all -> all.of(desk.lesson().slug()))
                .orElseThrow(NotFoundException::new);
        return new Section(new H2(getTranslation("authoring.difference.here")), new DifferencePart(difference));
    }

    private void again(Desk desk) {
        var who = signedIn.require();
        readings.standing(who, desk.draft().id())
                .ifPresent(standing -> show(new Desk(desk.draft(), standing, desk.lesson(), desk.language())));
    }

    private Section verdict(Desk desk) {
        var draft = desk.draft().id();
        var words = new WordsField(
                "verdict",
                getTranslation("authoring.verdict.words"),
                getTranslation("authoring.verdict.hint"),
                LONGEST_WORDS);
        var approve = new NativeButton(
                getTranslation("authoring.approve"),
                click -> conclude(
                        readings.approve(
                                signedIn.require(), draft, desk.standing().seal(), words.words()),
                        () -> leave(draft)));
        var giveBack = new NativeButton(
                getTranslation("authoring.give-back"),
                click -> conclude(readings.giveBack(signedIn.require(), draft, words.words()), () -> leave(draft)));
        giveBack.addClassName("secondary");
        var actions = new Div(approve, giveBack);
        actions.addClassName("actions");
        var open = desk.standing().open();
        return new Section(
                new H2(getTranslation("authoring.verdict")),
                new Paragraph(getTranslation("authoring.verdict.remarks", open.size())),
                words,
                complaint,
                actions);
    }

    private void leave(UUID draft) {
        getUI().ifPresent(ui -> ui.navigate(DraftPaths.draft(draft)));
    }

    private void conclude(VerdictResult result, Runnable given) {
        switch (result) {
            case VerdictResult.Given() -> given.run();
            case VerdictResult.WordsMissing() -> complaint.setText(getTranslation("authoring.verdict.missing"));
            case VerdictResult.TooLong(var most) -> complaint.setText(getTranslation("authoring.too-long", most));
            case VerdictResult.Changed() -> complaint.setText(getTranslation("authoring.verdict.changed"));
            case VerdictResult.NotTheirs() -> complaint.setText(getTranslation("authoring.reading.not-yours"));
        }
    }

    private static Paragraph notice(String words) {
        var notice = new Paragraph(words);
        notice.addClassName("notice");
        return notice;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
