package id.melek.participation.ui;

import com.vaadin.flow.component.html.NativeTableRow;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.Indicator;
import id.melek.participation.Term;
import id.melek.region.Settlement;

/**
 * People: for each indicator urban, suburban, rural and all. Since the start: who is there now; for a month: who was new
 * in it. A narrow screen shows one indicator's columns at a time.
 */
class PeopleGrid extends RegionGrid {

    PeopleGrid(FigureTable table, Look look) {
        super(table, look);
        addClassName("show-" + FigureLinks.name(look.shown()));
        caption(table.total().region().name() + ": " + measure());
        head(indicatorRow(), settlementRow());
        fill();
    }

    private String measure() {
        return table.period().isSinceTheStart()
                ? getTranslation("participation.caption.people")
                : getTranslation("participation.caption.month", table.period().words(getLocale()));
    }

    private NativeTableRow indicatorRow() {
        var row = new NativeTableRow(corner(2));
        for (var indicator : Indicator.MAIN) {
            row.add(heading(Term.of(indicator), Settlement.values().length + 1, FigureLinks.name(indicator)));
        }
        return row;
    }

    private NativeTableRow settlementRow() {
        var row = new NativeTableRow();
        for (var indicator : Indicator.MAIN) {
            addSettlements(row, FigureLinks.name(indicator));
        }
        return row;
    }

    @Override
    void addCells(NativeTableRow line, Row row) {
        for (var indicator : Indicator.MAIN) {
            var column = FigureLinks.name(indicator);
            for (var settlement : Settlement.values()) {
                line.add(number(Signs.of(table.shown(row, indicator, settlement), numbers), column));
            }
            line.add(number(Signs.of(table.shown(row, indicator, null), numbers), column));
        }
    }
}
