package id.melek.participation;

import id.melek.base.Texts;
import id.melek.region.Region;
import id.melek.region.Settlement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** How a map says its numbers. */
final class MapWords implements MapPicture.Legend {

    private static final int DIGITS = 3;

    private final Texts texts;
    private final Locale language;

    MapWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    String title(Region region, Indicator shown, Period period, Optional<Settlement> settlement) {
        var whose =
                settlement.map(one -> say("participation.settlement." + one)).orElseGet(() -> say("participation.all"));
        return say(
                "participation.map.title", region.name(), say("participation.indicator." + shown), whose, when(period));
    }

    String when(Period period) {
        return period.isSinceTheStart() ? say("participation.since-start") : period.words(language);
    }

    String label(Region part, Shade shade, int people) {
        return switch (shade) {
            case Shade.Of(var value) -> say("participation.map.value", part.name(), rate(value), people);
            case Shade.Without(var lack) -> part.name() + ": " + sign(lack);
        };
    }

    @Override
    public String classFrom(double from, double to) {
        return from == to ? rate(from) : say("participation.map.class", rate(from), rate(to));
    }

    @Override
    public String sign(Lack lack) {
        return say("participation.lack." + lack);
    }

    /** However small, it is not called nothing. */
    private String rate(double perThousand) {
        var digits = NumberFormat.getNumberInstance(language);
        var rounded = BigDecimal.valueOf(perThousand).round(new MathContext(DIGITS));
        digits.setMaximumFractionDigits(Math.max(0, rounded.scale()));
        return digits.format(rounded);
    }

    private String say(String key, Object... parameters) {
        return texts.get(key, language, parameters);
    }
}
