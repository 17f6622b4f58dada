package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.pack.Fault;
import java.util.List;

/** What is still wrong in a course, file by file; the checks speak English, like the format they check. */
class FaultsPart extends Section {

    FaultsPart() {
        addClassName("faults");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Fault> faults) {
        removeAll();
        if (faults.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        faults.forEach(fault -> list.add(item(fault)));
        add(new Paragraph(getTranslation("authoring.faults", faults.size())), list);
    }

    private static ListItem item(Fault fault) {
        var where = new Span(fault.file() + ":" + fault.line());
        where.addClassName("subject");
        var what = new Span(" " + fault.message());
        what.getElement().setAttribute("lang", "en");
        return new ListItem(where, what);
    }
}
