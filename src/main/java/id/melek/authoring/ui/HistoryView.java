package id.melek.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.authoring.BeginResult;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.History;
import id.melek.authoring.PublishedVersion;
import id.melek.base.Moments;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.Courses;
import id.melek.catalog.Withdrawals;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** Everything that was ever published of a course: what changed from one version to the next, and the way back. */
@Route(DraftPaths.HISTORY + "/:course")
@RolesAllowed("TRAINER")
class HistoryView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final History history;
    private final Courses courses;
    private final Withdrawals withdrawals;
    private final SignedIn signedIn;
    private final Paragraph complaint = new Paragraph();
    private String title = "";

    HistoryView(History history, Courses courses, Withdrawals withdrawals, SignedIn signedIn) {
        this.history = history;
        this.courses = courses;
        this.withdrawals = withdrawals;
        this.signedIn = signedIn;
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().addClassName("workshop");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("course").orElse("");
        var versions = history.of(signedIn.require(), slug);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        title = getTranslation(
                "authoring.history.of",
                courses.newest(slug, getLocale()).map(CourseOutline::title).orElse(slug));
        getContent().removeAll();
        getContent().add(new BackLink(DraftPaths.WORKSHOP, getTranslation("authoring.title")), new H1(title));
        getContent()
                .add(new Paragraph(
                        new PageLink(CoursePaths.figures(slug), getTranslation("authoring.course-figures"))));
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("from")
                .ifPresent(from -> asked.getSingleParameter("to").ifPresent(to -> showDifference(slug, from, to)));
        getContent().add(new H2(getTranslation("authoring.history")), list(slug, versions), complaint);
        courses.newest(slug, getLocale())
                .ifPresent(course -> getContent().add(new WithdrawPart(withdrawals, signedIn, course)));
    }

    private void showDifference(String slug, String from, String to) {
        getContent().add(new H2(getTranslation("authoring.difference")));
        history.between(signedIn.require(), slug, from, to)
                .ifPresentOrElse(
                        difference -> getContent().add(new DifferencePart(difference)),
                        () -> getContent().add(new Paragraph(getTranslation("authoring.not-there"))));
    }

    private OrderedList list(String slug, List<PublishedVersion> versions) {
        var list = new OrderedList();
        list.addClassName("history");
        for (int at = 0; at < versions.size(); at++) {
            list.add(item(slug, versions, at));
        }
        return list;
    }

    private ListItem item(String slug, List<PublishedVersion> versions, int at) {
        var version = versions.get(at);
        var when = new Span(Moments.text(version.at(), getLocale()));
        when.addClassName("subject");
        var item = new ListItem(when, new Paragraph(who(version)));
        if (!version.note().isEmpty()) {
            var note = new Paragraph(version.note());
            note.addClassName("typed");
            item.add(note);
        }
        var tools = new Div();
        tools.addClassName("tools");
        if (at + 1 < versions.size()) {
            tools.add(compare(slug, versions.get(at + 1), version, "authoring.history.changes"));
        }
        if (at > 0) {
            tools.add(
                    compare(slug, version, versions.getFirst(), "authoring.history.until-now"),
                    rollBack(slug, version));
        }
        item.add(tools);
        return item;
    }

    private String who(PublishedVersion version) {
        if (version.isFromFolder()) {
            return getTranslation("authoring.history.folder");
        }
        return version.reader().isEmpty()
                ? getTranslation("authoring.history.unread", version.by())
                : getTranslation("authoring.history.read", version.by(), version.reader());
    }

    private PageLink compare(String slug, PublishedVersion from, PublishedVersion to, String text) {
        var link = new PageLink(DraftPaths.difference(slug, from.hash(), to.hash()), getTranslation(text));
        link.setAriaLabel(getTranslation(text) + ", " + Moments.text(to.at(), getLocale()));
        return link;
    }

    private NativeButton rollBack(String slug, PublishedVersion version) {
        var button = new NativeButton(
                getTranslation("authoring.history.roll-back"),
                click -> open(history.rollBack(signedIn.require(), slug, version.hash())));
        button.addClassName("secondary");
        button.setAriaLabel(
                getTranslation("authoring.history.roll-back") + ", " + Moments.text(version.at(), getLocale()));
        return button;
    }

    private void open(BeginResult result) {
        switch (result) {
            case BeginResult.Begun(var draft) -> open(draft);
            case BeginResult.GoesOn(var draft) -> open(draft);
            case BeginResult.NameRefused() -> complaint.setText(getTranslation("authoring.new.refused"));
            case BeginResult.NotThere() -> complaint.setText(getTranslation("authoring.not-there"));
        }
    }

    private void open(UUID draft) {
        getUI().ifPresent(ui -> ui.navigate(DraftPaths.draft(draft)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
