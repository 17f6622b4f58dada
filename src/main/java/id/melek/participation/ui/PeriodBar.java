package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import id.melek.participation.FigureTable;
import id.melek.participation.Indicator;
import id.melek.participation.Period;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Which period and, where the screen is narrow, which indicator; every choice is a link, so it can be sent to somebody. */
class PeriodBar extends Nav {

    private final FigureTable table;
    private final Look look;

    PeriodBar(FigureTable table, Look look, Clock clock) {
        this.table = table;
        this.look = look;
        addClassName("period-bar");
        setAriaLabel(getTranslation("participation.period"));
        var thisMonth = YearMonth.now(clock.withZone(ZoneId.of("Asia/Jakarta")));
        var month = table.period().last().orElse(thisMonth);
        add(period(Period.SINCE_THE_START, getTranslation("participation.since-start")));
        add(period(Period.of(month.minusMonths(1)), "‹ " + name(month.minusMonths(1))));
        add(period(Period.of(month), name(month)));
        if (month.isBefore(thisMonth)) {
            add(period(Period.of(month.plusMonths(1)), name(month.plusMonths(1)) + " ›"));
        }
        for (var wider : List.of(Period.quarterOf(month), Period.ofYear(month.getYear()))) {
            add(period(wider, wider.words(getLocale())));
        }
        add(indicators());
    }

    private Anchor period(Period period, String text) {
        var link = FigureLinks.to(table.total().region(), look.in(period), text);
        current(link, period.equals(table.period()));
        return link;
    }

    private Span indicators() {
        var indicators = new Span();
        indicators.addClassName("indicators");
        for (var indicator : Indicator.MAIN) {
            var link = FigureLinks.to(
                    table.total().region(), look.at(indicator), getTranslation("participation.indicator." + indicator));
            current(link, indicator == look.shown());
            indicators.add(link);
        }
        return indicators;
    }

    private static void current(Anchor link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
    }

    private String name(YearMonth month) {
        return new Moments(getLocale()).month(month);
    }
}
