package id.melek.participation;

import id.melek.base.Texts;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far those came who registered in the period: the same people at every step, counted where they registered. */
public record Funnel(FigureTable table, List<Step> steps) {

    /** @param people empty where they are too few to be shown */
    public record Step(Indicator indicator, Optional<Integer> people) {

        private static Step of(Indicator indicator, Cells cells) {
            return new Step(indicator, cells.hidesNewcomers() ? Optional.empty() : Optional.of(cells.newcomers()));
        }
    }

    public static Funnel of(FigureTable table) {
        return new Funnel(
                table,
                Indicator.FUNNEL.stream()
                        .map(step -> Step.of(step, table.total().cells(step)))
                        .toList());
    }

    public FunnelPicture picture(Texts texts, Locale language) {
        var title = texts.get(
                "participation.funnel.title",
                language,
                table.total().region().name(),
                new MapWords(texts, language).when(table.period()));
        return new FunnelPicture(
                title, steps.stream().map(step -> drawn(step, texts, language)).toList());
    }

    private FunnelPicture.Step drawn(Step step, Texts texts, Locale language) {
        return new FunnelPicture.Step(
                texts.get("participation.indicator." + step.indicator(), language),
                step.people().orElse(0),
                step.people().map(people -> said(step, people, texts, language)).orElse(EditionWords.HIDDEN));
    }

    /** A share of the first step makes sense only where somebody made it. */
    private String said(Step step, int count, Texts texts, Locale language) {
        var people = NumberFormat.getIntegerInstance(language).format(count);
        int first = steps.getFirst().people().orElse(0);
        if (step.equals(steps.getFirst()) || first == 0) {
            return people;
        }
        var share = NumberFormat.getPercentInstance(language).format((double) count / first);
        return texts.get("participation.funnel.share", language, people, share);
    }
}
