package id.melek.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.SignedIn;
import id.melek.assessment.Gains;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.TrackOutline;
import id.melek.catalog.TrackPaths;
import id.melek.catalog.ui.WeightWords;
import id.melek.learning.CourseProgress;
import id.melek.learning.Journey;
import id.melek.learning.Journey.Leg;
import id.melek.learning.Journeys;
import java.util.stream.Collectors;

/** One track: its courses in order, what it takes in all, and for whoever has begun it how far they are. */
@Route("tracks/:track")
@AnonymousAllowed
class TrackView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Journeys journeys;
    private final Gains gains;
    private final SignedIn signedIn;
    private String title = "";

    TrackView(Journeys journeys, Gains gains, SignedIn signedIn) {
        this.journeys = journeys;
        this.gains = gains;
        this.signedIn = signedIn;
        getContent().addClassName("track");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var track = event.getRouteParameters().get("track").orElse("");
        show(signedIn.person()
                .map(who -> journeys.of(who, track))
                .orElseGet(() -> journeys.of(track, getLocale()))
                .orElseThrow(NotFoundException::new));
    }

    private void show(Journey journey) {
        var track = journey.track();
        title = track.title();
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(CoursePaths.COURSES, getTranslation("catalog.title")),
                        new H1(track.title()),
                        lead(track),
                        cost(track));
        journey.form()
                .ifPresent(due -> getContent()
                        .add(new FormOffer(
                                due, () -> journeys.skipForm(signedIn.require(), track.track(), due.moment()))));
        if (journey.isComplete()) {
            getContent().add(done());
        }
        getContent().add(new H2(getTranslation("learning.track.courses")), courses(journey));
        showGain(track);
    }

    private Paragraph lead(TrackOutline track) {
        var lead = new Paragraph(track.summary());
        lead.addClassName("lead");
        return lead;
    }

    private Paragraph cost(TrackOutline track) {
        var cost = new Paragraph(getTranslation(
                "catalog.track.cost", track.courses().size(), track.minutes(), WeightWords.of(track.weight(), this)));
        cost.addClassName("cost");
        return cost;
    }

    private Paragraph done() {
        var done = new Paragraph(getTranslation("learning.track.completed"));
        done.addClassName("done");
        return done;
    }

    private OrderedList courses(Journey journey) {
        var list = new OrderedList();
        list.addClassName("legs");
        journey.legs().forEach(leg -> list.add(leg(leg)));
        return list;
    }

    private ListItem leg(Leg leg) {
        var course = leg.course();
        var heading = new H3(new PageLink(CoursePaths.course(course.slug()), course.title()));
        var cost = new Paragraph(getTranslation(
                "catalog.cost", course.lessons().size(), course.minutes(), WeightWords.of(course.weight(), this)));
        cost.addClassName("cost");
        var item = new ListItem(heading, new Paragraph(course.summary()), cost);
        if (leg.isComplete()) {
            item.addClassName("leg-complete");
        }
        item.add(standing(leg));
        return item;
    }

    /** Where the learner stands with the course, or what is better done first. */
    private Component standing(Leg leg) {
        if (leg.progress().isPresent()) {
            return new Paragraph(progress(leg.progress().get()));
        }
        if (!leg.missingFirst().isEmpty()) {
            var warning = new Paragraph(getTranslation(
                    "learning.track.better-first",
                    leg.missingFirst().stream().map(CourseOutline::title).collect(Collectors.joining(", "))));
            warning.addClassName("notice");
            return warning;
        }
        return new Paragraph(getTranslation("learning.track.open"));
    }

    private String progress(CourseProgress progress) {
        return progress.isComplete()
                ? getTranslation("learning.completed")
                : getTranslation(
                        "learning.track.progress",
                        progress.finished().size(),
                        progress.course().lessons().size());
    }

    private void showGain(TrackOutline track) {
        signedIn.person()
                .flatMap(who -> gains.of(who, track.track()))
                .map(gain -> getTranslation(
                        "learning.track.gain",
                        gain.before().right(),
                        gain.before().of(),
                        gain.after().right(),
                        gain.after().of()))
                .ifPresent(words ->
                        getContent().add(new Paragraph(new PageLink(TrackPaths.after(track.track()), words))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
