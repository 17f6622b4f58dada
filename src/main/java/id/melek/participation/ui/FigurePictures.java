package id.melek.participation.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.melek.base.Texts;
import id.melek.participation.FigureMap;
import id.melek.participation.FigureTable;
import id.melek.region.MapShapes;

/** The pictures of a page of figures, in the reader's language. */
@SpringComponent
class FigurePictures {

    private final MapShapes shapes;
    private final Texts texts;

    FigurePictures(MapShapes shapes, Texts texts) {
        this.shapes = shapes;
        this.texts = texts;
    }

    void show(HasComponents page, FigureTable table, Look look) {
        var language = UI.getCurrentOrThrow().getLocale();
        FigureMap.of(table, look.shown(), shapes, texts, language)
                .ifPresent(map -> page.add(new MapSection(table, look, map)));
    }
}
