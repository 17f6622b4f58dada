package id.melek.participation;

import id.melek.base.Texts;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** How far the people of a table's region came: those who are there now, or those new in the period. */
public record Funnel(FigureTable table, List<Step> steps) {

    private static final List<Indicator> STEPS = List.of(Indicator.REGISTERED, Indicator.ENROLLED, Indicator.COMPLETED);

    public record Step(Indicator indicator, int people) {}

    public static Funnel of(FigureTable table) {
        return new Funnel(
                table,
                STEPS.stream().map(step -> new Step(step, people(table, step))).toList());
    }

    private static int people(FigureTable table, Indicator step) {
        var cells = table.total().cells(step);
        return table.period().month().isEmpty() ? cells.people() : cells.newcomers();
    }

    public FunnelPicture picture(Texts texts, Locale language) {
        var title = texts.get(
                "participation.funnel.title", language, table.total().region().name());
        return new FunnelPicture(
                title, steps.stream().map(step -> drawn(step, texts, language)).toList());
    }

    private FunnelPicture.Step drawn(Step step, Texts texts, Locale language) {
        return new FunnelPicture.Step(
                texts.get("participation.indicator." + step.indicator(), language),
                step.people(),
                said(step, texts, language));
    }

    /** A share makes sense of the first step only where somebody made it, and not in a month, whose people are not the same. */
    private String said(Step step, Texts texts, Locale language) {
        var people = NumberFormat.getIntegerInstance(language).format(step.people());
        int first = steps.getFirst().people();
        if (step.equals(steps.getFirst())
                || first == 0
                || table.period().month().isPresent()) {
            return people;
        }
        var share = NumberFormat.getPercentInstance(language).format((double) step.people() / first);
        return texts.get("participation.funnel.share", language, people, share);
    }
}
