package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.account.SignedIn;
import id.melek.authoring.CourseSheets;
import id.melek.authoring.SheetResult;
import id.melek.authoring.SheetResult.OpenSheet;
import id.melek.base.Uuids;
import id.melek.pack.CourseSheet.Field;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A course's sheet, field by field; what is wrong with a value stands below it, and what was typed stays. */
class SheetForm extends Div {

    private static final List<Field> INDONESIAN = List.of(Field.ID_TITLE, Field.ID_SUMMARY, Field.ID_OUTCOMES);
    private static final List<Field> PLACE = List.of(Field.TRACK, Field.LEVEL, Field.NUMBER, Field.PREREQUISITES);
    private static final List<Field> COMPETENCES = List.of(Field.DIGCOMP, Field.KOMINFO);
    private static final List<Field> CARE = List.of(Field.VALID_AS_OF, Field.REVIEW_BY, Field.AUTHORS, Field.LICENCE);

    private final CourseSheets sheets;
    private final SignedIn signedIn;
    private final UUID draft;
    private final Map<String, String> courses;
    private final Map<Field, SheetField> fields = new EnumMap<>(Field.class);
    private final Map<Field, OpenSheet> contested = new EnumMap<>(Field.class);
    private final Map<Field, UUID> hands = new EnumMap<>(Field.class);
    private final Div english = new Div();
    private final Paragraph state = new Paragraph();
    private OpenSheet open;

    /** @param courses that can be prerequisites: titles by slug */
    SheetForm(CourseSheets sheets, SignedIn signedIn, UUID draft, OpenSheet open, Map<String, String> courses) {
        this.sheets = sheets;
        this.signedIn = signedIn;
        this.draft = draft;
        this.open = open;
        this.courses = courses;
        state.getElement().setAttribute("role", "status");
        state.addClassName("saving");
        add(
                new Paragraph(getTranslation("authoring.sheet.lead")),
                state,
                group("indonesian", INDONESIAN),
                english,
                group("place", PLACE),
                group("competences", COMPETENCES),
                group("care", CARE));
        showEnglish();
        judge();
    }

    private FieldSet group(String name, Collection<Field> inside) {
        var group = new FieldSet(getTranslation("authoring.sheet.group." + name));
        group.addClassName("card");
        inside.forEach(field -> group.add(field(field)));
        return group;
    }

    private SheetField field(Field field) {
        var one = SheetField.of(field, open.sheet(), courses, values -> change(field, values));
        fields.put(field, one);
        return one;
    }

    private void showEnglish() {
        english.removeAll();
        Field.ENGLISH.forEach(fields::remove);
        boolean isThere = open.sheet().isEnglish();
        if (isThere) {
            english.add(group("english", Field.ENGLISH));
        }
        var button = new NativeButton(
                getTranslation(isThere ? "authoring.sheet.english.remove" : "authoring.sheet.english.add"),
                click -> changeEnglish(isThere));
        button.addClassName("secondary");
        english.add(button);
    }

    private void changeEnglish(boolean isThere) {
        var before = Field.ENGLISH.stream().collect(Collectors.toMap(field -> field, open.sheet()::values));
        if (isThere) {
            after(sheets.removeEnglish(signedIn.require(), draft, open), Field.ENGLISH);
            var undo = new NativeButton(getTranslation("authoring.put-back"), click -> putBack(before));
            undo.addClassName("secondary");
            english.add(undo);
        } else {
            putBack(Map.of(
                    Field.EN_TITLE, List.of(""),
                    Field.EN_SUMMARY, List.of(""),
                    Field.EN_OUTCOMES,
                            open.sheet().values(Field.ID_OUTCOMES).stream()
                                    .map(outcome -> "")
                                    .toList()));
        }
    }

    private void putBack(Map<Field, List<String>> values) {
        after(sheets.change(signedIn.require(), draft, open, values, Uuids.next()), Field.ENGLISH);
    }

    private void change(Field field, List<String> values) {
        var seen = contested.getOrDefault(field, open);
        var result = sheets.change(signedIn.require(), draft, seen, Map.of(field, values), hand(field));
        after(result, List.of(field));
    }

    private UUID hand(Field field) {
        return hands.computeIfAbsent(field, any -> Uuids.next());
    }

    private void after(SheetResult result, Collection<Field> changed) {
        switch (result) {
            case SheetResult.Changed(var now) -> {
                changed.forEach(this::settle);
                take(now);
                state.setText(getTranslation("authoring.sheet.saved"));
            }
            case SheetResult.Collided(var theirs, var collided, var by) -> {
                collided.forEach(field -> contested.putIfAbsent(field, open));
                take(theirs);
                collided.forEach(field -> contest(field, by));
                state.setText(getTranslation("authoring.sheet.collided", by));
            }
            case SheetResult.Refused() -> state.setText(getTranslation("authoring.sheet.refused"));
            case SheetResult.Closed() -> state.setText(getTranslation("authoring.sheet.closed"));
        }
    }

    /** What others changed meanwhile is shown, but never over what was typed here. */
    private void take(OpenSheet now) {
        var before = open;
        open = now;
        if (before.sheet().isEnglish() != now.sheet().isEnglish()) {
            showEnglish();
        }
        fields.forEach((field, shown) -> {
            var values = now.sheet().values(field);
            if (!contested.containsKey(field) && !values.equals(before.sheet().values(field))) {
                shown.show(values);
            }
        });
        judge();
    }

    private void settle(Field field) {
        contested.remove(field);
        var shown = fields.get(field);
        if (shown != null) {
            shown.settle();
        }
    }

    private void contest(Field field, String by) {
        var shown = fields.get(field);
        if (shown == null) {
            return;
        }
        shown.contest(
                by,
                open.sheet().values(field),
                () -> {
                    contested.remove(field);
                    change(field, shown.values());
                },
                () -> {
                    settle(field);
                    shown.show(open.sheet().values(field));
                    change(field, shown.values());
                });
    }

    private void judge() {
        var faults = open.sheet().faults();
        fields.forEach((field, shown) -> shown.complain(faults.getOrDefault(field, List.of()).stream()
                .map(fault -> fault.labelled(field.key(), getTranslation("authoring.sheet." + field)))
                .map(fault -> FaultWords.say(fault, this))
                .collect(Collectors.joining(" "))));
    }
}
