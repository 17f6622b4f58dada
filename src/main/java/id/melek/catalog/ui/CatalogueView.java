package id.melek.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.SignedIn;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.Courses;
import id.melek.catalog.TrackOutline;
import id.melek.catalog.TrackPaths;
import id.melek.catalog.Tracks;
import java.util.List;

/** All tracks and courses, for everyone. */
@Route(CoursePaths.COURSES)
@AnonymousAllowed
class CatalogueView extends Composite<Section> implements AfterNavigationObserver, HasDynamicTitle {

    private final Courses courses;
    private final Tracks tracks;
    private final SignedIn signedIn;

    CatalogueView(Courses courses, Tracks tracks, SignedIn signedIn) {
        this.courses = courses;
        this.tracks = tracks;
        this.signedIn = signedIn;
        getContent().add(new H1(getTranslation("catalog.title")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        signedIn.person().map(courses::toLookOver).filter(due -> !due.isEmpty()).ifPresent(this::showToLookOver);
        var published = courses.published(getLocale());
        var byTrack = tracks.published(getLocale());
        byTrack.forEach(this::show);
        var others = published.stream()
                .filter(course -> byTrack.stream().noneMatch(track -> track.holds(course.slug())))
                .toList();
        if (published.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("catalog.empty")));
        } else if (!others.isEmpty()) {
            getContent().add(new H2(getTranslation("catalog.other-courses")), new CourseCards(others));
        }
    }

    private void show(TrackOutline track) {
        var title = new PageLink(TrackPaths.track(track.track()), track.title());
        getContent().add(new H2(title), new Paragraph(track.summary()), new CourseCards(track.courses()));
    }

    private void showToLookOver(List<CourseOutline> due) {
        var list = new UnorderedList();
        due.forEach(course -> {
            var link = new PageLink(CoursePaths.course(course.slug()), course.title());
            list.add(new ListItem(link, new ReviewNotice(course.reviewBy())));
        });
        var section = new Section(new H2(getTranslation("catalog.review.title")), list);
        section.addClassName("to-look-over");
        getContent().add(section);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.title");
    }
}
