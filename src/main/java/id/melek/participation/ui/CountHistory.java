package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.participation.BusinessCount;
import id.melek.participation.CountImport;
import id.melek.region.RegionId;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every import with its counts, the latest first; the very latest can be withdrawn. */
class CountHistory extends Div {

    private final Function<RegionId, String> names;
    private final ZoneId zone;
    private final Consumer<UUID> withdraw;
    private final Numbers numbers = new Numbers(getLocale());
    private final Moments moments = new Moments(getLocale());

    CountHistory(List<CountImport> imports, Function<RegionId, String> names, ZoneId zone, Consumer<UUID> withdraw) {
        this.names = names;
        this.zone = zone;
        this.withdraw = withdraw;
        setId("history");
        add(new H2(getTranslation("participation.counts.history")));
        if (imports.isEmpty()) {
            add(new Paragraph(getTranslation("participation.counts.history.none")));
        }
        imports.forEach(this::show);
    }

    private void show(CountImport one) {
        var part = new Div(
                new H3(one.fileName()),
                new Paragraph(getTranslation(
                        "participation.counts.taken-over", moments.dateAndTime(one.at(), zone), one.by())));
        one.withdrawn()
                .ifPresent(withdrawal -> part.add(new Paragraph(getTranslation(
                        "participation.counts.withdrawn",
                        moments.dateAndTime(withdrawal.at(), zone),
                        withdrawal.by()))));
        part.addClassName("count-import");
        part.add(new NativeDetails(
                getTranslation("participation.counts.values", one.counts().size()), table(one)));
        if (one.newest()) {
            part.add(withdrawal(one));
        }
        add(part);
    }

    private Stack table(CountImport one) {
        var table = new Stack(one.fileName(), CountsView.headings(this::getTranslation), 1);
        one.counts().forEach(count -> table.line(row(count)));
        return table;
    }

    private String[] row(BusinessCount count) {
        return new String[] {
            names.apply(count.region()), numbers.count(count.businesses()), count.source(), moments.day(count.asOf())
        };
    }

    /** Behind one more touch, for it works at once. */
    private NativeDetails withdrawal(CountImport one) {
        var button = new NativeButton(
                getTranslation("participation.counts.withdraw.sure"), click -> withdraw.accept(one.id()));
        return new NativeDetails(getTranslation("participation.counts.withdraw"), button);
    }
}
