package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import id.melek.participation.Cells;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.Indicator;
import id.melek.region.RegionLevel;
import id.melek.region.Settlement;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The table: parts of the region as rows; for each indicator urban, suburban, rural and all; then reach. A narrow screen
 * shows one indicator's columns at a time.
 */
class FigureGrid extends Div {

    private final FigureTable table;
    private final Numbers numbers;

    FigureGrid(FigureTable table, Indicator shown, boolean withParts) {
        this.table = table;
        this.numbers = new Numbers(getLocale());
        addClassNames("table-frame", "show-" + FigureLinks.name(shown));
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption());
        var grid = new NativeTable();
        grid.getCaption().setText(caption());
        grid.getHead().add(indicatorRow(), settlementRow());
        var body = grid.getBody();
        if (withParts) {
            table.parts().forEach(part -> body.add(row(part, true)));
        }
        grid.getFoot().add(row(table.total(), false));
        add(grid);
    }

    private String caption() {
        var measure = table.period()
                .month()
                .map(month -> getTranslation("participation.caption.month", new Moments(getLocale()).month(month)))
                .orElse(getTranslation("participation.caption.people"));
        return table.total().region().name() + ": " + measure;
    }

    private NativeTableRow indicatorRow() {
        var row = new NativeTableRow();
        var corner = new NativeTableHeaderCell(getTranslation("participation.region"));
        corner.getElement().setAttribute("rowspan", "2");
        row.add(corner);
        for (var indicator : Indicator.values()) {
            row.add(group(getTranslation("participation.indicator." + indicator), FigureLinks.name(indicator)));
        }
        if (table.period().month().isEmpty()) {
            row.add(group(getTranslation("participation.reach"), "enrolled"));
        }
        return row;
    }

    private NativeTableHeaderCell group(String title, String column) {
        var cell = new NativeTableHeaderCell(title);
        cell.getElement().setAttribute("colspan", "4").setAttribute("scope", "colgroup");
        cell.addClassNames("group", "of-" + column);
        return cell;
    }

    private NativeTableRow settlementRow() {
        var row = new NativeTableRow();
        for (var indicator : Indicator.values()) {
            settlements(row, FigureLinks.name(indicator));
        }
        if (table.period().month().isEmpty()) {
            settlements(row, "enrolled");
        }
        return row;
    }

    private void settlements(NativeTableRow row, String column) {
        for (var settlement : Settlement.values()) {
            row.add(heading(getTranslation("participation.settlement." + settlement), column));
        }
        row.add(heading(getTranslation("participation.all"), column));
    }

    private static NativeTableHeaderCell heading(String text, String column) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        cell.addClassName("of-" + column);
        return cell;
    }

    private NativeTableRow row(Row row, boolean linked) {
        var line = new NativeTableRow(name(row, linked));
        for (var indicator : Indicator.values()) {
            counts(line, row, row.cells(indicator), FigureLinks.name(indicator));
        }
        if (table.period().month().isEmpty()) {
            reach(line, row);
        }
        return line;
    }

    private NativeTableHeaderCell name(Row row, boolean linked) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        if (linked && row.region().level() != RegionLevel.VILLAGE) {
            name.add(FigureLinks.to(row.region(), table.period()));
        } else {
            name.setText(row.region().name());
        }
        return name;
    }

    private void counts(NativeTableRow line, Row row, Cells cells, String column) {
        for (var settlement : Settlement.values()) {
            line.add(number(count(row, measured(cells, Optional.of(settlement))), column));
        }
        line.add(number(count(row, measured(cells, Optional.empty())), column));
    }

    /** Since the start: the people there are; for a month: those who were new in it. */
    private int measured(Cells cells, Optional<Settlement> settlement) {
        return table.period().month().isEmpty()
                ? settlement.map(cells::people).orElseGet(cells::people)
                : settlement.map(cells::newcomers).orElseGet(cells::newcomers);
    }

    private String count(Row row, int people) {
        return row.hasNoParticipants() ? Signs.NO_PARTICIPANTS : numbers.count(people);
    }

    private void reach(NativeTableRow line, Row row) {
        for (var settlement : Settlement.values()) {
            line.add(number(rate(row, row.reach(settlement)), "enrolled"));
        }
        line.add(number(rate(row, row.reach()), "enrolled"));
    }

    private String rate(Row row, OptionalDouble reach) {
        if (reach.isPresent()) {
            return numbers.rate(reach.getAsDouble());
        }
        return row.hasNoParticipants() ? Signs.NO_PARTICIPANTS : Signs.NO_DENOMINATOR;
    }

    private static NativeTableCell number(String text, String column) {
        var cell = new NativeTableCell(text);
        cell.addClassNames("number", "of-" + column);
        return cell;
    }
}
