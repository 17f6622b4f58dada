package id.melek.participation;

import id.melek.participation.Booking.Amount;
import id.melek.participation.Booking.Spread;
import id.melek.region.RegionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Amounts on their way into the rows of the roll-ups. They are first summed where they happened and spread over regions
 * and spans of time only at the end, province by province: most of the work is done once for many people.
 */
final class Rollups {

    private static final List<Grain> FIGURE_GRAINS = List.of(Grain.EVER, Grain.YEAR, Grain.MONTH);
    private static final List<Grain> TRAIT_GRAINS = List.of(Grain.EVER, Grain.YEAR, Grain.QUARTER);
    private static final Trait[] TRAITS = Trait.values();
    private static final Spread[] SPREADS = Spread.values();

    /** Rows by {@link FigureKey} and by {@link TraitKey}: those of one province and what lies in it, or the nation's. */
    record Part(Sums figures, Sums traits) {

        Part() {
            this(new Sums(), new Sums());
        }
    }

    /** By a place's number instead of a region, and a spread instead of a grain and its period. */
    private static final class Province {
        final Sums figures = new Sums();
        final Sums traits = new Sums();
    }

    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final TreeMap<Integer, Province> provinces = new TreeMap<>();
    private @Nullable Spill spill;
    private String spilled = "";
    private long size;

    void add(Booking where, Amount amount) {
        var province = provinces.computeIfAbsent(where.place().province(), any -> new Province());
        int place = number(where.place());
        int month = Grain.MONTH.period(where.month());
        var figure = new FigureKey(
                where.subject(), place, 0, month, where.indicator().number(), 0);
        int before = province.figures.size() + province.traits.size();
        province.figures.add(figure.packed() << 3 | where.spread().ordinal(), amount);
        if (where.indicator().hasTraits() && where.subject() == Booking.ANY && where.spread() != Spread.MONTH) {
            addTraits(province, where, place, month, amount);
        }
        size += province.figures.size() + province.traits.size() - before;
    }

    private static void addTraits(Province province, Booking where, int place, int month, Amount amount) {
        for (var trait : TRAITS) {
            var key = new TraitKey(
                    place, where.indicator().number(), trait.ordinal(), trait.of(where.traits()), 0, month);
            province.traits.add(key.packed() << 3 | where.spread().ordinal(), amount);
        }
    }

    void add(Bookings bookings) {
        bookings.forEach(this::add);
    }

    private int number(Place place) {
        return numbers.computeIfAbsent(place, added -> {
            places.add(added);
            return places.size() - 1;
        });
    }

    long size() {
        return size;
    }

    /** Moves what is in memory to the files, to be put together again province by province at the end. */
    void spillTo(Spill files, String name) {
        spill = files;
        spilled = name;
        provinces.forEach((number, province) -> {
            files.write(figures(number), province.figures);
            files.write(traits(number), province.traits);
        });
        provinces.replaceAll((number, province) -> new Province());
        size = 0;
    }

    private String figures(int province) {
        return spilled + "-figures-" + province;
    }

    private String traits(int province) {
        return spilled + "-traits-" + province;
    }

    private Province whole(int number, Province inMemory) {
        if (spill != null) {
            spill.readInto(figures(number), inMemory.figures);
            spill.readInto(traits(number), inMemory.traits);
        }
        return inMemory;
    }

    /**
     * The rows: province by province in the order of their numbers, the nation last. All who write take the rows in this
     * order, so that two never wait for each other in a circle, and the rows that all share are held shortest. Nothing is
     * left here afterwards.
     */
    void forEachPart(Consumer<Part> action) {
        var nation = new Part();
        while (!provinces.isEmpty()) {
            var first = provinces.pollFirstEntry();
            var province = whole(first.getKey(), first.getValue());
            var part = new Part();
            province.figures.forEach((key, people, newcomers, points) ->
                    spread(key, new Amount(people, newcomers, points), part.figures(), nation.figures()));
            province.traits.forEach((key, people, newcomers, points) ->
                    spreadTrait(key, new Amount(people, newcomers, 0), part.traits(), nation.traits()));
            action.accept(part);
        }
        action.accept(nation);
    }

    private void spread(long packed, Amount amount, Sums part, Sums nation) {
        var key = FigureKey.of(packed >>> 3);
        var place = places.get(key.region());
        var month = Grain.month(key.period());
        var settlement = place.settlement().ordinal();
        for (var grain : grains(SPREADS[(int) packed & 7], FIGURE_GRAINS)) {
            for (int region : regions(place, key.subject() == Booking.ANY)) {
                var row = new FigureKey(
                        key.subject(), region, grain.ordinal(), grain.period(month), key.indicator(), settlement);
                (region == RegionId.NATION.value() ? nation : part).add(row.packed(), amount);
            }
        }
    }

    private void spreadTrait(long packed, Amount amount, Sums part, Sums nation) {
        var key = TraitKey.of(packed >>> 3);
        var place = places.get(key.region());
        var month = Grain.month(key.period());
        for (var grain : grains(SPREADS[(int) packed & 7], TRAIT_GRAINS)) {
            for (int region : regions(place, false)) {
                var row = new TraitKey(
                        region, key.indicator(), key.trait(), key.value(), grain.ordinal(), grain.period(month));
                (region == RegionId.NATION.value() ? nation : part).add(row.packed(), amount);
            }
        }
    }

    private static int[] regions(Place place, boolean villages) {
        return villages
                ? new int[] {
                    RegionId.NATION.value(), place.province(), place.regency(), place.district(), place.village()
                }
                : new int[] {RegionId.NATION.value(), place.province(), place.regency(), place.district()};
    }

    private static List<Grain> grains(Spread spread, List<Grain> all) {
        return switch (spread) {
            case ALL -> all;
            case MONTH -> List.of(Grain.MONTH);
            case QUARTER -> List.of(Grain.QUARTER);
            case YEAR -> List.of(Grain.YEAR);
            case EVER -> List.of(Grain.EVER);
        };
    }
}
