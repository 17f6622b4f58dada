package id.melek.participation.ui;

import com.vaadin.flow.component.html.NativeTableRow;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.Term;
import id.melek.region.Settlement;
import java.util.OptionalDouble;

/** Reach: enrolled people per 1,000 inhabitants of the same class. Only where there are denominators. */
class ReachGrid extends RegionGrid {

    private static final String COLUMN = "reach";

    ReachGrid(FigureTable table, Look look) {
        super(table, look);
        caption(table.total().region().name() + ": " + getTranslation("participation.caption.reach"));
        var classes = new NativeTableRow();
        addSettlements(classes, COLUMN);
        head(new NativeTableRow(corner(2), heading(Term.REACH, Settlement.values().length + 1, COLUMN)), classes);
        fill();
    }

    @Override
    void addCells(NativeTableRow line, Row row) {
        for (var settlement : Settlement.values()) {
            line.add(number(rate(row, row.reach(settlement)), COLUMN));
        }
        line.add(number(rate(row, row.reach()), COLUMN));
    }

    private String rate(Row row, OptionalDouble reach) {
        if (reach.isPresent()) {
            return numbers.rate(reach.getAsDouble());
        }
        return row.hasNoParticipants() ? Signs.NO_PARTICIPANTS : Signs.NO_DENOMINATOR;
    }
}
