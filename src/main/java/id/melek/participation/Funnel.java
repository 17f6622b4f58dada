package id.melek.participation;

import id.melek.base.Texts;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** How far those came who registered in the period: the same people at every step, counted where they registered. */
public record Funnel(FigureTable table, List<Step> steps) {

    public record Step(Indicator indicator, int people) {}

    public static Funnel of(FigureTable table) {
        return new Funnel(
                table,
                Indicator.FUNNEL.stream()
                        .map(step -> new Step(step, table.total().cells(step).newcomers()))
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
                step.people(),
                said(step, texts, language));
    }

    /** A share of the first step makes sense only where somebody made it. */
    private String said(Step step, Texts texts, Locale language) {
        var people = NumberFormat.getIntegerInstance(language).format(step.people());
        int first = steps.getFirst().people();
        if (step.equals(steps.getFirst()) || first == 0) {
            return people;
        }
        var share = NumberFormat.getPercentInstance(language).format((double) step.people() / first);
        return texts.get("participation.funnel.share", language, people, share);
    }
}
