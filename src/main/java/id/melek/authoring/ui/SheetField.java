package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Choice;
import id.melek.base.ui.Choices;
import id.melek.base.ui.TextBox;
import id.melek.pack.CourseSheet;
import id.melek.pack.CourseSheet.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One value of a course's sheet, or several, as it is typed or chosen. */
abstract class SheetField extends Div {

    private static final int ROWS = 4;

    private final Div collision = new Div();
    private boolean isShowing;

    SheetField() {
        collision.addClassName("collision");
        collision.getElement().setAttribute("role", "alert");
    }

    /** @param changed is told the values whenever the author changed them */
    static SheetField of(Field field, CourseSheet sheet, Map<String, String> courses, Consumer<List<String>> changed) {
        var made = switch (field) {
            case TRACK, LEVEL -> new OneOf(field);
            case DIGCOMP, KOMINFO -> new SomeOf(field, CourseSheet.known(field), Map.of());
            case PREREQUISITES -> new SomeOf(field, slugs(sheet, courses), courses);
            case ID_OUTCOMES, EN_OUTCOMES, AUTHORS -> new Lines(field);
            case ID_SUMMARY, EN_SUMMARY -> new Typed<>(field, new TextBox(id(field), ROWS));
            case ID_TITLE, EN_TITLE, NUMBER, VALID_AS_OF, REVIEW_BY, LICENCE -> new Typed<>(field, input(field));
        };
        made.show(sheet.values(field));
        made.listen(values -> {
            if (!made.isShowing()) {
                changed.accept(values);
            }
        });
        made.add(made.collision());
        return made;
    }

    /** Those that the file names are offered too, be they published or not. */
    private static List<String> slugs(CourseSheet sheet, Map<String, String> courses) {
        var slugs = new TreeSet<>(sheet.values(Field.PREREQUISITES));
        slugs.removeAll(courses.keySet());
        return Stream.concat(courses.keySet().stream(), slugs.stream()).toList();
    }

    private static Input input(Field field) {
        var input = new Input();
        input.setId(id(field));
        switch (field) {
            case VALID_AS_OF, REVIEW_BY -> input.setType("date");
            case NUMBER -> input.getElement().setAttribute("inputmode", "numeric");
            default -> {}
        }
        return input;
    }

    private static String id(Field field) {
        return "sheet-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    abstract List<String> values();

    abstract void fill(List<String> values);

    abstract void listen(Consumer<List<String>> changed);

    /** @param text empty when nothing is wrong */
    abstract void complain(String text);

    abstract String words(List<String> values);

    private boolean isShowing() {
        return isShowing;
    }

    private Div collision() {
        return collision;
    }

    void show(List<String> values) {
        isShowing = true;
        fill(values);
        isShowing = false;
    }

    /** Somebody else changed this too: shows theirs below, and offers both. */
    void contest(String by, List<String> theirs, Runnable mine, Runnable others) {
        collision.removeAll();
        collision.add(
                new Paragraph(getTranslation("authoring.sheet.theirs", by, words(theirs))),
                button("authoring.sheet.take.mine", mine, by),
                button("authoring.sheet.take.theirs", others, by));
    }

    private NativeButton button(String key, Runnable action, String by) {
        var button = new NativeButton(getTranslation(key, by), click -> action.run());
        button.addClassName("secondary");
        return button;
    }

    void settle() {
        collision.removeAll();
    }

    String label(Field field) {
        return getTranslation("authoring.sheet." + field);
    }

    private static String one(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** A line or several that make one text. */
    private static class Typed<C extends Component & HasValue<?, String>> extends SheetField {

        private final C box;
        private final Asked asked;

        Typed(Field field, C box) {
            this.box = box;
            asked = new Asked(label(field), box, hint(field));
            add(asked);
        }

        private String hint(Field field) {
            return switch (field) {
                case NUMBER, ID_SUMMARY, ID_OUTCOMES, AUTHORS, LICENCE, VALID_AS_OF, REVIEW_BY ->
                    getTranslation("authoring.sheet.hint." + field);
                default -> "";
            };
        }

        @Override
        List<String> values() {
            return List.of(box.getValue());
        }

        @Override
        void fill(List<String> values) {
            box.setValue(one(values));
        }

        @Override
        void listen(Consumer<List<String>> changed) {
            box.addValueChangeListener(change -> changed.accept(values()));
        }

        @Override
        void complain(String text) {
            asked.complain(text.isEmpty() ? null : text);
        }

        @Override
        String words(List<String> values) {
            return String.join("; ", values);
        }
    }

    /** Several texts, one to a line. */
    private static final class Lines extends Typed<TextBox> {

        Lines(Field field) {
            super(field, new TextBox(id(field), ROWS));
        }

        @Override
        List<String> values() {
            return super.values()
                    .getFirst()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        @Override
        void fill(List<String> values) {
            super.fill(List.of(String.join("\n", values)));
        }
    }

    private static final class OneOf extends SheetField {

        private final Field field;
        private final Choice choice;
        private final Asked asked;

        OneOf(Field field) {
            this.field = field;
            choice = new Choice(id(field));
            CourseSheet.known(field).forEach(word -> choice.option(word, word(field, word)));
            asked = new Asked(label(field), choice, "");
            add(asked);
        }

        @Override
        List<String> values() {
            return List.of(choice.getValue());
        }

        @Override
        void fill(List<String> values) {
            choice.choose(one(values));
        }

        @Override
        void listen(Consumer<List<String>> changed) {
            choice.addValueChangeListener(change -> changed.accept(values()));
        }

        @Override
        void complain(String text) {
            asked.complain(text.isEmpty() ? null : text);
        }

        @Override
        String words(List<String> values) {
            return String.join(
                    ", ", values.stream().map(value -> word(field, value)).toList());
        }
    }

    private static final class SomeOf extends SheetField {

        private final Field field;
        private final Map<String, String> titles;
        private final Choices<String> choices;

        SomeOf(Field field, List<String> known, Map<String, String> titles) {
            this.field = field;
            this.titles = titles;
            choices = Choices.several(label(field), known, this::text);
            add(choices);
        }

        private String text(String value) {
            return titles.getOrDefault(value, word(field, value));
        }

        @Override
        List<String> values() {
            return choices.chosen();
        }

        @Override
        void fill(List<String> values) {
            choices.chooseOnly(values);
        }

        @Override
        void listen(Consumer<List<String>> changed) {
            choices.onChange(changed);
        }

        @Override
        void complain(String text) {
            choices.complainInWords(text);
        }

        @Override
        String words(List<String> values) {
            return String.join(", ", values.stream().map(this::text).toList());
        }
    }

    String word(Field field, String word) {
        if (!CourseSheet.known(field).contains(word)) {
            return word;
        }
        return switch (field) {
            case TRACK -> getTranslation("catalog.track." + word);
            case LEVEL -> getTranslation("authoring.level." + word);
            case DIGCOMP -> word + " " + getTranslation("authoring.digcomp." + word);
            case KOMINFO -> getTranslation("learning.gain.kominfo." + word);
            default -> word;
        };
    }
}
