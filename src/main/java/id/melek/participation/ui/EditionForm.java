package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Choice;
import id.melek.region.Region;
import java.time.YearMonth;
import java.util.List;

/** Which month of which region to report on: the last month that is over, of the manager's region, unless changed. */
class EditionForm extends Div {

    interface Wish {
        void of(String code, YearMonth month);
    }

    private final Choice month = new Choice("edition-month");
    private final Choice region = new Choice("edition-region");

    EditionForm(List<Region> regions, List<YearMonth> months, Wish wish) {
        addClassNames("target-form", "edition-form");
        var words = new Moments(getLocale());
        months.forEach(one -> month.option(one.toString(), words.month(one)));
        regions.forEach(one -> region.option(one.code(), one.name()));
        add(
                new Asked(getTranslation("participation.edition.month"), month, ""),
                new Asked(getTranslation("participation.region"), region, ""),
                new NativeButton(
                        getTranslation("participation.edition.make.do"),
                        click -> wish.of(region.getValue(), YearMonth.parse(month.getValue()))));
    }
}
