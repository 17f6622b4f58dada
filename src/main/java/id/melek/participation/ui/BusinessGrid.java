package id.melek.participation.ui;

import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.Indicator;
import id.melek.participation.Term;
import id.melek.region.Settlement;

/** Businesses, region by region: since the start, who is there now; for a period, who was new in it. The rate is of now. */
class BusinessGrid extends RegionGrid {

    private static final String COLUMN = "businesses";

    BusinessGrid(FigureTable table, Look look) {
        super(table, look);
        caption(table.total().region().name() + ": " + measure());
        var classes = new NativeTableRow();
        var terms = new NativeTableRow(corner(2));
        for (var indicator : Indicator.OF_BUSINESSES) {
            terms.add(heading(Term.of(indicator), Settlement.values().length + 1, COLUMN));
            addSettlements(classes, COLUMN);
        }
        terms.add(rate());
        head(terms, classes);
        fill();
    }

    private NativeTableHeaderCell rate() {
        var cell = heading(Term.PARTICIPATION_RATE, 1, COLUMN);
        cell.getElement().setAttribute("rowspan", "2");
        return cell;
    }

    private String measure() {
        return table.period().isSinceTheStart()
                ? getTranslation("participation.caption.businesses")
                : getTranslation(
                        "participation.caption.businesses.new", table.period().words(getLocale()));
    }

    @Override
    void addCells(NativeTableRow line, Row row) {
        for (var indicator : Indicator.OF_BUSINESSES) {
            for (var settlement : Settlement.values()) {
                line.add(number(Signs.of(table.shown(row, indicator, settlement), numbers), COLUMN));
            }
            line.add(number(Signs.of(table.shown(row, indicator, null), numbers), COLUMN));
        }
        line.add(number(rate(row), COLUMN));
    }

    private String rate(Row row) {
        var rate = row.participationRate();
        if (rate.isPresent()) {
            return numbers.percent(rate.getAsDouble());
        }
        return row.hasNoParticipants() ? Signs.NO_PARTICIPANTS : Signs.NO_DENOMINATOR;
    }
}
