package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.Remark;
import id.melek.base.Moments;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What readers had to say, lesson by lesson; an author ticks off what is dealt with. */
class RemarkList extends UnorderedList {

    private final List<DraftOutline.Lesson> lessons;

    RemarkList(List<Remark> remarks, List<DraftOutline.Lesson> lessons, Consumer<UUID> settle) {
        this.lessons = lessons;
        addClassName("remarks");
        setVisible(!remarks.isEmpty());
        remarks.forEach(remark -> {
            var item = item(remark);
            if (!remark.settled()) {
                item.add(settled(remark, settle));
            }
            add(item);
        });
    }

    /** For whoever only reads them. */
    RemarkList(List<Remark> remarks, List<DraftOutline.Lesson> lessons) {
        this.lessons = lessons;
        addClassName("remarks");
        setVisible(!remarks.isEmpty());
        remarks.forEach(remark -> add(item(remark)));
    }

    private ListItem item(Remark remark) {
        var head = new Span(getTranslation(
                remark.settled() ? "authoring.remark.settled" : "authoring.remark.head",
                place(remark),
                remark.by(),
                Moments.text(remark.at(), getLocale())));
        head.addClassName("subject");
        var words = new Paragraph(remark.words());
        words.addClassName("typed");
        return new ListItem(head, words);
    }

    private String place(Remark remark) {
        return lessons.stream()
                .filter(lesson -> lesson.slug().equals(remark.lesson()))
                .findFirst()
                .map(DraftOutline.Lesson::title)
                .orElseGet(
                        () -> remark.lesson().isEmpty() ? getTranslation("authoring.whole-course") : remark.lesson());
    }

    private NativeButton settled(Remark remark, Consumer<UUID> settle) {
        var button = new NativeButton(getTranslation("authoring.remark.settle"), click -> settle.accept(remark.id()));
        button.addClassName("secondary");
        button.setAriaLabel(getTranslation("authoring.remark.settle") + ": " + place(remark));
        return button;
    }
}
