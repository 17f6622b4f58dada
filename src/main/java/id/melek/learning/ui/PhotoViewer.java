package id.melek.learning.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** Shows the photos of whatever is in it large: {@code frontend/tasks/melek-photos.ts}. */
@Tag("melek-photos")
@JsModule("./tasks/melek-photos.ts")
class PhotoViewer extends HtmlContainer {

    /** @param labels the translations below {@code learning.photos.}, without that prefix */
    PhotoViewer(Map<String, String> labels) {
        getElement().setPropertyMap("labels", labels);
    }
}
