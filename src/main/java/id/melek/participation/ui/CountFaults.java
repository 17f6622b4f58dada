package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.participation.CountFault;
import id.melek.participation.CountFault.Column;
import java.util.List;

/** Everything that is wrong with a file, cell by cell, with what to do. */
class CountFaults extends Div {

    private static final int MOST = 100;

    CountFaults(String fileName, List<CountFault> faults) {
        addClassName("slip");
        setId("faults");
        add(
                new H2(getTranslation("participation.counts.faulty", fileName)),
                new Paragraph(getTranslation("participation.counts.faulty.text", faults.size())));
        var table = new Stack(
                getTranslation("participation.counts.faults"),
                List.of(
                        getTranslation("participation.counts.row"),
                        getTranslation("participation.counts.column"),
                        getTranslation("participation.counts.what-to-do")));
        faults.stream().limit(MOST).forEach(fault -> table.line(where(fault), column(fault), words(fault)));
        add(table);
        if (faults.size() > MOST) {
            add(new Paragraph(getTranslation("participation.counts.more-faults", faults.size() - MOST)));
        }
    }

    private String where(CountFault fault) {
        return fault.row() == 0
                ? getTranslation("participation.counts.whole-file")
                : getTranslation("participation.counts.row-number", fault.row());
    }

    private String column(CountFault fault) {
        return fault.column() == Column.ALL ? "–" : getTranslation("participation.counts.column." + fault.column());
    }

    private String words(CountFault fault) {
        return getTranslation(
                "participation.counts.fault." + fault.kind(), fault.arguments().toArray());
    }
}
