package id.melek.participation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.base.Texts;
import id.melek.participation.Trend;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.List;

/** Twelve months of people new, as lines and as numbers. */
class TrendSection extends Section {

    TrendSection(Trend trend, Texts texts, PictureLinks links) {
        var picture = trend.picture(texts, getLocale());
        var numbers = new Numbers(getLocale());
        add(new H2(getTranslation("participation.trend")), new Paragraph(picture.title()));
        add(new Drawn(picture.svg(people -> numbers.count((int) people)), "chart"), links);
        add(new Paragraph(getTranslation("participation.trend.provisional")));
        add(new ChartTable(picture.title(), heads(), rows(trend, numbers)));
    }

    private List<String> heads() {
        var heads = new ArrayList<>(List.of(getTranslation("participation.trend.month")));
        for (var settlement : Settlement.values()) {
            heads.add(getTranslation("participation.settlement." + settlement));
        }
        heads.add(getTranslation("participation.all"));
        return heads;
    }

    private List<List<String>> rows(Trend trend, Numbers numbers) {
        return trend.months().stream().map(month -> row(month, numbers)).toList();
    }

    private List<String> row(Trend.Month month, Numbers numbers) {
        var row = new ArrayList<>(List.of(new Moments(getLocale()).month(month.month())));
        for (var settlement : Settlement.values()) {
            row.add(Signs.of(month.value(settlement), numbers));
        }
        row.add(Signs.of(month.all(), numbers));
        return row;
    }
}
