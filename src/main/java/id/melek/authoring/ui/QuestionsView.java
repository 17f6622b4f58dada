package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.authoring.Questions;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** The questions of a lesson in one language, practice or graded, each in a form. */
@Route(DraftPaths.WORKSHOP + "/:draft/:lesson/:language/questions")
@RolesAllowed("TRAINER")
class QuestionsView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> LANGUAGES = Set.of("id", "en");
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

    private record Place(DraftOutline draft, DraftOutline.Lesson lesson, String language, String file) {

        String path() {
            return language + "/" + lesson.folder() + "/" + file;
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
        var asked = event.getLocation().getQueryParameters().getSingleParameter("file");
        var language = parameters.get("language").filter(LANGUAGES::contains).orElseThrow(NotFoundException::new);
        show(new Place(draft, lesson, language, asked.filter(TEST::equals).orElse(PRACTICE)));
    }

    private void show(Place place) {
        title = getTranslation("authoring.file." + place.file()) + " · "
                + place.lesson().title();
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(
                                DraftPaths.draft(place.draft().id()),
                                place.draft().title()),
                        new H1(place.lesson().title()),
                        files(place),
                        new H2(getTranslation("authoring.file." + place.file())),
                        new QuestionList(questions, signedIn, place.draft().id(), place.path()));
    }

    private Nav files(Place place) {
        var draft = place.draft().id();
        var slug = place.lesson().slug();
        var lesson = DraftPaths.lesson(draft, slug, place.language());
        var other = place.language().equals("id") ? "en" : "id";
        var nav = new Nav();
        nav.addClassName("files");
        nav.setAriaLabel(getTranslation("authoring.files"));
        nav.add(new PageLink(lesson, getTranslation("authoring.file.lesson.md")));
        nav.add(questions(place, PRACTICE), questions(place, TEST));
        nav.add(new PageLink(lesson + "?file=" + place.file(), getTranslation("authoring.question.as-text")));
        nav.add(new PageLink(
                DraftPaths.questions(draft, slug, other, place.file()), getTranslation("authoring.language." + other)));
        return nav;
    }

    private PageLink questions(Place place, String file) {
        var path = DraftPaths.questions(place.draft().id(), place.lesson().slug(), place.language(), file);
        var link = new PageLink(path, getTranslation("authoring.file." + file));
        if (file.equals(place.file())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
