package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.base.ui.PageLink;
import id.melek.participation.BusinessCount;
import id.melek.participation.FigurePaths;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.Indicator;
import id.melek.participation.Term;
import java.util.stream.Stream;

/** Businesses: how many there are here, how many take part, and what part that is of those that somebody counted. */
class BusinessPart extends Div {

    private final FigureTable table;
    private final Numbers numbers = new Numbers(getLocale());

    BusinessPart(FigureTable table, Look look) {
        this.table = table;
        setId("businesses");
        var cards = new Div(card(Indicator.BUSINESSES), card(Indicator.BUSINESSES_ENROLLED), rate());
        cards.addClassNames("big-numbers", "results");
        add(new H2(getTranslation("participation.businesses")), cards, new BusinessGrid(table, look), counts());
    }

    private Div card(Indicator indicator) {
        return card(
                Term.of(indicator),
                Signs.of(table.total().people(indicator, null), numbers),
                table.period().isSinceTheStart()
                        ? getTranslation("participation.businesses.until-now")
                        : getTranslation(
                                "participation.businesses.at-end",
                                table.period().words(getLocale())));
    }

    private Div rate() {
        var total = table.total();
        var rate = total.participationRate();
        return card(
                Term.PARTICIPATION_RATE,
                rate.isPresent() ? numbers.percent(rate.getAsDouble()) : Signs.NO_DENOMINATOR,
                total.counted()
                        .map(count -> getTranslation(
                                "participation.businesses.of-counted",
                                numbers.count(count.businesses()),
                                source(count)))
                        .orElseGet(() -> getTranslation("participation.businesses.none-counted")));
    }

    private Div card(Term term, String figure, String note) {
        var number = new Span(figure);
        number.addClassName("number");
        var unit = new Paragraph(note);
        unit.addClassName("unit");
        return new Div(new Explained(term, getTranslation(term.nameKey())), number, unit);
    }

    private String source(BusinessCount count) {
        return getTranslation(
                "participation.businesses.source", count.source(), new Moments(getLocale()).day(count.asOf()));
    }

    /** Who counted, and when; and where a count that is missing can be taken over. */
    private Div counts() {
        var list = new UnorderedList();
        Stream.concat(Stream.of(table.total()), table.parts().stream())
                .forEach(row -> row.counted().ifPresent(count -> list.add(new ListItem(line(row, count)))));
        var importing =
                new Paragraph(new PageLink(FigurePaths.BUSINESS_COUNTS, getTranslation("participation.counts.title")));
        return list.getChildren().findAny().isEmpty()
                ? new Div(importing)
                : new Div(new NativeDetails(getTranslation("participation.businesses.sources"), list), importing);
    }

    private String line(Row row, BusinessCount count) {
        return row.region().name() + ": " + numbers.count(count.businesses()) + ". " + source(count);
    }
}
