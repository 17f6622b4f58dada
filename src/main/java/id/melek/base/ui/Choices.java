package id.melek.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A question with its answers below each other; one or several of them are chosen. */
public class Choices<T> extends Composite<FieldSet> {

    private final Map<T, Tick> ticks = new LinkedHashMap<>();
    private final Paragraph complaint = new Paragraph();

    private Choices(String type, String legend, List<T> choices, Function<T, String> text) {
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        var options = new Div();
        choices.forEach(choice -> options.add(option(type, legend, choice, text.apply(choice))));
        getContent().addClassName("ask");
        getContent().setLegendText(legend);
        getContent().add(options, complaint);
    }

    public static <T> Choices<T> one(String legend, List<T> choices, Function<T, String> text) {
        return new Choices<>("radio", legend, choices, text);
    }

    public static <T> Choices<T> several(String legend, List<T> choices, Function<T, String> text) {
        return new Choices<>("checkbox", legend, choices, text);
    }

    private TickLabel option(String type, String group, T choice, String text) {
        var tick = new Tick(type);
        tick.getElement().setAttribute("name", "choice-" + group.hashCode());
        tick.addValueChangeListener(change -> {
            if (type.equals("radio") && change.getValue()) {
                ticks.values().stream().filter(other -> other != tick).forEach(other -> other.setValue(false));
            }
        });
        ticks.put(choice, tick);
        return new TickLabel(tick, text);
    }

    public void onChange(Consumer<List<T>> listener) {
        ticks.values().forEach(tick -> tick.addValueChangeListener(change -> listener.accept(chosen())));
    }

    public List<T> chosen() {
        return ticks.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    public void choose(T choice) {
        var tick = ticks.get(choice);
        if (tick != null) {
            tick.setValue(true);
        }
    }

    /** These and no others. */
    public void chooseOnly(List<T> chosen) {
        ticks.forEach((choice, tick) -> tick.setValue(chosen.contains(choice)));
    }

    /** @param key of a text; null when nothing is wrong */
    public void complain(@Nullable String key) {
        complainInWords(key == null ? null : getTranslation(key));
    }

    public void complainInWords(@Nullable String words) {
        complaint.setText(words == null ? "" : words);
    }
}
