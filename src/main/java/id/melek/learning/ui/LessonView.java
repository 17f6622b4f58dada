package id.melek.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.OwnTokens;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.Courses;
import id.melek.catalog.Withdrawals;
import id.melek.catalog.ui.ReviewNotice;
import id.melek.learning.Enquiries;
import id.melek.learning.Enrolments;
import id.melek.learning.Journeys;
import id.melek.learning.LessonPage;
import id.melek.learning.TaskPaths;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A lesson, in the player. Whoever has not joined the course is led to its page. */
@Route("learn/:course/:lesson")
@PermitAll
class LessonView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Courses courses;
    private final Withdrawals withdrawals;
    private final Enrolments enrolments;
    private final Enquiries enquiries;
    private final Journeys journeys;
    private final SignedIn signedIn;
    private final OwnTokens tokens;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;
    private String title = "";

    LessonView(
            Courses courses,
            Withdrawals withdrawals,
            Enrolments enrolments,
            Enquiries enquiries,
            Journeys journeys,
            SignedIn signedIn,
            OwnTokens tokens,
            Texts texts,
            JsonMapper json,
            Clock clock) {
        this.courses = courses;
        this.withdrawals = withdrawals;
        this.enrolments = enrolments;
        this.enquiries = enquiries;
        this.journeys = journeys;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
        getContent().addClassName("lesson-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var course = event.getRouteParameters().get("course").orElse("");
        var lesson = event.getRouteParameters().get("lesson").orElse("");
        var who = signedIn.require();
        var at = clock.instant();
        var page = enrolments.lesson(who, course, lesson);
        if (page.isPresent()) {
            show(page.get(), at);
        } else if (enrolments.progress(who.id(), course, who.language()).isPresent()) {
            throw new NotFoundException();
        } else {
            event.forwardTo(CoursePaths.course(course));
        }
    }

    private void show(LessonPage page, Instant at) {
        title = page.content().title();
        var recall = withdrawals.recall(
                page.progress().course().version(), page.content().slug());
        var lesson =
                json.<ObjectNode>valueToTree(PlayerLesson.of(page, at, recall, one -> one.words(texts, getLocale())));
        var player = new Player(tokens, signedIn.require(), texts.under("player.", getLocale()), lesson);
        getContent().removeAll();
        getContent().add(back(page.progress().course()));
        courses.toLookOver(page.progress().course().slug(), signedIn.require())
                .ifPresent(newest -> getContent().add(new ReviewNotice(newest.reviewBy())));
        offerForm(page.progress().course());
        getContent().add(player);
        offerTask(page);
        getContent()
                .add(new LessonContact(
                        enquiries,
                        signedIn,
                        texts,
                        page.progress().course().slug(),
                        page.content().slug()));
    }

    private void offerForm(CourseOutline course) {
        var who = signedIn.require();
        journeys.due(who, course.slug())
                .ifPresent(due ->
                        getContent().add(new FormOffer(due, () -> journeys.skipForm(who, due.track(), due.moment()))));
    }

    private void offerTask(LessonPage page) {
        var course = page.progress().course();
        var lesson = page.content().slug();
        course.lesson(lesson)
                .flatMap(CourseOutline.Lesson::task)
                .ifPresent(task -> getContent().add(taskCard(course.slug(), lesson, task)));
    }

    private Article taskCard(String course, String lesson, String task) {
        var open = new PageLink(TaskPaths.task(course, lesson), getTranslation("learning.task.open"));
        open.addClassName("call");
        var card = new Article(new H2(getTranslation("learning.task.link", task)), open);
        card.addClassName("card");
        return card;
    }

    private Nav back(CourseOutline course) {
        return new BackLink(CoursePaths.course(course.slug()), course.title(), getTranslation("learning.course"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
