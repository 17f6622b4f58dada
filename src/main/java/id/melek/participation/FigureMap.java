package id.melek.participation;

import id.melek.base.Texts;
import id.melek.participation.FigureTable.Row;
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
        var label = words.label(row.region(), shade, people(row, settlement));
        return new MapPicture.Part(row.region().code(), label, shade);
    }

    private Shade shade(Row row, Optional<Settlement> settlement) {
        if (row.hasNoParticipants()) {
            return new Shade.Without(Lack.NO_PARTICIPANTS);
        }
        int inhabitants = row.population()
                .map(people -> settlement.map(people::of).orElse(people.total()))
                .orElse(0);
        return inhabitants == 0
                ? new Shade.Without(Lack.NO_DENOMINATOR)
                : new Shade.Of(people(row, settlement) * 1000.0 / inhabitants);
    }

    private int people(Row row, Optional<Settlement> settlement) {
        var cells = row.cells(shown);
        return table.period().isSinceTheStart()
                ? settlement.map(cells::people).orElseGet(cells::people)
                : settlement.map(cells::newcomers).orElseGet(cells::newcomers);
    }
}
