package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import id.melek.participation.FigurePaths;
import id.melek.participation.FigureTable;

/** The figures of the page as a spreadsheet. */
class XlsxLink extends Anchor {

    XlsxLink(FigureTable table) {
        super(FigurePaths.xlsx(table));
        setText(getTranslation("participation.xlsx"));
        getElement().setAttribute("router-ignore", true);
        addClassName("beside");
    }
}
