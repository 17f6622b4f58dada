package id.melek.participation;

import java.util.List;
import org.jsoup.nodes.Element;

/** A table of a plain page: the first column says what a row is about, numbers follow. Where it is too wide it moves sideways under its names. */
final class PublicTable {

    private final Element body;

    PublicTable(Element parent, String caption, List<String> headings) {
        var table = parent.appendElement("div")
                .addClass("wide-table")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", caption)
                .appendElement("table");
        table.appendElement("caption").text(caption);
        var head = table.appendElement("thead").appendElement("tr");
        for (int i = 0; i < headings.size(); i++) {
            head.appendElement("th")
                    .attr("scope", "col")
                    .addClass(i == 0 ? "name" : "number")
                    .text(headings.get(i));
        }
        body = table.appendElement("tbody");
    }

    Element line(String... cells) {
        var row = body.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(cells[0]);
        for (int i = 1; i < cells.length; i++) {
            row.appendElement("td").addClass("number").text(cells[i]);
        }
        return row;
    }
}
