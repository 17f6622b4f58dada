package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import id.melek.base.ui.PageLink;
import id.melek.participation.Borders;
import id.melek.participation.FigurePaths;
import id.melek.participation.Indicator;
import id.melek.participation.Trait;
import id.melek.region.Region;
import id.melek.region.Settlement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** Links between pages of figures: the address says which region, which period and which columns. */
final class FigureLinks {

    private FigureLinks() {}

    static Anchor to(Region region, Look look) {
        return to(region, look.elsewhere(), region.name());
    }

    static Anchor to(Region region, Look look, String text) {
        return new PageLink(path(region, look), text);
    }

    static Optional<Indicator> indicator(String name) {
        return Indicator.MAIN.stream()
                .filter(indicator -> name(indicator).equals(name))
                .findFirst();
    }

    static String name(Indicator indicator) {
        return indicator.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Trait> trait(String name) {
        return Arrays.stream(Trait.values())
                .filter(trait -> name(trait).equals(name))
                .findFirst();
    }

    static String name(Trait trait) {
        return trait.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Settlement> settlement(String name) {
        return Arrays.stream(Settlement.values())
                .filter(settlement -> name(settlement).equals(name))
                .findFirst();
    }

    static String name(Settlement settlement) {
        return settlement.name().toLowerCase(Locale.ROOT);
    }

    /** What is looked at first by everybody is not said. */
    static String path(Region region, Look look) {
        var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        look.period()
                .first()
                .ifPresent(any -> parameters.add("period=" + look.period().key()));
        if (look.shown() != Look.FIRST) {
            parameters.add("show=" + name(look.shown()));
        }
        look.settlement().ifPresent(settlement -> parameters.add("class=" + name(settlement)));
        look.with().ifPresent(with -> parameters.add("with=" + URLEncoder.encode(with, StandardCharsets.UTF_8)));
        if (look.trait() != Look.FIRST_TRAIT) {
            parameters.add("trait=" + name(look.trait()));
        }
        if (look.borders() != Borders.THEN) {
            parameters.add("borders=" + look.borders().key());
        }
        return FigurePaths.of(region) + parameters;
    }
}
