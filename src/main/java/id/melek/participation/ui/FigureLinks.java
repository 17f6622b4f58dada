package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import id.melek.base.ui.PageLink;
import id.melek.participation.FigurePaths;
import id.melek.participation.Indicator;
import id.melek.participation.Period;
import id.melek.region.Region;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Links between pages of figures: the address says which region, which period and which columns. */
final class FigureLinks {

    private FigureLinks() {}

    static Anchor to(Region region, Period period) {
        return new PageLink(path(region, period, Optional.empty()), region.name());
    }

    static Anchor to(Region region, Period period, Indicator shown, String text) {
        return new PageLink(path(region, period, Optional.of(shown)), text);
    }

    static Optional<Indicator> indicator(String name) {
        return Arrays.stream(Indicator.values())
                .filter(indicator -> name(indicator).equals(name))
                .findFirst();
    }

    static String name(Indicator indicator) {
        return indicator.name().toLowerCase(Locale.ROOT);
    }

    private static String path(Region region, Period period, Optional<Indicator> shown) {
        var parameters = new StringBuilder();
        period.month().ifPresent(month -> parameters.append("&period=").append(month));
        shown.ifPresent(indicator -> parameters.append("&show=").append(name(indicator)));
        return FigurePaths.of(region) + (parameters.isEmpty() ? "" : "?" + parameters.substring(1));
    }
}
