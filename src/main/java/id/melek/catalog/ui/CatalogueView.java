package id.melek.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.catalog.Courses;

/** All courses, for everyone. */
@Route("courses")
@AnonymousAllowed
class CatalogueView extends Composite<Section> implements AfterNavigationObserver, HasDynamicTitle {

    private final Courses courses;

    CatalogueView(Courses courses) {
        this.courses = courses;
        getContent().add(new H1(getTranslation("catalog.title")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var published = courses.published(getLocale());
        getContent()
                .add(published.isEmpty() ? new Paragraph(getTranslation("catalog.empty")) : new CourseCards(published));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.title") + " · Melek";
    }
}
