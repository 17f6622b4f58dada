package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.authoring.LessonQuestions;
import id.melek.authoring.LessonQuestions.Apart;
import java.util.Locale;

/** Which questions only the other language has, and in what the two differ. */
class StepNotes extends Section {

    /** @param takeOver copies what is missing, to be translated */
    StepNotes(LessonQuestions now, Runnable takeOver) {
        if (!now.missing().isEmpty()) {
            var list = new UnorderedList();
            now.missing()
                    .forEach(entry -> list.add(new ListItem(entry.title().isEmpty() ? entry.id() : entry.title())));
            var take = new NativeButton(getTranslation("authoring.question.take-over"), click -> takeOver.run());
            take.addClassName("secondary");
            add(
                    new Paragraph(getTranslation(
                            "authoring.question.missing", now.missing().size())),
                    list,
                    take);
        }
        if (!now.apart().isEmpty()) {
            var list = new UnorderedList();
            now.apart().forEach(one -> list.add(new ListItem(words(one))));
            add(new Paragraph(getTranslation("authoring.question.apart")), list);
        }
        addClassName("notice");
        setVisible(!now.missing().isEmpty() || !now.apart().isEmpty());
    }

    private String words(Apart apart) {
        var kind = apart.kind().name().toLowerCase(Locale.ROOT);
        return apart.title() + ": " + getTranslation("authoring.question.apart." + kind);
    }
}
