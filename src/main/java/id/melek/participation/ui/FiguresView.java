package id.melek.participation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.participation.FigurePaths;
import id.melek.participation.FigureQuery;
import id.melek.participation.FigureTable;
import id.melek.participation.Figures;
import id.melek.participation.Indicator;
import id.melek.participation.Subject;
import id.melek.participation.Term;
import id.melek.participation.TraitFigures;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** A manager's region and its parts: who takes part, apart by settlement class. The address holds the whole state. */
@Route("figures/:code?")
@RolesAllowed("MANAGER")
class FiguresView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Figures figures;
    private final Regions regions;
    private final SignedIn signedIn;
    private final Clock clock;
    private final TraitFigures traits;
    private final FigurePictures pictures;
    private final Comparisons comparisons;
    private String title = "";

    FiguresView(
            Figures figures,
            Regions regions,
            SignedIn signedIn,
            Clock clock,
            TraitFigures traits,
            FigurePictures pictures,
            Comparisons comparisons) {
        this.figures = figures;
        this.regions = regions;
        this.signedIn = signedIn;
        this.clock = clock;
        this.traits = traits;
        this.pictures = pictures;
        this.comparisons = comparisons;
        getContent().addClassNames("figures", "broad");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = signedIn.require();
        var address = new FigureAddress(event.getLocation().getQueryParameters());
        var code = event.getRouteParameters().get("code");
        var look = address.look();
        var asked = code.flatMap(regions::byCode).flatMap(region -> ask(who, region.id(), look));
        if (code.isPresent() && asked.isEmpty()) {
            address.hasNoRegion(code.get());
        }
        show(who, asked.orElseGet(() -> own(who, look)), look, address);
    }

    private FigureTable own(Person who, Look look) {
        return Optional.ofNullable(who.scope())
                .flatMap(scope -> ask(who, scope, look))
                .orElseThrow(NotFoundException::new);
    }

    /** A region outside the manager's scope is answered like one that does not exist. */
    private Optional<FigureTable> ask(Person who, RegionId region, Look look) {
        return switch (figures.ask(who, new FigureQuery(region, look.period(), Subject.ANY, look.borders()))) {
            case Answered(var table) -> Optional.of(table);
            case NotYours() -> Optional.empty();
        };
    }

    private void show(Person who, FigureTable table, Look look, FigureAddress address) {
        var region = table.total().region();
        title = region.name();
        getContent().removeAll();
        getContent().add(breadcrumb(table, look), new H1(region.name()));
        address.complaint(region).ifPresent(getContent()::add);
        getContent().add(freshness(table), bigNumbers(table));
        getContent().add(new PeriodBar(table, look, clock));
        table.borders().ifPresent(shown -> getContent().add(new BordersBar(region, look, shown)));
        getContent().add(comparisons.of(who, table, look));
        getContent().add(pictures.of(who, table, look, getLocale()));
        getContent().add(new PeopleGrid(table, look), estimate(), new ResultPart(table, look));
        getContent().add(new BusinessPart(table, look));
        if (table.period().isSinceTheStart()) {
            showReach(table, look);
            getContent().add(new ParityPart(table));
        }
        getContent().add(new TraitPart(traits, who, table, look));
        getContent().add(new Signs(), download(table), new Definitions(), new ManagerLinks());
        getContent().add(new Explanations(Term.FIGURES, fresh(table)));
    }

    /** Wherever the three classes stand: whose they are, and why, one click away. */
    private NativeDetails estimate() {
        return new NativeDetails(
                getTranslation("participation.estimate"), new Paragraph(getTranslation("region.settlement.trust")));
    }

    private void showReach(FigureTable table, Look look) {
        getContent().add(new H2(getTranslation("participation.reach")));
        if (table.total().population().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("participation.reach.none-here")));
        } else {
            getContent().add(new ReachGrid(table, look));
        }
    }

    private Nav breadcrumb(FigureTable table, Look look) {
        var list = new OrderedList();
        table.path().forEach(region -> list.add(new ListItem(FigureLinks.to(region, look))));
        var nav = new Nav(list);
        nav.addClassName("breadcrumb");
        nav.setAriaLabel(getTranslation("participation.breadcrumb"));
        return nav;
    }

    private Paragraph freshness(FigureTable table) {
        var freshness = new Paragraph(fresh(table));
        freshness.addClassName("freshness");
        return freshness;
    }

    private String fresh(FigureTable table) {
        var zone = regions.zoneOf(table.total().region().id());
        return getTranslation("participation.fresh", new Moments(getLocale()).dateAndTime(table.freshAt(), zone));
    }

    private Div bigNumbers(FigureTable table) {
        var numbers = new Div();
        numbers.addClassName("big-numbers");
        Stream.concat(Indicator.MAIN.stream(), Stream.of(Indicator.BUSINESSES))
                .forEach(indicator -> numbers.add(bigNumber(table, indicator)));
        return numbers;
    }

    private Div bigNumber(FigureTable table, Indicator indicator) {
        var words = new Numbers(getLocale());
        var number = new Span(Signs.of(table.total().people(indicator, null), words));
        number.addClassName("number");
        return new Div(number, new Explained(Term.of(indicator), getTranslation("participation.unit." + indicator)));
    }

    private Paragraph download(FigureTable table) {
        var file = new Anchor(FigurePaths.csv(table), getTranslation("participation.csv"));
        file.getElement().setAttribute("router-ignore", true);
        return new Paragraph(file, new XlsxLink(table));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
