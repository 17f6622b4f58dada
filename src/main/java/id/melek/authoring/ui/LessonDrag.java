package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import java.util.function.Consumer;

/** Lets a lesson be dragged onto the place of another one. Buttons do the same by keyboard and by touch. */
final class LessonDrag {

    private static final String KIND = "application/x-melek-lesson";

    private static final String DRAG = """
            this.draggable = true;
            this.ondragstart = event => {
              event.dataTransfer.setData($0, $1);
              event.dataTransfer.effectAllowed = 'move';
            };
            this.ondragover = event => {
              if (event.dataTransfer.types.includes($0)) {
                event.preventDefault();
                this.classList.add('drop-here');
              }
            };
            this.ondragleave = () => this.classList.remove('drop-here');
            """;

    private static final String DROPPED = "event.dataTransfer.getData('" + KIND + "')";

    private LessonDrag() {}

    /** @param dropped is told the slug of the lesson that was dropped here */
    static void add(ListItem item, String slug, Consumer<String> dropped) {
        item.getElement().executeJs(DRAG, KIND, slug);
        item.getElement()
                .addEventListener(
                        "drop",
                        event ->
                                dropped.accept(event.getEventData().get(DROPPED).asString()))
                .addEventData(DROPPED)
                .preventDefault();
    }
}
