package id.melek.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.AccountPaths;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.Courses;
import id.melek.catalog.Recall;
import id.melek.catalog.TrackPaths;
import id.melek.catalog.Tracks;
import id.melek.catalog.Withdrawals;
import id.melek.catalog.ui.ReviewNotice;
import id.melek.catalog.ui.WeightWords;
import id.melek.learning.CourseProgress;
import id.melek.learning.Enrolments;
import id.melek.learning.Journeys;
import id.melek.learning.NewVersion;
import id.melek.learning.TaskPaths;
import id.melek.learning.VersionOffers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One course: what it teaches, what it costs, its lessons, and for whoever joined it how far they are. */
@Route("courses/:course")
@AnonymousAllowed
class CourseView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Courses courses;
    private final Withdrawals withdrawals;
    private final Tracks tracks;
    private final Enrolments enrolments;
    private final VersionOffers offers;
    private final Journeys journeys;
    private final SignedIn signedIn;
    private final Texts texts;
    private String title = "";

    CourseView(
            Courses courses,
            Withdrawals withdrawals,
            Tracks tracks,
            Enrolments enrolments,
            VersionOffers offers,
            Journeys journeys,
            SignedIn signedIn,
            Texts texts) {
        this.courses = courses;
        this.withdrawals = withdrawals;
        this.tracks = tracks;
        this.enrolments = enrolments;
        this.offers = offers;
        this.journeys = journeys;
        this.signedIn = signedIn;
        this.texts = texts;
        getContent().addClassName("course");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("course").orElse("");
        var newest = courses.newest(slug, getLocale()).orElseThrow(NotFoundException::new);
        var progress = signedIn.person().flatMap(who -> enrolments.progress(who.id(), slug, getLocale()));
        show(progress.map(CourseProgress::course).orElse(newest), newest, progress);
    }

    private void show(CourseOutline course, CourseOutline newest, Optional<CourseProgress> progress) {
        title = course.title();
        getContent().removeAll();
        getContent().add(back(course), new H1(course.title()));
        signedIn.person()
                .filter(who -> courses.isToLookOver(newest, who))
                .ifPresent(who -> getContent().add(new ReviewNotice(newest.reviewBy())));
        getContent().add(summary(course), cost(course));
        if (isForTrainer()) {
            var figures = new PageLink(CoursePaths.figures(course.slug()), getTranslation("learning.course-figures"));
            getContent().add(new Paragraph(figures));
        }
        if (course.weight().pictures() > 0) {
            getContent().add(new TextOnly());
        }
        tellOfWithdrawal(course, progress);
        warnOfMissing(course, progress);
        offerVersion(course, progress);
        offerForm(course, progress);
        getContent().add(action(course, progress));
        getContent().add(new H2(getTranslation("learning.outcomes")), outcomes(course));
        getContent().add(new H2(getTranslation("learning.lessons")), lessons(course, progress));
        progress.ifPresent(this::showMissing);
        getContent().add(validity(course));
    }

    private boolean isForTrainer() {
        return signedIn.person().filter(who -> who.is(Role.TRAINER)).isPresent();
    }

    /** To the track that holds it, or to all courses. */
    private BackLink back(CourseOutline course) {
        return tracks.published(getLocale()).stream()
                .filter(track -> track.holds(course.slug()))
                .findFirst()
                .map(track -> new BackLink(TrackPaths.track(track.track()), track.title()))
                .orElseGet(() -> new BackLink(CoursePaths.COURSES, getTranslation("catalog.title")));
    }

    private Paragraph summary(CourseOutline course) {
        var summary = new Paragraph(course.summary());
        summary.addClassName("lead");
        return summary;
    }

    private Paragraph cost(CourseOutline course) {
        var cost = new Paragraph(getTranslation(
                "catalog.cost", course.lessons().size(), course.minutes(), WeightWords.of(course.weight(), this)));
        cost.addClassName("cost");
        return cost;
    }

    private void tellOfWithdrawal(CourseOutline course, Optional<CourseProgress> progress) {
        withdrawals.of(course.slug()).ifPresent(withdrawal -> {
            var key = progress.isPresent() ? "learning.withdrawn.under-way" : "learning.withdrawn";
            var notice = new Paragraph(getTranslation(key, withdrawal.reason()));
            notice.addClassName("notice");
            getContent().add(notice);
        });
    }

    /** Prerequisites warn whoever has not joined yet, and keep nobody out. */
    private void warnOfMissing(CourseOutline course, Optional<CourseProgress> progress) {
        var missing =
                progress.isPresent() ? List.<CourseOutline>of() : journeys.missingBefore(signedIn.person(), course);
        if (!missing.isEmpty()) {
            var warning = new Paragraph(getTranslation(
                    "learning.track.better-first",
                    missing.stream().map(CourseOutline::title).collect(Collectors.joining(", "))));
            warning.addClassName("notice");
            getContent().add(warning);
        }
    }

    private void offerVersion(CourseOutline course, Optional<CourseProgress> progress) {
        progress.flatMap(joined -> signedIn.person())
                .flatMap(who -> offers.of(who, course.slug()))
                .ifPresent(offer -> getContent()
                        .add(new VersionOffer(
                                offer,
                                () -> takeVersion(offer),
                                () -> offers.decline(
                                        signedIn.require(),
                                        course.slug(),
                                        offer.course().version()))));
    }

    private void takeVersion(NewVersion offer) {
        offers.take(signedIn.require(), offer.course().slug(), offer.course().version());
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void offerForm(CourseOutline course, Optional<CourseProgress> progress) {
        progress.flatMap(joined -> signedIn.person())
                .ifPresent(who -> journeys.due(who, course.slug())
                        .ifPresent(due -> getContent()
                                .add(new FormOffer(due, () -> journeys.skipForm(who, due.track(), due.moment())))));
    }

    private Component action(CourseOutline course, Optional<CourseProgress> progress) {
        if (progress.isPresent()) {
            var next = progress.get().next();
            var key = progress.get().isComplete()
                    ? "learning.again"
                    : progress.get().opened().isEmpty() ? "learning.begin" : "learning.continue";
            return PageLink.call(CoursePaths.lesson(course.slug(), next.slug()), getTranslation(key, next.title()));
        }
        if (!courses.isOffered(course.slug())) {
            return new PageLink(CoursePaths.COURSES, getTranslation("learning.other-courses"));
        }
        if (signedIn.person().isEmpty()) {
            return PageLink.call(
                    AccountPaths.registerThen("/" + CoursePaths.course(course.slug())),
                    getTranslation("learning.register-to-join"));
        }
        var join = new NativeButton(getTranslation("learning.join"), click -> join(course));
        join.addClassName("call");
        return join;
    }

    private void join(CourseOutline course) {
        enrolments
                .enrol(signedIn.require(), course.slug())
                .ifPresent(progress -> getUI().ifPresent(ui -> ui.navigate(
                        CoursePaths.lesson(course.slug(), progress.next().slug()))));
    }

    private UnorderedList outcomes(CourseOutline course) {
        var list = new UnorderedList();
        course.outcomes().forEach(outcome -> list.add(new ListItem(outcome)));
        return list;
    }

    private OrderedList lessons(CourseOutline course, Optional<CourseProgress> progress) {
        var list = new OrderedList();
        list.addClassName("lessons");
        var recalled = withdrawals.recalls(course.version());
        course.lessons().forEach(lesson -> {
            var item = lesson(course, lesson, progress);
            recalled.stream()
                    .filter(recall -> recall.lesson().equals(lesson.slug()))
                    .forEach(recall -> item.add(recalled(recall)));
            list.add(item);
        });
        return list;
    }

    private Span recalled(Recall recall) {
        var why = new Span(getTranslation("learning.recalled", recall.reason()));
        why.addClassName("recalled");
        return why;
    }

    private ListItem lesson(CourseOutline course, CourseOutline.Lesson lesson, Optional<CourseProgress> progress) {
        var cost = new Span(
                getTranslation("learning.lesson-cost", lesson.minutes(), WeightWords.of(lesson.weight(), this)));
        cost.addClassName("cost");
        var item = new ListItem(
                progress.isPresent()
                        ? new PageLink(CoursePaths.lesson(course.slug(), lesson.slug()), lesson.title())
                        : new Span(lesson.title()),
                cost);
        if (progress.isPresent() && lesson.task().isPresent()) {
            item.add(task(course, lesson));
        }
        if (isForTrainer()) {
            item.add(handOut(course, lesson));
        }
        if (progress.isPresent() && progress.get().finished().contains(lesson.slug())) {
            item.addClassName("finished");
            item.add(new Span(getTranslation("learning.finished")));
        }
        return item;
    }

    /** For a room without phones. */
    private Anchor handOut(CourseOutline course, CourseOutline.Lesson lesson) {
        var link = new Anchor(
                CoursePaths.handOut(course.slug(), lesson.slug(), course.language()),
                getTranslation("learning.hand-out"));
        link.getElement().setAttribute("router-ignore", true);
        link.setTarget("_blank");
        link.setAriaLabel(getTranslation("learning.hand-out") + ": " + lesson.title());
        return link;
    }

    private Anchor task(CourseOutline course, CourseOutline.Lesson lesson) {
        var title = lesson.task().orElseThrow();
        return new PageLink(TaskPaths.task(course.slug(), lesson.slug()), getTranslation("learning.task.link", title));
    }

    private void showMissing(CourseProgress progress) {
        if (progress.isComplete()) {
            var done = new Paragraph(getTranslation("learning.completed"));
            done.addClassName("done");
            getContent().addComponentAtIndex(2, done);
            getContent()
                    .addComponentAtIndex(
                            3,
                            new Paragraph(
                                    new PageLink(AccountPaths.CERTIFICATES, getTranslation("learning.certificate"))));
            return;
        }
        var missing = new UnorderedList();
        missing.addClassName("missing");
        progress.missing().forEach(one -> missing.add(new ListItem(one.words(texts, getLocale()))));
        getContent().add(new H2(getTranslation("learning.missing")), missing);
    }

    private Paragraph validity(CourseOutline course) {
        var validity = new Paragraph(getTranslation("learning.valid-as-of", day(course.validAsOf()), course.licence()));
        validity.addClassName("small");
        return validity;
    }

    private String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", getLocale()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
