package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.assessment.ItemFigures;
import id.melek.authoring.BankQuestion;
import id.melek.authoring.BankSearch;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.QuestionBank;
import id.melek.base.Moments;
import id.melek.base.ui.BackLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One published question: how it did, and what it was before. */
@Route(DraftPaths.BANK + "/:course/:lesson/:question")
@RolesAllowed("TRAINER")
class BankQuestionView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final QuestionBank bank;
    private final ItemFigures figures;
    private final SignedIn signedIn;
    private String title = "";

    BankQuestionView(QuestionBank bank, ItemFigures figures, SignedIn signedIn) {
        this.bank = bank;
        this.figures = figures;
        this.signedIn = signedIn;
        getContent().addClassNames("workshop", "bank");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var course = parameters.get("course").orElse("");
        var lesson = parameters.get("lesson").orElse("");
        var id = parameters.get("question").orElse("");
        var search = new BankSearch("", Optional.of(course), Optional.empty(), Optional.empty());
        var question = bank.find(signedIn.require(), search).stream()
                .filter(one ->
                        !one.draft() && one.lesson().equals(lesson) && one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(question);
    }

    private void show(BankQuestion question) {
        var entry = question.in(getLocale());
        title = entry.title();
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(DraftPaths.BANK, getTranslation("authoring.bank")),
                        new H1(title),
                        new QuestionCard(entry),
                        new H2(getTranslation("authoring.figures")));
        if (question.practice()) {
            getContent().add(new Paragraph(getTranslation("authoring.figures.practice")));
        } else {
            figures.of(signedIn.require(), question.course(), question.lesson()).stream()
                    .filter(one -> one.question().equals(question.id()))
                    .forEach(one -> getContent().add(new FiguresPart(one)));
        }
        getContent().add(new H2(getTranslation("authoring.versions")));
        versions(question);
    }

    private void versions(BankQuestion question) {
        var language = question.texts().containsKey(getLocale().getLanguage())
                ? getLocale().getLanguage()
                : "id";
        bank.versions(signedIn.require(), question.course(), question.lesson(), question.id(), language)
                .forEach(version -> {
                    var when = Moments.text(version.at(), getLocale());
                    getContent().add(new H3(version.note().isEmpty() ? when : when + " · " + version.note()));
                    version.entry()
                            .ifPresentOrElse(
                                    was -> getContent().add(new Paragraph(was.title()), new QuestionCard(was)),
                                    () -> getContent().add(new Paragraph(getTranslation("authoring.versions.none"))));
                });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
