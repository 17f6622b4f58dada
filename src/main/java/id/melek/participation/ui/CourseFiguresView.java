package id.melek.participation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CoursePaths;
import id.melek.learning.Enquiries;
import id.melek.participation.CourseFigures;
import id.melek.participation.CourseReport;
import id.melek.participation.CourseReport.Counted;
import id.melek.participation.CourseSpan;
import id.melek.participation.FigureValue;
import id.melek.participation.Term;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Locale;

/** How a course does: where its learners stop, how long they take, which questions fail, and what they report as wrong. */
@Route(CoursePaths.FIGURES + "/:course")
@RolesAllowed("TRAINER")
class CourseFiguresView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private final CourseFigures figures;
    private final Enquiries enquiries;
    private final SignedIn signedIn;
    private Numbers numbers = new Numbers(Locale.ROOT);
    private Moments moments = new Moments(Locale.ROOT);
    private String title = "";

    CourseFiguresView(CourseFigures figures, Enquiries enquiries, SignedIn signedIn) {
        this.figures = figures;
        this.enquiries = enquiries;
        this.signedIn = signedIn;
        getContent().addClassNames("figures", "broad");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        numbers = new Numbers(getLocale());
        moments = new Moments(getLocale());
        var who = signedIn.require();
        var slug = event.getRouteParameters().get("course").orElse("");
        var report = figures.report(who, slug, span(event.getLocation().getQueryParameters()), getLocale())
                .orElseThrow(NotFoundException::new);
        show(who, report);
    }

    private static CourseSpan span(QueryParameters asked) {
        return asked.getSingleParameter("span").filter("year"::equals).isPresent()
                ? CourseSpan.LAST_YEAR
                : CourseSpan.SINCE_THE_START;
    }

    private void show(Person who, CourseReport report) {
        var course = report.course();
        title = getTranslation("participation.course.title", course.title());
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(
                                CoursePaths.course(course.slug()), course.title(), getTranslation("catalog.title")),
                        new H1(title));
        report.counted()
                .ifPresentOrElse(
                        counted -> showWay(report, counted),
                        () -> getContent().add(new Paragraph(getTranslation("participation.course.not-counted"))));
        getContent()
                .add(
                        new CourseQuestions(report),
                        new CourseMistakes(
                                course,
                                enquiries.mistakes(who, course.slug(), CourseMistakes.SHOWN),
                                report.counted().flatMap(Counted::reporters)));
        getContent().add(new Signs(), new Explanations(Term.COURSE, fresh(report)));
    }

    private void showWay(CourseReport report, Counted counted) {
        var freshness = new Paragraph(fresh(report));
        freshness.addClassName("freshness");
        getContent().add(freshness, spans(report));
        counted.firstCountedOn()
                .ifPresentOrElse(
                        day -> getContent()
                                .add(new Paragraph(getTranslation("participation.course.too-early", moments.day(day)))),
                        () -> showPeople(report, counted));
        getContent().add(new CourseTimes(report.course(), counted));
    }

    private void showPeople(CourseReport report, Counted counted) {
        if (counted.begun().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("participation.course.nobody")));
        } else if (!counted.all().isTold()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            report.span() == CourseSpan.LAST_YEAR
                                    ? "participation.course.year-apart"
                                    : "participation.course.few")));
        } else {
            getContent().add(lead(report, counted), bigNumbers(counted));
            getContent().add(new StopsPart(report.course(), counted.all()));
            getContent().add(new CourseClasses(report.course(), counted.classes()), estimate());
        }
    }

    private Paragraph lead(CourseReport report, Counted counted) {
        var last = moments.month(counted.last());
        return new Paragraph(
                report.span() == CourseSpan.LAST_YEAR
                        ? getTranslation(
                                "participation.course.lead.year",
                                moments.month(CourseSpan.firstMonth(counted.last())),
                                last)
                        : getTranslation("participation.course.lead", last));
    }

    private Nav spans(CourseReport report) {
        var nav = new Nav(
                span(report, CourseSpan.SINCE_THE_START, "", getTranslation("participation.since-start")),
                span(report, CourseSpan.LAST_YEAR, "?span=year", getTranslation("participation.course.year")));
        nav.addClassName("period-bar");
        nav.setAriaLabel(getTranslation("participation.period"));
        return nav;
    }

    private static PageLink span(CourseReport report, CourseSpan span, String query, String text) {
        var link = new PageLink(CoursePaths.figures(report.course().slug()) + query, text);
        if (report.span() == span) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Div bigNumbers(Counted counted) {
        var way = counted.all();
        var cards = new Div(
                bigNumber(Term.COURSE_ENROLLED, way.enrolled(), ""),
                bigNumber(
                        Term.COURSE_COMPLETED,
                        way.completed(),
                        way.share(way.completed()).stream()
                                .mapToObj(numbers::percent)
                                .findFirst()
                                .orElse("")));
        cards.addClassName("big-numbers");
        return cards;
    }

    private Div bigNumber(Term term, FigureValue value, String share) {
        var number = new Span(Signs.of(value, numbers));
        number.addClassName("number");
        var card = new Div(number, new Explained(term, getTranslation(term.nameKey())));
        if (!share.isEmpty()) {
            var unit = new Paragraph(share);
            unit.addClassName("unit");
            card.add(unit);
        }
        return card;
    }

    /** Wherever the three classes stand: whose they are, and why, one click away. */
    private NativeDetails estimate() {
        return new NativeDetails(
                getTranslation("participation.estimate"), new Paragraph(getTranslation("region.settlement.trust")));
    }

    private String fresh(CourseReport report) {
        return report.counted()
                .map(counted ->
                        getTranslation("participation.course.fresh", moments.dateAndTime(counted.at(), CAPITAL)))
                .orElseGet(() -> getTranslation("participation.course.not-counted"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
