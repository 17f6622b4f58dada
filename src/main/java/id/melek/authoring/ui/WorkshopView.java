package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.OwnTokens;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.authoring.BeginResult;
import id.melek.authoring.Discards;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.authoring.ImportResult;
import id.melek.authoring.Slugs;
import id.melek.base.Moments;
import id.melek.base.Texts;
import id.melek.base.ui.FileChoice;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.Courses;
import id.melek.pack.PackZip;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** What trainers are writing, and what could be gone on from. */
@Route(DraftPaths.WORKSHOP)
@RolesAllowed("TRAINER")
class WorkshopView extends Composite<Section> implements AfterNavigationObserver, HasDynamicTitle {

    private final Drafts drafts;
    private final Discards discards;
    private final Courses courses;
    private final OwnTokens tokens;
    private final Texts texts;
    private final SignedIn signedIn;
    private final FaultsPart faults = new FaultsPart();

    WorkshopView(Drafts drafts, Discards discards, Courses courses, OwnTokens tokens, Texts texts, SignedIn signedIn) {
        this.drafts = drafts;
        this.discards = discards;
        this.courses = courses;
        this.tokens = tokens;
        this.texts = texts;
        this.signedIn = signedIn;
        getContent().addClassName("workshop");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var who = signedIn.require();
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()), new Paragraph(getTranslation("authoring.lead")));
        getContent().add(new Paragraph(new PageLink(DraftPaths.BANK, getTranslation("authoring.bank"))));
        getContent().add(new H2(getTranslation("authoring.drafts")));
        var all = drafts.all(who);
        if (all.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("authoring.drafts.none")));
        }
        all.forEach(draft -> getContent().add(card(draft)));
        getContent().add(unsent(all));
        getContent().add(discarded(who));
        getContent().add(new H2(getTranslation("authoring.new")), form());
        getContent().add(new H2(getTranslation("authoring.import")), packChoice(), faults);
        getContent().add(new H2(getTranslation("authoring.published")));
        courses.all(who.language()).forEach(course -> getContent().add(card(course)));
    }

    private Unsent unsent(List<DraftOutline> open) {
        var ids = open.stream().map(DraftOutline::id).toList();
        return new Unsent(tokens, signedIn.require(), texts.under("waiting.", getLocale()), ids);
    }

    private PutAway discarded(Person who) {
        var items = discards.all(who).stream()
                .map(one -> new PutAway.Item(
                        one.title(),
                        getTranslation("authoring.discarded.by", one.by(), Moments.text(one.at(), getLocale())),
                        () -> takeUp(one.id())))
                .toList();
        var putAway = new PutAway();
        putAway.show(items, "authoring.discarded", "authoring.take-up");
        return putAway;
    }

    private void takeUp(UUID draft) {
        discards.takeUp(signedIn.require(), draft);
        open(draft);
    }

    private FileChoice packChoice() {
        var words = new FileChoice.Words(
                getTranslation("authoring.import.file"),
                "",
                getTranslation("authoring.import.checking"),
                getTranslation("authoring.import.not-sent"));
        var choice =
                new FileChoice("pack", ".zip,application/zip", PackZip.LARGEST, words, (name, bytes) -> bringIn(bytes));
        choice.addClassNames("card", "form");
        return choice;
    }

    private void bringIn(byte[] zip) {
        switch (drafts.bringIn(signedIn.require(), zip)) {
            case ImportResult.BroughtIn(var draft, var found) when found.isEmpty() -> open(draft);
            case ImportResult.BroughtIn(var draft, var found) -> {
                faults.show(draft, found);
                faults.addComponentAsFirst(
                        new PageLink(DraftPaths.draft(draft), getTranslation("authoring.import.open")));
            }
            case ImportResult.Refused(var found) -> faults.show(found);
        }
    }

    private Article card(DraftOutline draft) {
        var changed = Moments.text(draft.changedAt(), getLocale());
        var card = new Article(
                new H3(new PageLink(DraftPaths.draft(draft.id()), draft.title())),
                new Paragraph(getTranslation(
                        "authoring.changed", changed, draft.lessons().size())));
        card.addClassName("card");
        if (draft.isFromFolder()) {
            card.add(new Paragraph(getTranslation("authoring.from-folder")));
        }
        return card;
    }

    private Article card(CourseOutline course) {
        var problem = new Paragraph();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        var goOn = new NativeButton(
                getTranslation("authoring.go-on"),
                click -> openOrSay(drafts.beginFrom(signedIn.require(), course.slug()), problem));
        goOn.addClassName("secondary");
        goOn.setAriaLabel(getTranslation("authoring.go-on.with", course.title()));
        var history = new PageLink(DraftPaths.history(course.slug()), getTranslation("authoring.history.open"));
        history.setAriaLabel(getTranslation("authoring.history.open.of", course.title()));
        var figures = new PageLink(CoursePaths.figures(course.slug()), getTranslation("authoring.course-figures"));
        figures.setAriaLabel(getTranslation("authoring.course-figures.of", course.title()));
        var actions = new Div(goOn, history, figures);
        actions.addClassName("actions");
        var card = new Article(new H3(course.title()), actions, problem);
        card.addClassName("card");
        return card;
    }

    private Div form() {
        var title = new TextField(getTranslation("authoring.new.title"));
        title.setMaxLength(100);
        var name = new TextField(getTranslation("authoring.new.name"));
        name.setHelperText(getTranslation("authoring.new.name.help"));
        name.setMaxLength(60);
        var problem = new Paragraph();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        title.addValueChangeListener(change -> {
            if (name.isEmpty()) {
                name.setValue(Slugs.of(change.getValue()));
            }
        });
        var begin = new NativeButton(
                getTranslation("authoring.new.begin"),
                click -> openOrSay(drafts.begin(signedIn.require(), name.getValue(), title.getValue()), problem));
        var form = new Div(title, name, problem, begin);
        form.addClassNames("card", "form");
        return form;
    }

    private void openOrSay(BeginResult result, Paragraph problem) {
        switch (result) {
            case BeginResult.Begun(var draft) -> open(draft);
            case BeginResult.GoesOn(var draft) -> open(draft);
            case BeginResult.NameRefused() -> problem.setText(getTranslation("authoring.new.refused"));
            case BeginResult.NotThere() -> problem.setText(getTranslation("authoring.not-there"));
        }
    }

    private void open(UUID draft) {
        getUI().ifPresent(ui -> ui.navigate(DraftPaths.draft(draft)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.title");
    }
}
