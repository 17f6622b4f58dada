package id.melek.participation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.FileChoice;
import id.melek.participation.BusinessCount;
import id.melek.participation.BusinessCounts;
import id.melek.participation.CountCheck;
import id.melek.participation.CountFile;
import id.melek.participation.FigurePaths;
import id.melek.participation.TakeOverResult.Refused;
import id.melek.participation.TakeOverResult.TakenOver;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** How many businesses there are in a manager's region: a file is checked first, and taken over when it is right. */
@Route(FigurePaths.BUSINESS_COUNTS)
@RolesAllowed("MANAGER")
class CountsView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final BusinessCounts counts;
    private final Regions regions;
    private final SignedIn signedIn;

    private final Div outcome = new Div();
    private final Div inForce = new Div();
    private final Div history = new Div();

    CountsView(BusinessCounts counts, Regions regions, SignedIn signedIn) {
        this.counts = counts;
        this.regions = regions;
        this.signedIn = signedIn;
        outcome.getElement().setAttribute("role", "status");
        getContent().addClassName("broad");
        getContent()
                .add(
                        new BackLink(
                                FigurePaths.FIGURES,
                                getTranslation("participation.figures"),
                                getTranslation("participation.figures")),
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("participation.counts.text")),
                        new H2(getTranslation("participation.counts.import")),
                        fileChoice(),
                        format(),
                        outcome,
                        inForce,
                        history);
    }

    private NativeDetails format() {
        var example = new Pre(getTranslation("participation.counts.example"));
        example.addClassName("example");
        example.getElement().setAttribute("tabindex", "0");
        return new NativeDetails(
                getTranslation("participation.counts.format"),
                new Div(new Paragraph(getTranslation("participation.counts.format.text")), example));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(signedIn.require());
    }

    private void check(CountFile file) {
        show(file, counts.check(signedIn.require(), file));
    }

    private void show(CountFile file, CountCheck check) {
        outcome.removeAll();
        switch (check) {
            case CountCheck.Sound sound ->
                outcome.add(new CountPreview(file.name(), sound, () -> takeOver(file, sound)));
            case CountCheck.Faulty(var faults) -> outcome.add(new CountFaults(file.name(), faults));
            case CountCheck.NotYours() -> say(getTranslation("shell.no-access.title"));
        }
    }

    private void takeOver(CountFile file, CountCheck.Sound seen) {
        var who = signedIn.require();
        switch (counts.takeOver(who, file, seen)) {
            case TakenOver(int number) -> {
                say(getTranslation("participation.counts.done", number));
                show(who);
            }
            case Refused(var check) -> show(file, check);
        }
    }

    private void say(String text) {
        var notice = new Paragraph(text);
        notice.addClassName("slip");
        outcome.removeAll();
        outcome.add(notice);
    }

    private void withdraw(UUID id) {
        var who = signedIn.require();
        var done = counts.withdraw(who, id);
        say(getTranslation(done ? "participation.counts.withdraw.done" : "participation.counts.withdraw.too-late"));
        show(who);
    }

    private void show(Person who) {
        inForce.removeAll();
        inForce.add(new H2(getTranslation("participation.counts.in-force")), table(who), signs());
        history.removeAll();
        history.add(new CountHistory(counts.imports(who), this::name, zone(who), this::withdraw));
    }

    private Paragraph signs() {
        return new Paragraph(Signs.NO_DENOMINATOR + " " + getTranslation("participation.counts.no-count"));
    }

    private Stack table(Person who) {
        var table = new Stack(getTranslation("participation.counts.caption"), headings(this::getTranslation), 1);
        counts.inForce(who).forEach((region, count) -> table.line(row(region, count)));
        return table;
    }

    private String[] row(Region region, Optional<BusinessCount> count) {
        var moments = new Moments(getLocale());
        var numbers = new Numbers(getLocale());
        return new String[] {
            region.name(),
            count.map(found -> numbers.count(found.businesses())).orElse(Signs.NO_DENOMINATOR),
            count.map(BusinessCount::source).orElse(""),
            count.map(found -> moments.day(found.asOf())).orElse("")
        };
    }

    static List<String> headings(UnaryOperator<String> texts) {
        return List.of(
                texts.apply("participation.region"),
                texts.apply("participation.counts.column.COUNT"),
                texts.apply("participation.counts.column.SOURCE"),
                texts.apply("participation.counts.column.DATE"));
    }

    private String name(RegionId id) {
        return regions.find(regions.successor(id)).map(Region::name).orElse("");
    }

    private ZoneId zone(Person who) {
        return regions.zoneOf(Optional.ofNullable(who.scope()).orElse(RegionId.NATION));
    }

    private FileChoice fileChoice() {
        var words = new FileChoice.Words(
                getTranslation("participation.counts.file"),
                getTranslation("participation.counts.file.hint", CountFile.LARGEST / 1000),
                getTranslation("participation.counts.checking"),
                getTranslation("participation.counts.not-sent"));
        return new FileChoice(
                "file", ".csv,text/csv", CountFile.LARGEST, words, (name, bytes) -> check(new CountFile(name, bytes)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participation.counts.title");
    }
}
