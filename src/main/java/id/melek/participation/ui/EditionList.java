package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.participation.Edition;
import id.melek.participation.FigurePaths;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The reports there are: number, state, file; and the signature that a draft waits for. */
class EditionList extends UnorderedList {

    private final Moments moments = new Moments(getLocale());
    private final ZoneId zone;
    private final Consumer<Edition> sign;

    EditionList(List<Edition> editions, ZoneId zone, Consumer<Edition> sign) {
        this.zone = zone;
        this.sign = sign;
        addClassName("records");
        editions.forEach(edition -> add(item(edition)));
        if (editions.isEmpty()) {
            add(new ListItem(getTranslation("participation.edition.none")));
        }
    }

    private ListItem item(Edition edition) {
        var name = new Span(edition.region() + ", " + moments.month(edition.month()) + " (" + edition.label() + ")");
        name.addClassName("found-name");
        var state = new Span(state(edition));
        state.addClassName("found-place");
        var item = new ListItem(new Div(name, state), new Div(file(edition), workbook(edition)));
        if (edition.isDraft()) {
            item.add(signature(edition));
        }
        return item;
    }

    /** Asks once more, because it cannot be undone. */
    private Div signature(Edition edition) {
        var place = new Div();
        var button = new NativeButton(getTranslation("participation.edition.sign"), click -> {
            var hint = new Paragraph(getTranslation("participation.edition.sign.hint"));
            var sure = new NativeButton(
                    getTranslation("participation.edition.sign.sure", edition.label()), again -> sign.accept(edition));
            place.removeAll();
            place.add(hint, sure);
            sure.focus();
        });
        button.setAriaLabel(getTranslation("participation.edition.sign") + ": " + edition.label());
        place.add(button);
        return place;
    }

    private String state(Edition edition) {
        var state = edition.signature()
                .map(one ->
                        getTranslation("participation.edition.signed", one.by(), moments.dateAndTime(one.at(), zone)))
                .orElseGet(() -> getTranslation("participation.edition.draft"));
        var cutOff = getTranslation("participation.edition.cut-off", moments.dateAndTime(edition.cutOff(), zone));
        var moved = edition.moved() == 0
                ? ""
                : " " + getTranslation("participation.edition.revises", edition.number() - 1, edition.moved());
        return state + " " + cutOff + moved;
    }

    private Anchor file(Edition edition) {
        var key = edition.isDraft() ? "participation.edition.look" : "participation.edition.download";
        return file(edition, FigurePaths.pdf(edition), key);
    }

    private Anchor workbook(Edition edition) {
        var file = file(edition, FigurePaths.workbook(edition), "participation.edition.workbook");
        file.addClassName("beside");
        return file;
    }

    private Anchor file(Edition edition, String path, String key) {
        var file = new Anchor(path, getTranslation(key));
        file.getElement().setAttribute("router-ignore", true);
        file.setAriaLabel(getTranslation(key) + ": " + edition.label());
        return file;
    }
}
