package id.melek.participation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.base.ui.BackLink;
import id.melek.participation.DataQuality;
import id.melek.participation.FigurePaths;
import id.melek.participation.QualityReport;
import id.melek.participation.QualityReport.Places;
import id.melek.participation.QualityReport.Question;
import id.melek.region.EstimateError;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How good the data behind the figures are, and what would make them better. */
@Route(FigurePaths.QUALITY + "/:code?")
@RolesAllowed({"MANAGER", "OPERATOR"})
class QualityView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final DataQuality quality;
    private final Regions regions;
    private final SignedIn signedIn;
    private Numbers numbers = new Numbers(Locale.ROOT);
    private Moments moments = new Moments(Locale.ROOT);

    QualityView(DataQuality quality, Regions regions, SignedIn signedIn) {
        this.quality = quality;
        this.regions = regions;
        this.signedIn = signedIn;
        getContent().addClassName("broad");
    }

    /** A region outside one's own is answered like one that does not exist. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = signedIn.require();
        numbers = new Numbers(getLocale());
        moments = new Moments(getLocale());
        var report = event.getRouteParameters()
                .get("code")
                .map(code -> regions.byCode(code).map(Region::id))
                .orElseGet(() -> Optional.of(start(who)))
                .flatMap(region -> quality.report(who, region))
                .orElseThrow(NotFoundException::new);
        show(who, report);
    }

    private static RegionId start(Person who) {
        return Optional.ofNullable(who.scope()).orElse(RegionId.NATION);
    }

    private void show(Person who, QualityReport report) {
        getContent().removeAll();
        if (who.is(Role.MANAGER)) {
            var figures = getTranslation("participation.figures");
            getContent().add(new BackLink(FigurePaths.FIGURES, figures, figures));
        }
        getContent()
                .add(
                        new H1(getTranslation(
                                "participation.quality.of", report.region().name())),
                        counted(report));
        duplicates(report);
        late(report);
        questions(report);
        places(report);
        estimate(report);
    }

    private Paragraph counted(QualityReport report) {
        ZoneId zone = regions.zoneOf(report.region().id());
        var text = report.countedAt()
                .map(at -> getTranslation("participation.quality.counted", moments.dateAndTime(at, zone)))
                .orElseGet(() -> getTranslation("participation.quality.not-counted"));
        var counted = new Paragraph(text);
        counted.addClassName("freshness");
        return counted;
    }

    private void heading(String key) {
        getContent().add(new H2(getTranslation(key)));
    }

    private void say(String key, Object... parameters) {
        getContent().add(new Paragraph(getTranslation(key, parameters)));
    }

    private void duplicates(QualityReport report) {
        heading("participation.quality.duplicates");
        say("participation.quality.duplicates.text");
        say("participation.quality.duplicates.total", few(report.duplicates()), numbers.count(report.learners()));
        if (!report.parts().isEmpty()) {
            var table = new Stack(
                    getTranslation("participation.quality.duplicates"),
                    List.of(
                            getTranslation("participation.region"),
                            getTranslation("participation.quality.learners"),
                            getTranslation("participation.quality.duplicates.people")),
                    1,
                    2);
            report.parts()
                    .forEach(part ->
                            table.line(part.region().name(), numbers.count(part.learners()), few(part.duplicates())));
            getContent().add(table);
        }
    }

    private String few(Optional<Integer> people) {
        return people.map(numbers::count).orElseGet(() -> getTranslation("participation.lack.SUPPRESSED"));
    }

    private void late(QualityReport report) {
        heading("participation.quality.late");
        say("participation.quality.late.text");
        if (report.late().isEmpty()) {
            say("participation.quality.late.none");
            return;
        }
        var table = new Stack(
                getTranslation("participation.quality.late"),
                List.of(
                        getTranslation("participation.trend.month"),
                        getTranslation("participation.quality.late.what"),
                        getTranslation("participation.quality.late.people"),
                        getTranslation("participation.quality.late.all")),
                2,
                3);
        report.late()
                .forEach(late -> table.line(
                        moments.month(late.month()),
                        getTranslation("participation.indicator." + late.indicator()),
                        numbers.count(late.people()),
                        numbers.count(late.all())));
        getContent().add(table);
    }

    private void questions(QualityReport report) {
        heading("participation.quality.questions");
        say("participation.quality.questions.text");
        if (report.learners() == 0) {
            say("participation.quality.questions.none");
            return;
        }
        var table = new Stack(
                getTranslation("participation.quality.questions"),
                List.of(
                        getTranslation("participation.quality.question"),
                        getTranslation("participation.quality.skipped"),
                        getTranslation("participation.quality.not-asked")),
                1,
                2);
        report.questions()
                .forEach(question -> table.line(
                        getTranslation("account.questions." + key(question)),
                        share(question.skipped()),
                        share(question.notAsked())));
        getContent().add(table);
    }

    private static String key(Question question) {
        return question.key().equals("SEEING")
                ? "functioning"
                : question.key().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String share(Optional<Double> share) {
        return share.map(known -> numbers.percent(known * 100))
                .orElseGet(() -> getTranslation("participation.lack.SUPPRESSED"));
    }

    private void places(QualityReport report) {
        heading("participation.quality.places");
        getContent()
                .add(
                        new Paragraph(sentence("participation.quality.without-class", report.withoutClass())),
                        new Paragraph(
                                sentence("participation.quality.without-inhabitants", report.withoutInhabitants())),
                        new Paragraph(getTranslation("participation.quality.places.text")));
    }

    private String sentence(String key, Places places) {
        if (places.count() == 0) {
            return getTranslation(key + ".none");
        }
        var names = places.first().stream()
                .map(region -> region.name() + " (" + region.code() + ")")
                .collect(Collectors.joining(", "));
        var more = places.count() > places.first().size() ? ", …" : "";
        return getTranslation(key, places.count(), names + more);
    }

    private void estimate(QualityReport report) {
        heading("participation.quality.estimate");
        say("participation.public.estimate.text");
        var table = new Stack(
                getTranslation("participation.public.estimate.caption"),
                List.of(
                        getTranslation("participation.public.province"),
                        getTranslation("participation.public.bps"),
                        getTranslation("participation.public.melek"),
                        getTranslation("participation.public.difference")),
                1,
                2,
                3);
        report.estimate()
                .forEach(province -> table.line(
                        province.region().name(),
                        province.error()
                                .map(EstimateError::official)
                                .map(numbers::percent)
                                .orElse(Signs.NO_DENOMINATOR),
                        province.error()
                                .map(EstimateError::estimated)
                                .map(numbers::percent)
                                .orElse(Signs.NO_DENOMINATOR),
                        province.error().map(this::difference).orElse(Signs.NO_DENOMINATOR)));
        getContent().add(table);
    }

    private String difference(EstimateError error) {
        return numbers.points(error.difference()) + (error.isTooLarge() ? " ⚠" : "");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participation.quality.title");
    }
}
