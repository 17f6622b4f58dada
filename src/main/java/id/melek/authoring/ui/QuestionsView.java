package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.authoring.Questions;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;

/** The questions of a lesson in one language, practice or graded, each in a form. */
@Route(DraftPaths.WORKSHOP + "/:draft/:lesson/:language/questions")
@RolesAllowed("TRAINER")
class QuestionsView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PRACTICE = "practice.gift";
    private static final String TEST = "test.gift";

    private final Drafts drafts;
    private final Questions questions;
    private final SignedIn signedIn;
    private String title = "";

    QuestionsView(Drafts drafts, Questions questions, SignedIn signedIn) {
        this.drafts = drafts;
        this.questions = questions;
        this.signedIn = signedIn;
        getContent().addClassNames("workshop", "lesson-editor");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("file");
        show(
                LessonPlace.of(event, drafts, signedIn.require()),
                asked.filter(TEST::equals).orElse(PRACTICE));
    }

    private void show(LessonPlace place, String file) {
        title = getTranslation("authoring.file." + file) + " · "
                + place.lesson().title();
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(
                                DraftPaths.draft(place.draft().id()),
                                place.draft().title()),
                        new H1(place.lesson().title()),
                        files(place, file),
                        new H2(getTranslation("authoring.file." + file)),
                        new QuestionList(questions, signedIn, place.draft().id(), place.path(file)));
    }

    private Nav files(LessonPlace place, String file) {
        var draft = place.draft().id();
        var slug = place.lesson().slug();
        var lesson = DraftPaths.lesson(draft, slug, place.language());
        var other = place.language().equals("id") ? "en" : "id";
        var nav = new Nav();
        nav.addClassName("files");
        nav.setAriaLabel(getTranslation("authoring.files"));
        nav.add(new PageLink(lesson, getTranslation("authoring.file.lesson.md")));
        nav.add(questions(place, PRACTICE, file), questions(place, TEST, file));
        nav.add(new PageLink(lesson + "?file=" + file, getTranslation("authoring.question.as-text")));
        if (file.equals(TEST)) {
            nav.add(new PageLink(
                    DraftPaths.trial(draft, slug, place.language()), getTranslation("authoring.trial.link")));
        }
        nav.add(new PageLink(
                DraftPaths.bank(draft, slug, place.language(), file), getTranslation("authoring.bank.from")));
        nav.add(new PageLink(place.in(other).questions(file), getTranslation("authoring.language." + other)));
        return nav;
    }

    private PageLink questions(LessonPlace place, String file, String shown) {
        var link = new PageLink(place.questions(file), getTranslation("authoring.file." + file));
        if (file.equals(shown)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
