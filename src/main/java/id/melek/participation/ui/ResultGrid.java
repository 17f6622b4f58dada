package id.melek.participation.ui;

import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import id.melek.participation.Cohort.Stage;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.Indicator;
import id.melek.participation.Term;
import id.melek.region.Settlement;
import java.util.OptionalDouble;

/** What came of learning, region by region. */
class ResultGrid extends RegionGrid {

    private static final String COLUMN = "results";

    ResultGrid(FigureTable table, Look look) {
        super(table, look);
        caption(getTranslation(
                "participation.results.caption", table.total().region().name()));
        head(termRow(), classRow());
        fill();
    }

    private NativeTableRow termRow() {
        var row = new NativeTableRow(corner(2));
        row.add(head(Term.of(Indicator.COMPLETED_IN_TIME), Settlement.values().length + 1, 1));
        row.add(head(Term.DROP_OUT, 2, 1));
        row.add(head(Term.of(Indicator.GAINED), 1, 2));
        row.add(head(Term.NEWLY_SELLING, 1, 2));
        return row;
    }

    private NativeTableHeaderCell head(Term term, int columns, int rows) {
        var cell = heading(term, columns, COLUMN);
        cell.getElement().setAttribute("rowspan", String.valueOf(rows));
        return cell;
    }

    private NativeTableRow classRow() {
        var row = new NativeTableRow();
        addSettlements(row, COLUMN);
        for (var stage : new Stage[] {Stage.BEFORE_HALF, Stage.AFTER_HALF}) {
            row.add(heading(getTranslation("participation.results.stage." + stage), COLUMN));
        }
        return row;
    }

    @Override
    void addCells(NativeTableRow line, Row row) {
        for (var settlement : Settlement.values()) {
            line.add(number(rate(row, row.cohort().completionRate(settlement)), COLUMN));
        }
        line.add(number(rate(row, row.cohort().completionRate(null)), COLUMN));
        line.add(number(rate(row, row.cohort().share(Stage.BEFORE_HALF)), COLUMN));
        line.add(number(rate(row, row.cohort().share(Stage.AFTER_HALF)), COLUMN));
        line.add(number(gain(row), COLUMN));
        line.add(number(row.hasNoParticipants() ? Signs.NO_PARTICIPANTS : Signs.NOT_MEASURED, COLUMN));
    }

    private String rate(Row row, OptionalDouble percent) {
        if (percent.isPresent()) {
            return numbers.percent(percent.getAsDouble());
        }
        return row.hasNoParticipants() ? Signs.NO_PARTICIPANTS : Signs.NOT_MEASURED;
    }

    private String gain(Row row) {
        return row.gain()
                .map(gain -> numbers.points(gain.points()))
                .orElse(row.hasNoParticipants() ? Signs.NO_PARTICIPANTS : Signs.SUPPRESSED);
    }
}
