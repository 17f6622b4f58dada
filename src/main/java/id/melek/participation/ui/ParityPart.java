package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.melek.base.ui.PageLink;
import id.melek.participation.FigurePaths;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.Indicator;
import id.melek.participation.Parity;
import id.melek.participation.Parity.Group;
import id.melek.participation.Parity.Measured;
import id.melek.participation.Parity.NoDenominator;
import id.melek.participation.Parity.TooFew;
import id.melek.participation.Representation;
import id.melek.participation.Term;
import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Settlement;
import java.util.List;

/** Whether rural and suburban people take part as often as urban ones: parity for nation and provinces, representation for regencies. */
class ParityPart extends Div {

    private final FigureTable table;
    private final Numbers numbers = new Numbers(getLocale());

    ParityPart(FigureTable table) {
        this.table = table;
        setId("parity");
        var region = table.total().region();
        if (table.total().population().isPresent()) {
            add(new H2(getTranslation("participation.parity")));
            switch (region.level()) {
                case NATION -> {
                    parity();
                    parityOfParts();
                }
                case PROVINCE -> {
                    parity();
                    representation(table.parts());
                }
                default -> representation(List.of(table.total()));
            }
        }
    }

    private void parity() {
        sentence(Settlement.RURAL);
        sentence(Settlement.SUBURBAN);
        var grid = new Stack(
                getTranslation(
                        "participation.parity.caption", table.total().region().name()),
                List.of(
                        getTranslation("participation.parity.class"),
                        getTranslation("participation.indicator.ENROLLED"),
                        getTranslation("participation.parity.inhabitants"),
                        getTranslation("participation.parity.ratio"),
                        getTranslation("participation.parity.interval"),
                        getTranslation("participation.parity.adjusted")),
                1,
                2,
                3,
                4,
                5);
        grid.explain(1, Term.of(Indicator.ENROLLED)).explain(3, Term.PARITY);
        grid.explain(4, Term.INTERVAL).explain(5, Term.ADJUSTED);
        for (var settlement : List.of(Settlement.RURAL, Settlement.SUBURBAN)) {
            grid.line(row(settlement, of(table.total(), settlement)));
        }
        var urban = group(table.total(), Settlement.URBAN);
        grid.line(
                getTranslation("participation.settlement.URBAN"),
                numbers.count(urban.participants()),
                numbers.count(urban.inhabitants()),
                getTranslation("participation.parity.basis"),
                "",
                "");
        add(grid);
    }

    private void sentence(Settlement settlement) {
        var name = getTranslation("participation.parity.people." + settlement);
        add(new Paragraph(
                switch (of(table.total(), settlement)) {
                    case Measured parity ->
                        getTranslation("participation.parity.sentence", name, numbers.rate(parity.ratio()));
                    case TooFew few -> getTranslation("participation.parity.too-few", name, Parity.LEAST);
                    case NoDenominator() -> getTranslation("participation.parity.no-inhabitants", name);
                }));
    }

    private static Parity of(Row row, Settlement settlement) {
        return Parity.of(group(row, settlement), group(row, Settlement.URBAN));
    }

    private static Group group(Row row, Settlement settlement) {
        return new Group(
                row.cells(Indicator.ENROLLED).people(settlement),
                row.population().map(people -> people.of(settlement)).orElse(0));
    }

    private String[] row(Settlement settlement, Parity parity) {
        var group = group(table.total(), settlement);
        return new String[] {
            getTranslation("participation.settlement." + settlement),
            numbers.count(group.participants()),
            numbers.count(group.inhabitants()),
            ratio(parity),
            interval(parity),
            parity instanceof Measured measured ? numbers.rate(measured.adjusted()) : ""
        };
    }

    private String ratio(Parity parity) {
        return switch (parity) {
            case Measured measured -> numbers.rate(measured.ratio());
            case TooFew few -> getTranslation("participation.parity.few", Parity.LEAST);
            case NoDenominator() -> Signs.NO_DENOMINATOR;
        };
    }

    private String interval(Parity parity) {
        return parity instanceof Measured measured
                ? numbers.rate(measured.low()) + "–" + numbers.rate(measured.high())
                : "";
    }

    private void parityOfParts() {
        var grid = new Stack(
                getTranslation("participation.parity.parts"),
                List.of(
                        getTranslation("participation.region"),
                        getTranslation("participation.settlement.RURAL"),
                        getTranslation("participation.parity.interval"),
                        getTranslation("participation.settlement.SUBURBAN"),
                        getTranslation("participation.parity.interval")),
                1,
                2,
                3,
                4);
        grid.explain(1, Term.PARITY).explain(2, Term.INTERVAL);
        grid.explain(3, Term.PARITY).explain(4, Term.INTERVAL);
        for (var part : table.parts()) {
            var rural = of(part, Settlement.RURAL);
            var suburban = of(part, Settlement.SUBURBAN);
            grid.line(
                    link(part.region()),
                    new Span(ratio(rural)),
                    new Span(interval(rural)),
                    new Span(ratio(suburban)),
                    new Span(interval(suburban)));
        }
        add(new NativeDetails(getTranslation("participation.parity.parts"), grid));
    }

    private static Anchor link(Region region) {
        return new PageLink(FigurePaths.of(region), region.name());
    }

    private void representation(List<Row> rows) {
        var grid = new Stack(
                getTranslation("participation.representation.caption"),
                List.of(
                        getTranslation("participation.region"),
                        getTranslation("participation.indicator.ENROLLED"),
                        getTranslation("participation.representation.of-enrolled"),
                        getTranslation("participation.representation.of-inhabitants"),
                        getTranslation("participation.representation")),
                1,
                2,
                3,
                4);
        grid.explain(1, Term.of(Indicator.ENROLLED)).explain(4, Term.REPRESENTATION);
        rows.forEach(row -> row.population()
                .map(people -> Representation.of(row.cells(Indicator.ENROLLED), people))
                .ifPresent(found -> grid.line(
                        row.region().level() == RegionLevel.REGENCY && rows.size() > 1
                                ? link(row.region())
                                : new Span(row.region().name()),
                        new Span(numbers.count(found.enrolled())),
                        new Span(found.enrolled() == 0 ? Signs.NO_PARTICIPANTS : share(found.ruralShareOfEnrolled())),
                        new Span(share(found.ruralShareOfInhabitants())),
                        new Span(sign(found)))));
        add(grid);
    }

    private String share(double share) {
        return numbers.percent(100 * share);
    }

    private String sign(Representation found) {
        if (found.enrolled() == 0) {
            return Signs.NO_PARTICIPANTS;
        }
        var ratio = found.ratio();
        return ratio.isPresent() ? numbers.rate(ratio.getAsDouble()) : Signs.NO_DENOMINATOR;
    }
}
