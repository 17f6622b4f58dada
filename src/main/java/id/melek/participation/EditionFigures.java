package id.melek.participation;

import id.melek.participation.EditionContent.Move;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every number of an edition by its name, so that two editions can be compared. */
final class EditionFigures {

    /**
     * @param kind {@code PEOPLE} at the end of the month, {@code NEW} in a month, a {@code STEP} of the funnel
     * @param month for {@code NEW}, else empty
     */
    record Name(
            Kind kind,
            String code,
            String region,
            Indicator indicator,
            @Nullable Settlement settlement,
            String month) {}

    enum Kind {
        PEOPLE,
        NEW,
        STEP
    }

    private final Map<Name, Integer> numbers = new LinkedHashMap<>();

    private EditionFigures(EditionContent content) {
        content.months()
                .reversed()
                .forEach(month -> month.newcomers().forEach((indicator, split) -> {
                    var at = month.month().toString();
                    put(Kind.NEW, content.code(), content.name(), indicator, split, at);
                }));
        addPart(content.total());
        content.parts().forEach(this::addPart);
        content.funnel()
                .forEach(step -> numbers.put(
                        new Name(Kind.STEP, content.code(), content.name(), step.indicator(), null, ""),
                        step.people()));
    }

    private void addPart(EditionContent.Part part) {
        part.people().forEach((indicator, split) -> put(Kind.PEOPLE, part.code(), part.name(), indicator, split, ""));
    }

    private void put(Kind kind, String code, String region, Indicator indicator, Split split, String month) {
        numbers.put(new Name(kind, code, region, indicator, null, month), split.all());
        for (var settlement : Settlement.values()) {
            numbers.put(new Name(kind, code, region, indicator, settlement, month), split.of(settlement));
        }
    }

    static Map<Name, Integer> of(EditionContent content) {
        return new EditionFigures(content).numbers;
    }

    /** What stands in the later one with another number than in the earlier one, or in one of them only. */
    static List<Move> moved(EditionContent earlier, EditionContent later) {
        var before = of(earlier);
        var after = of(later);
        var names = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(names::add);
        return names.stream()
                .filter(name -> name.kind() != Kind.PEOPLE || earlier.total().tells(name.indicator()))
                .map(name -> new Move(name, before.getOrDefault(name, 0), after.getOrDefault(name, 0)))
                .filter(move -> move.before() != move.after())
                .toList();
    }
}
