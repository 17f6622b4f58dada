package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.participation.TargetChange;
import id.melek.region.RegionId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who set, changed and removed which target, and when. */
class TargetChanges extends Div {

    private final TargetWords words = new TargetWords(this::getTranslation, getLocale());
    private final Moments moments = new Moments(getLocale());

    TargetChanges(List<TargetChange> changes, Function<RegionId, String> names, ZoneId zone) {
        setId("changes");
        add(new H2(getTranslation("participation.target.changes")));
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("participation.target.changes.none")));
            return;
        }
        var table = new Stack(
                getTranslation("participation.target.changes.caption"),
                List.of(
                        getTranslation("participation.target.what"),
                        getTranslation("participation.counts.before"),
                        getTranslation("participation.counts.after"),
                        getTranslation("participation.target.when"),
                        getTranslation("participation.target.by")),
                1,
                2);
        changes.forEach(change -> table.line(
                names.apply(change.target().region()) + ": " + words.who(change.target()) + ", "
                        + words.period(change.target().period()),
                amount(change, change.before()),
                change.after().isEmpty()
                        ? getTranslation("participation.target.removed")
                        : amount(change, change.after()),
                moments.dateAndTime(change.at(), zone),
                change.by()));
        add(table);
    }

    private String amount(TargetChange change, Optional<Integer> amount) {
        return amount.map(value -> words.amount(change.target().measure(), value))
                .orElse("–");
    }
}
