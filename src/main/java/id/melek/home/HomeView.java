package id.melek.home;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.AccountPaths;
import id.melek.account.Person;
import id.melek.account.Profiles;
import id.melek.account.Question;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.base.ui.PageLink;
import id.melek.catalog.Courses;
import id.melek.catalog.Tracks;
import id.melek.catalog.ui.CourseCards;
import id.melek.catalog.ui.TrackCards;
import id.melek.learning.CourseProgress;
import id.melek.learning.Enrolments;
import id.melek.learning.Journey;
import id.melek.learning.Journeys;
import id.melek.learning.Reviews;
import id.melek.learning.TaskPaths;
import id.melek.participation.FigurePaths;
import java.util.List;

/** Where everybody begins: visitors with what Melek is, learners with their next step, staff with their work. */
@Route("")
@AnonymousAllowed
class HomeView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Courses courses;
    private final Tracks tracks;
    private final Enrolments enrolments;
    private final Journeys journeys;
    private final Profiles profiles;
    private final Reviews reviews;
    private final SignedIn signedIn;
    private final Texts texts;

    HomeView(
            Courses courses,
            Tracks tracks,
            Enrolments enrolments,
            Journeys journeys,
            Profiles profiles,
            Reviews reviews,
            SignedIn signedIn,
            Texts texts) {
        this.courses = courses;
        this.tracks = tracks;
        this.enrolments = enrolments;
        this.journeys = journeys;
        this.profiles = profiles;
        this.reviews = reviews;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        signedIn.person().ifPresentOrElse(who -> enter(who, event), this::showVisitor);
    }

    private void enter(Person who, BeforeEnterEvent event) {
        switch (who.role()) {
            case MANAGER -> event.forwardTo(FigurePaths.FIGURES);
            case OPERATOR -> event.forwardTo(AccountPaths.STAFF);
            case LEARNER, TRAINER -> showLearner(who);
        }
    }

    private void showVisitor() {
        var lead = new Paragraph(getTranslation("home.lead"));
        lead.addClassName("lead");
        var register = new PageLink(AccountPaths.REGISTER, getTranslation("home.register"));
        register.addClassName("call");
        var hero = new Div(new H1(getTranslation("home.title")), lead, register);
        hero.addClassName("hero");
        getContent().add(hero);
        showTracks(List.of());
        showCourses(getTranslation("home.courses"), List.of());
    }

    private void showLearner(Person who) {
        var joined = enrolments.of(who);
        var begun = journeys.begunBy(who);
        getContent().add(new H1(getTranslation("home.greeting", who.name())));
        if (who.is(Role.TRAINER)) {
            getContent().add(queue(reviews.waiting(who), reviews.overdue(who)));
        }
        begun.forEach(journey -> getContent().add(new TrackStep(journey, texts)));
        joined.stream()
                .filter(progress -> begun.stream()
                        .noneMatch(journey ->
                                journey.track().holds(progress.course().slug())))
                .forEach(progress -> getContent().add(new NextStep(progress)));
        if (joined.stream().anyMatch(progress -> !progress.finished().isEmpty()) && hasOpenQuestions(who)) {
            getContent().add(aboutYou());
        }
        showTracks(begun);
        showCourses(getTranslation(joined.isEmpty() ? "home.first-course" : "home.more-courses"), joined);
    }

    private Article queue(int waiting, int overdue) {
        var key = waiting == 0 ? "home.queue.none" : overdue == 0 ? "home.queue.waiting" : "home.queue.overdue";
        var queue = new Article(
                new H2(getTranslation("home.queue")),
                new Paragraph(getTranslation(key, waiting, overdue)),
                new PageLink(TaskPaths.REVIEWS, getTranslation("home.queue.open")));
        queue.addClassName("card");
        return queue;
    }

    /** Asked after the first lesson, and only of learners. */
    private boolean hasOpenQuestions(Person who) {
        return who.is(Role.LEARNER) && profiles.of(who).size() < Question.values().length;
    }

    private Article aboutYou() {
        var about = new Article(
                new H2(getTranslation("home.about-you")),
                new Paragraph(getTranslation("home.about-you.text")),
                new PageLink(AccountPaths.QUESTIONS, getTranslation("home.about-you.answer")));
        about.addClassName("card");
        return about;
    }

    /** The tracks not begun yet; where none is, the first one is what we recommend. */
    private void showTracks(List<Journey> begun) {
        var known = begun.stream().map(journey -> journey.track().track()).toList();
        var others = tracks.published(getLocale()).stream()
                .filter(track -> !known.contains(track.track()))
                .toList();
        if (!others.isEmpty()) {
            getContent()
                    .add(
                            new H2(getTranslation(begun.isEmpty() ? "home.first-track" : "home.more-tracks")),
                            new TrackCards(others, begun.isEmpty()));
        }
    }

    /** Courses that no track leads to. */
    private void showCourses(String title, List<CourseProgress> without) {
        var joined = without.stream().map(progress -> progress.course().slug()).toList();
        var inTracks = tracks.published(getLocale());
        var others = courses.published(getLocale()).stream()
                .filter(course -> !joined.contains(course.slug()))
                .filter(course -> inTracks.stream().noneMatch(track -> track.holds(course.slug())))
                .toList();
        if (!others.isEmpty()) {
            getContent().add(new H2(title), new CourseCards(others));
        }
    }

    @Override
    public String getPageTitle() {
        return "Melek · " + getTranslation("home.title");
    }
}
