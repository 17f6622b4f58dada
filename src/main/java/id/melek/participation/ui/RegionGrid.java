package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.Term;
import id.melek.region.RegionLevel;
import id.melek.region.Settlement;

/** A table with the region's parts as rows and itself at the foot; what stands in the cells is up to the kind of table. */
abstract class RegionGrid extends Div {

    private final NativeTable grid = new NativeTable();

    private final Look look;
    final FigureTable table;
    final Numbers numbers;

    RegionGrid(FigureTable table, Look look) {
        this.table = table;
        this.look = look;
        this.numbers = new Numbers(getLocale());
        addClassName("table-frame");
        add(grid);
    }

    /** The frame scrolls, so it can be reached by keyboard, and says what it holds. */
    void caption(String caption) {
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        grid.getCaption().setText(caption);
    }

    void head(NativeTableRow... rows) {
        grid.getHead().add(rows);
    }

    void fill() {
        table.parts().forEach(part -> grid.getBody().add(line(part, true)));
        grid.getFoot().add(line(table.total(), false));
    }

    private NativeTableRow line(Row row, boolean linked) {
        var line = new NativeTableRow(name(row, linked));
        addCells(line, row);
        return line;
    }

    abstract void addCells(NativeTableRow line, Row row);

    private NativeTableHeaderCell name(Row row, boolean linked) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        if (linked && row.region().level() != RegionLevel.VILLAGE) {
            name.add(FigureLinks.to(row.region(), look));
        } else {
            name.setText(row.region().name());
        }
        return name;
    }

    NativeTableHeaderCell corner(int rows) {
        var corner = new NativeTableHeaderCell(getTranslation("participation.region"));
        corner.getElement().setAttribute("rowspan", String.valueOf(rows));
        return corner;
    }

    void addSettlements(NativeTableRow row, String column) {
        for (var settlement : Settlement.values()) {
            row.add(heading(getTranslation("participation.settlement." + settlement), column));
        }
        row.add(heading(getTranslation("participation.all"), column));
    }

    /** A name that explains itself, over so many columns. */
    NativeTableHeaderCell heading(Term term, int columns, String column) {
        var cell = new NativeTableHeaderCell(new Explained(term, getTranslation(term.nameKey())));
        cell.getElement()
                .setAttribute("colspan", String.valueOf(columns))
                .setAttribute("scope", columns == 1 ? "col" : "colgroup");
        cell.addClassNames("group", "of-" + column);
        return cell;
    }

    static NativeTableHeaderCell heading(String text, String column) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        cell.addClassName("of-" + column);
        return cell;
    }

    static NativeTableCell number(String text, String column) {
        var cell = new NativeTableCell(text);
        cell.addClassNames("number", "of-" + column);
        return cell;
    }
}
