package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.participation.Borders;
import id.melek.region.Region;

/** Where regions have changed: in whose borders people are counted, and what follows from it. */
class BordersBar extends Nav {

    /** @param shown what the figures of the page are in, which may be other than what was asked for */
    BordersBar(Region region, Look look, Borders shown) {
        addClassNames("period-bar", "borders-bar");
        setAriaLabel(getTranslation("participation.borders"));
        for (var borders : Borders.values()) {
            add(link(region, look.in(borders), borders == shown));
        }
        var waiting = look.borders() == Borders.NOW && shown == Borders.THEN;
        var note = new Paragraph(getTranslation("participation.borders." + (waiting ? "waiting" : shown + ".note")));
        note.addClassName("hint");
        add(note);
    }

    private Anchor link(Region region, Look look, boolean current) {
        var link = FigureLinks.to(region, look, getTranslation("participation.borders." + look.borders()));
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
