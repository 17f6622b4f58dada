package id.melek.home;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
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
import id.melek.catalog.Courses;
import id.melek.catalog.ui.CourseCards;
import id.melek.learning.CourseProgress;
import id.melek.learning.Enrolments;
import id.melek.participation.FigurePaths;
import java.util.List;

/** Where everybody begins: visitors with what Melek is, learners with their next step, staff with their work. */
@Route("")
@AnonymousAllowed
class HomeView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Courses courses;
    private final Enrolments enrolments;
    private final Profiles profiles;
    private final SignedIn signedIn;

    HomeView(Courses courses, Enrolments enrolments, Profiles profiles, SignedIn signedIn) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.profiles = profiles;
        this.signedIn = signedIn;
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
        var register = link(AccountPaths.REGISTER, getTranslation("home.register"));
        register.addClassName("call");
        var hero = new Div(new H1(getTranslation("home.title")), lead, register);
        hero.addClassName("hero");
        getContent().add(hero);
        showCourses(getTranslation("home.courses"), List.of());
    }

    private void showLearner(Person who) {
        var joined = enrolments.of(who);
        getContent().add(new H1(getTranslation("home.greeting", who.name())));
        joined.stream()
                .filter(progress -> !progress.isComplete())
                .forEach(progress -> getContent().add(new NextStep(progress)));
        joined.stream()
                .filter(CourseProgress::isComplete)
                .forEach(progress -> getContent().add(new NextStep(progress)));
        if (joined.stream().anyMatch(progress -> !progress.finished().isEmpty()) && hasOpenQuestions(who)) {
            getContent().add(aboutYou());
        }
        showCourses(getTranslation(joined.isEmpty() ? "home.first-course" : "home.more-courses"), joined);
    }

    /** Asked after the first lesson, and only of learners. */
    private boolean hasOpenQuestions(Person who) {
        return who.is(Role.LEARNER) && profiles.of(who).size() < Question.values().length;
    }

    private Article aboutYou() {
        var about = new Article(
                new H2(getTranslation("home.about-you")),
                new Paragraph(getTranslation("home.about-you.text")),
                link(AccountPaths.QUESTIONS, getTranslation("home.about-you.answer")));
        about.addClassName("card");
        return about;
    }

    private void showCourses(String title, List<CourseProgress> without) {
        var joined = without.stream().map(progress -> progress.course().slug()).toList();
        var others = courses.published(getLocale()).stream()
                .filter(course -> !joined.contains(course.slug()))
                .toList();
        if (!others.isEmpty()) {
            getContent().add(new H2(title), new CourseCards(others));
        }
    }

    private static Anchor link(String path, String text) {
        var link = new Anchor(path, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return "Melek · " + getTranslation("home.title");
    }
}
