package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.authoring.BankQuestion;
import id.melek.authoring.BankSearch;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.authoring.QuestionBank;
import id.melek.authoring.SaveResult;
import id.melek.base.ui.Asked;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.Choice;
import id.melek.base.ui.PageLink;
import id.melek.pack.QuestionSketch.Type;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** All questions there are, to look for one and to take it over into a draft. */
@Route(DraftPaths.BANK)
@RolesAllowed("TRAINER")
class BankView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 30;
    private static final String ANY = "";

    private final QuestionBank bank;
    private final Drafts drafts;
    private final SignedIn signedIn;
    private final Div results = new Div();
    private final Input words = new Input();
    private Choice course = new Choice("bank-course");
    private Choice competence = new Choice("bank-competence");
    private Choice type = new Choice("bank-type");
    private Optional<Target> target = Optional.empty();

    BankView(QuestionBank bank, Drafts drafts, SignedIn signedIn) {
        this.bank = bank;
        this.drafts = drafts;
        this.signedIn = signedIn;
        words.setId("bank-words");
        getContent().addClassNames("workshop", "bank");
    }

    /** Where a question is taken to. */
    private record Target(UUID draft, DraftOutline.Lesson lesson, String language, String file) {

        String path() {
            return language + "/" + lesson.folder() + "/" + file;
        }

        String back() {
            return DraftPaths.questions(draft, lesson.slug(), language, file);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        target = target(event.getLocation().getQueryParameters());
        getContent().removeAll();
        getContent()
                .add(
                        target.map(to -> new BackLink(to.back(), to.lesson().title()))
                                .orElseGet(() -> new BackLink(DraftPaths.WORKSHOP, getTranslation("authoring.title"))),
                        new H1(getTranslation("authoring.bank")),
                        new Paragraph(target.map(to -> getTranslation(
                                        "authoring.bank.lead.to", to.lesson().title()))
                                .orElseGet(() -> getTranslation("authoring.bank.lead"))),
                        form(),
                        results);
        show();
    }

    private Optional<Target> target(QueryParameters query) {
        var language = query.getSingleParameter("language").filter(List.of("id", "en")::contains);
        var file = query.getSingleParameter("file").filter(List.of("practice.gift", "test.gift")::contains);
        return query.getSingleParameter("draft")
                .flatMap(DraftPaths::id)
                .flatMap(id -> drafts.find(signedIn.require(), id))
                .flatMap(draft -> draft.lessons().stream()
                        .filter(lesson -> query.getSingleParameter("lesson")
                                .filter(lesson.slug()::equals)
                                .isPresent())
                        .findFirst()
                        .map(lesson ->
                                new Target(draft.id(), lesson, language.orElse("id"), file.orElse("practice.gift"))));
    }

    private Div form() {
        var all = bank.find(signedIn.require(), BankSearch.ALL);
        course = choice("bank-course");
        var titles = new TreeMap<String, String>();
        all.forEach(question -> titles.put(question.courseTitle(), question.course()));
        titles.forEach((title, slug) -> course.option(slug, title));
        competence = choice("bank-competence");
        var known = new TreeSet<String>();
        all.forEach(question -> known.addAll(question.competences()));
        known.forEach(one -> competence.option(one, one + " " + getTranslation("authoring.digcomp." + one)));
        type = choice("bank-type");
        for (var one : Type.values()) {
            type.option(one.name(), getTranslation(QuestionForm.typeKey(one)));
        }
        var search = new NativeButton(getTranslation("authoring.bank.search"), click -> show());
        words.addValueChangeListener(change -> show());
        var form = new Div(
                asked("words", words),
                asked("course", course),
                asked("competence", competence),
                asked("type", type),
                search);
        form.addClassNames("card", "form");
        return form;
    }

    private Choice choice(String id) {
        var choice = new Choice(id).option(ANY, getTranslation("authoring.bank.any"));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
            }
        });
        return choice;
    }

    private Asked asked(String key, Component field) {
        return new Asked(getTranslation("authoring.bank." + key), field, "");
    }

    private void show() {
        var found = bank.find(
                signedIn.require(),
                new BankSearch(
                        words.getValue(),
                        chosen(course),
                        chosen(competence),
                        chosen(type).map(Type::valueOf)));
        results.removeAll();
        var heading = new H2(getTranslation("authoring.bank.found", found.size()));
        heading.getElement().setAttribute("role", "status");
        results.add(heading);
        found.stream().limit(SHOWN).forEach(question -> results.add(card(question)));
        if (found.size() > SHOWN) {
            results.add(new Paragraph(getTranslation("authoring.bank.more", SHOWN)));
        }
    }

    private static Optional<String> chosen(Choice choice) {
        return Optional.of(choice.getValue()).filter(value -> !value.isEmpty());
    }

    private Article card(BankQuestion question) {
        var card = QuestionCard.titled(question.in(getLocale()));
        var from = new Paragraph(getTranslation(
                question.draft() ? "authoring.bank.of.draft" : "authoring.bank.of",
                question.courseTitle(),
                question.lesson()));
        from.addClassName("hint");
        card.add(from);
        if (!question.draft()) {
            card.add(new Paragraph(new PageLink(
                    DraftPaths.bank(question.course(), question.lesson(), question.id()),
                    getTranslation("authoring.bank.figures"))));
        }
        target.ifPresent(to -> card.add(take(question, to)));
        return card;
    }

    private NativeButton take(BankQuestion question, Target to) {
        var button = new NativeButton(getTranslation("authoring.bank.take"));
        button.addClassName("secondary");
        button.setAriaLabel(getTranslation("authoring.bank.take") + ": "
                + question.in(getLocale()).title());
        button.addClickListener(click -> {
            var isSaved = bank.take(signedIn.require(), to.draft(), to.path(), question) instanceof SaveResult.Saved;
            button.setText(getTranslation(isSaved ? "authoring.bank.taken" : "authoring.question.closed"));
            button.setEnabled(!isSaved);
        });
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.bank");
    }
}
