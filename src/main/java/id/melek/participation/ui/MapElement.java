package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The map that can be walked by keyboard and opened by touch; how is in {@code frontend/charts/melek-map.ts}. */
@Tag("melek-map")
@JsModule("./charts/melek-map.ts")
class MapElement extends Component {

    /** @param svg drawn by one of our pictures: it is put into the page as it is */
    MapElement(String svg) {
        getElement().setProperty("picture", svg);
        getElement().setProperty("tapAgain", getTranslation("participation.map.again"));
    }
}
