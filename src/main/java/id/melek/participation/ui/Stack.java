package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import id.melek.participation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table of words and numbers whose rows stand one below the other on a narrow screen, every cell with its heading. */
class Stack extends Div {

    private final NativeTable table = new NativeTable();
    private final List<String> headings;
    private final Set<Integer> numeric;
    private final List<NativeTableHeaderCell> heads = new ArrayList<>();
    private final Div how = new Div();

    /** @param numeric which columns hold numbers, counted from 0 */
    Stack(String caption, List<String> headings, Integer... numeric) {
        this.headings = headings;
        this.numeric = Set.of(numeric);
        addClassName("stack");
        table.getCaption().setText(caption);
        var head = new NativeTableRow();
        for (int i = 0; i < headings.size(); i++) {
            heads.add(aligned(heading(headings.get(i)), i));
        }
        heads.forEach(head::add);
        table.getHead().add(head);
        how.addClassName("how");
        add(table, how);
    }

    private static NativeTableHeaderCell heading(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /** Lets the heading of a column, counted from 0, explain itself; below the table where the headings are not shown. */
    Stack explain(int column, Term term) {
        heads.get(column).removeAll();
        heads.get(column).add(new Explained(term, headings.get(column)));
        how.add(new Explained(term, headings.get(column)));
        return this;
    }

    Stack line(String... texts) {
        var cells = new Component[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = new Span(texts[i]);
        }
        return line(cells);
    }

    /** @param cells one for each heading; the first says what the row is about */
    Stack line(Component... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            row.add(i == 0 ? first(cells[i]) : aligned(cell(headings.get(i), cells[i]), i));
        }
        table.getBody().add(row);
        return this;
    }

    private <C extends Component & HasStyle> C aligned(C cell, int column) {
        if (numeric.contains(column)) {
            cell.addClassName("number");
        }
        return cell;
    }

    private static NativeTableHeaderCell first(Component content) {
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(content);
        return cell;
    }

    private static NativeTableCell cell(String heading, Component content) {
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("data-heading", heading);
        cell.add(content);
        return cell;
    }
}
