package id.melek.participation;

import id.melek.base.Texts;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Without;
import id.melek.region.MapShapes;
import id.melek.region.RegionMap;
import id.melek.region.Settlement;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Maps of one table of figures: what the table says of each part, per 1,000 inhabitants of the class. All its pictures have
 * one scale, so that the classes can be compared.
 */
public final class FigureMap {

    private final FigureTable table;
    private final Indicator shown;
    private final RegionMap shapes;
    private final MapWords words;
    private final MapScale scale;

    private FigureMap(FigureTable table, Indicator shown, RegionMap shapes, MapWords words) {
        this.table = table;
        this.shown = shown;
        this.shapes = shapes;
        this.words = words;
        this.scale = MapScale.over(settlements()
                .flatMap(settlement -> table.parts().stream().map(part -> shade(part, settlement)))
                .flatMapToDouble(shade -> shade instanceof Shade.Of(var value)
                        ? java.util.stream.DoubleStream.of(value)
                        : java.util.stream.DoubleStream.empty())
                .toArray());
    }

    /** Empty below the province, where there are no shapes. */
    public static Optional<FigureMap> of(
            FigureTable table, Indicator shown, MapShapes shapes, Texts texts, Locale language) {
        return shapes.of(table.total().region())
                .map(map -> new FigureMap(table, shown, map, new MapWords(texts, language)));
    }

    private static Stream<Optional<Settlement>> settlements() {
        return Stream.concat(
                Stream.of(Optional.empty()), Stream.of(Settlement.values()).map(Optional::of));
    }

    /** @param settlement empty for all classes together */
    public MapPicture picture(Optional<Settlement> settlement) {
        var name = "map" + settlement.map(Settlement::name).orElse("ALL");
        var title = words.title(table.total().region(), shown, table.period(), settlement);
        var parts = table.parts().stream().map(row -> part(row, settlement)).toList();
        return new MapPicture(name, title, shapes, scale, parts, words);
    }

    private MapPicture.Part part(Row row, Optional<Settlement> settlement) {
        var shade = shade(row, settlement);
        int people = table.shown(row, shown, settlement.orElse(null)) instanceof Count(int number) ? number : 0;
        return new MapPicture.Part(row.region().code(), words.label(row.region(), shade, people), shade);
    }

    private Shade shade(Row row, Optional<Settlement> settlement) {
        int inhabitants = row.population()
                .map(people -> settlement.map(people::of).orElse(people.total()))
                .orElse(0);
        return switch (table.shown(row, shown, settlement.orElse(null))) {
            case Without(var lack) -> new Shade.Without(lack);
            case Count(int people) when inhabitants > 0 -> new Shade.Of(people * 1000.0 / inhabitants);
            default -> new Shade.Without(Lack.NO_DENOMINATOR);
        };
    }
}
