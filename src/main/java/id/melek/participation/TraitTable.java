package id.melek.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was published of a region and its parts at the end of one quarter, for files.
 *
 * @param published one for each trait and indicator; none where the quarter is not published
 * @param opens when it will be, if ever
 */
record TraitTable(List<TraitAnswer.Answered> published, Optional<LocalDate> opens) {

    /**
     * A region's people of one group.
     *
     * @param people one for each of {@link TraitPublications#INDICATORS}
     */
    record Line(TraitAnswer.Row row, Trait trait, String value, List<FigureValue> people) {}

    /** Trait by trait, region by region. */
    List<Line> lines() {
        return Arrays.stream(Trait.values())
                .flatMap(trait -> lines(trait).stream())
                .toList();
    }

    private List<Line> lines(Trait trait) {
        var answers =
                published.stream().filter(answer -> answer.trait() == trait).toList();
        var lines = new ArrayList<Line>();
        if (!answers.isEmpty()) {
            var rows = answers.getFirst().rows();
            for (int at = 0; at < rows.size(); at++) {
                for (var value : answers.getFirst().values()) {
                    lines.add(new Line(rows.get(at), trait, value, people(answers, at, value)));
                }
            }
        }
        return lines;
    }

    private static List<FigureValue> people(List<TraitAnswer.Answered> answers, int row, String value) {
        return answers.stream()
                .map(answer -> answer.rows().get(row).people(value))
                .toList();
    }
}
