package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.melek.participation.Borders;
import id.melek.participation.FigurePaths;
import id.melek.participation.PictureKind;
import id.melek.region.Region;
import java.util.Locale;

/** The picture above as a file. */
class PictureLinks extends Paragraph {

    PictureLinks(PictureKind kind, Region region, Look look) {
        addClassName("picture-links");
        add(new Span(getTranslation("participation.picture.download")));
        add(link(kind, region, look, "svg"), link(kind, region, look, "png"));
    }

    private Anchor link(PictureKind kind, Region region, Look look, String form) {
        var path = FigurePaths.picture(kind, region, look.period(), look.shown(), look.settlement(), form)
                + (look.borders() == Borders.THEN
                        ? ""
                        : "&borders=" + look.borders().key());
        var link = new Anchor(path, form.toUpperCase(Locale.ROOT));
        link.getElement().setAttribute("router-ignore", true);
        link.setAriaLabel(getTranslation("participation.picture." + kind, form.toUpperCase(Locale.ROOT)));
        return link;
    }
}
