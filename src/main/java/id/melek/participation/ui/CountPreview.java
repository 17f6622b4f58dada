package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.participation.BusinessCount;
import id.melek.participation.CountCheck.Change;
import id.melek.participation.CountCheck.Sound;
import java.util.List;

/** What a sound file would change, and the button that does it. */
class CountPreview extends Div {

    private final Numbers numbers = new Numbers(getLocale());
    private final Moments moments = new Moments(getLocale());

    CountPreview(String fileName, Sound check, Runnable takeOver) {
        addClassName("slip");
        setId("preview");
        add(new H2(getTranslation("participation.counts.sound", fileName)));
        if (check.changesNothing()) {
            add(new Paragraph(getTranslation("participation.counts.nothing-new")));
            return;
        }
        add(new Paragraph(getTranslation(
                "participation.counts.sound.text",
                of(check, Change.Kind.NEW),
                of(check, Change.Kind.CHANGED),
                of(check, Change.Kind.UNCHANGED))));
        add(table(check.changes()));
        add(new NativeButton(getTranslation("participation.counts.take-over"), click -> takeOver.run()));
    }

    private static long of(Sound check, Change.Kind kind) {
        return check.changes().stream().filter(change -> change.kind() == kind).count();
    }

    private Stack table(List<Change> changes) {
        var table = new Stack(
                getTranslation("participation.counts.changes"),
                List.of(
                        getTranslation("participation.region"),
                        getTranslation("participation.counts.change"),
                        getTranslation("participation.counts.before"),
                        getTranslation("participation.counts.after"),
                        getTranslation("participation.counts.column.SOURCE")),
                2,
                3);
        changes.forEach(change -> table.line(
                change.region().name(),
                getTranslation("participation.counts.change." + change.kind()),
                change.before().map(this::words).orElse("–"),
                words(change.count()),
                change.count().source()));
        return table;
    }

    private String words(BusinessCount count) {
        return numbers.count(count.businesses()) + " (" + moments.day(count.asOf()) + ")";
    }
}
