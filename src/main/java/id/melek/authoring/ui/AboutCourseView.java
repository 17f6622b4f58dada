package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.authoring.CourseSheets;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.base.ui.BackLink;
import id.melek.catalog.Courses;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a draft says about its course as a whole: every value is saved when it is filled in. */
@Route(DraftPaths.WORKSHOP + "/:draft/" + DraftPaths.ABOUT)
@RolesAllowed("TRAINER")
class AboutCourseView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Drafts drafts;
    private final CourseSheets sheets;
    private final Courses courses;
    private final SignedIn signedIn;

    AboutCourseView(Drafts drafts, CourseSheets sheets, Courses courses, SignedIn signedIn) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.courses = courses;
        this.signedIn = signedIn;
        getContent().addClassNames("workshop", "course-sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = DraftPaths.id(event.getRouteParameters().get("draft").orElse(""))
                .orElseThrow(NotFoundException::new);
        show(drafts.find(signedIn.require(), id).orElseThrow(NotFoundException::new));
    }

    private void show(DraftOutline draft) {
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(DraftPaths.draft(draft.id()), draft.title()),
                        new H1(getPageTitle()),
                        sheets.open(signedIn.require(), draft.id())
                                .<Component>map(
                                        open -> new SheetForm(sheets, signedIn, draft.id(), open, otherCourses(draft)))
                                .orElseGet(() -> unreadable(draft)));
    }

    private Component unreadable(DraftOutline draft) {
        return new Section(
                new Paragraph(getTranslation("authoring.sheet.unreadable")),
                new SheetFileForm(drafts, signedIn, draft.id(), () -> show(draft)));
    }

    /** Titles by slug. */
    private Map<String, String> otherCourses(DraftOutline draft) {
        var titles = new LinkedHashMap<String, String>();
        courses.published(getLocale()).stream()
                .filter(course -> !course.slug().equals(draft.slug()))
                .forEach(course -> titles.put(course.slug(), course.title()));
        return titles;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.sheet");
    }
}
