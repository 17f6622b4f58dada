package id.melek.participation.ui;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** The numbers of a picture, for whoever would rather read than see them. */
class ChartTable extends NativeDetails {

    /** @param rows each begins with what it is about */
    ChartTable(String caption, List<String> heads, List<List<String>> rows) {
        setSummaryText(getTranslation("participation.as-table"));
        addClassName("table-frame");
        var table = new NativeTable();
        table.getCaption().setText(caption);
        var head = new NativeTableRow();
        heads.forEach(text -> head.add(header(text, "col")));
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(line(row)));
        setContent(table);
    }

    private static NativeTableRow line(List<String> texts) {
        var line = new NativeTableRow(header(texts.getFirst(), "row"));
        texts.stream().skip(1).forEach(text -> {
            var cell = new NativeTableCell(text);
            cell.addClassName("number");
            line.add(cell);
        });
        return line;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
