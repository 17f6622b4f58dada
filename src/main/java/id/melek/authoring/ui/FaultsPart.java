package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.authoring.DraftPaths;
import id.melek.base.ui.PageLink;
import id.melek.pack.Fault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is still wrong in a course, file by file, with the way to where it is mended. */
class FaultsPart extends Section {

    FaultsPart() {
        addClassName("faults");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Of files that are no draft. */
    void show(List<Fault> faults) {
        show(faults, Optional.empty());
    }

    void show(UUID draft, List<Fault> faults) {
        show(faults, Optional.of(draft));
    }

    private void show(List<Fault> faults, Optional<UUID> draft) {
        removeAll();
        if (faults.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        faults.forEach(fault -> list.add(item(fault, draft.flatMap(id -> DraftPaths.mending(id, fault.file())))));
        add(new Paragraph(getTranslation("authoring.faults", faults.size())), list);
    }

    private ListItem item(Fault fault, Optional<String> path) {
        var place = getTranslation("authoring.fault.place", fault.file(), String.valueOf(fault.line()));
        var where = path.<Component>map(to -> new PageLink(to, place)).orElseGet(() -> new Span(place));
        where.addClassName("subject");
        return new ListItem(where, new Span(" " + FaultWords.say(fault, this)));
    }
}
