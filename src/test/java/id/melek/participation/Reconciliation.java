package id.melek.participation;

import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the figures that are shown with a world that simply counts, and with themselves. */
final class Reconciliation {

    private static final int MOST = 20;

    private final JdbcTemplate database;
    private final RollupRepository rollups;
    private final Regions regions;

    Reconciliation(JdbcTemplate database, RollupRepository rollups, Regions regions) {
        this.database = database;
        this.rollups = rollups;
        this.regions = regions;
    }

    /** A row of the roll-ups without its region. */
    private record Like(int subject, int indicator, int settlement, int grain, int period) {}

    private record Amounts(int people, int newcomers) {

        static final Amounts NONE = new Amounts(0, 0);

        Amounts plus(Amounts other) {
            return new Amounts(people + other.people, newcomers + other.newcomers);
        }
    }

    /** What is wrong, twenty faults at most; empty when all agrees to the last person. */
    List<String> faults(CountedWorld world) {
        var faults = new ArrayList<String>();
        compare(world.counted(), now(), faults);
        compare(world.countedByGender(), byGender(), faults);
        compare(Map.of("ever active", world.countedActive()), Map.of("ever active", everActive()), faults);
        wholesAndTheirParts(faults);
        return faults.stream().limit(MOST).toList();
    }

    private static <K> void compare(Map<K, Integer> counted, Map<K, Integer> shown, List<String> faults) {
        var all = new HashSet<>(counted.keySet());
        all.addAll(shown.keySet());
        for (var one : all) {
            int right = counted.getOrDefault(one, 0);
            int found = shown.getOrDefault(one, 0);
            if (right != found) {
                faults.add(one + ": " + found + " instead of " + right);
            }
        }
    }

    /** People now, by cell; cells with nobody left out. */
    private Map<CountedCells.Cell, Integer> now() {
        var cells = new HashMap<CountedCells.Cell, Integer>();
        database.query(
                "select * from figure where generation = ? and grain = 0 and people <> 0",
                row -> {
                    cells.put(
                            new CountedCells.Cell(
                                    row.getInt("region"),
                                    Indicator.numbered(row.getInt("indicator")),
                                    row.getInt("subject"),
                                    Settlement.values()[row.getInt("settlement")]),
                            row.getInt("people"));
                },
                generation());
        return cells;
    }

    /** Registered people of the nation by gender now. */
    private Map<String, Integer> byGender() {
        var counted = new HashMap<String, Integer>();
        database.query(
                """
                select value, people from trait_figure
                where generation = ? and region = ? and indicator = 1 and trait = 0 and grain = 0 and people <> 0
                """,
                row -> {
                    counted.put(row.getString(1), row.getInt(2));
                },
                generation(),
                RegionId.NATION.value());
        return counted;
    }

    /** People of the nation who were ever active, each once. */
    private int everActive() {
        return Objects.requireNonNull(database.queryForObject(
                "select coalesce(sum(new_people), 0) from figure where generation = ? and subject = 0 and region = ?"
                        + " and indicator = 3 and grain = 0",
                Integer.class,
                generation(),
                RegionId.NATION.value()));
    }

    /** Of every span of time, for stock and flow: the parts of a region add up to it, and nothing is below nothing. */
    private void wholesAndTheirParts(List<String> faults) {
        var rows = rows();
        rows.forEach((region, whole) -> {
            var id = new RegionId(region);
            var ofCourses = regions.find(id).orElseThrow().level() != RegionLevel.DISTRICT;
            var sum = new HashMap<Like, Amounts>();
            var parts = regions.children(id);
            parts.forEach(part -> rows.getOrDefault(part.id().value(), Map.of())
                    .forEach((like, amounts) -> sum.merge(like, amounts, Amounts::plus)));
            whole.forEach((like, amounts) -> {
                if (!parts.isEmpty()
                        && (ofCourses || like.subject() == Booking.ANY)
                        && !amounts.equals(sum.getOrDefault(like, Amounts.NONE))) {
                    faults.add(region + " " + like + ": " + amounts + ", its parts " + sum.get(like));
                }
            });
        });
        database.query(
                """
                select region, indicator, subject from (
                    select region, indicator, subject, new_people,
                           sum(people) over (partition by region, indicator, subject, settlement order by period) stock
                    from figure where generation = ? and grain = 3) months
                where stock < 0 or new_people < 0
                """,
                row -> {
                    faults.add("below nothing: " + row.getInt(1) + " " + row.getInt(2) + " " + row.getInt(3));
                },
                generation());
    }

    private Map<Integer, Map<Like, Amounts>> rows() {
        var rows = new HashMap<Integer, Map<Like, Amounts>>();
        database.query(
                "select * from figure where generation = ?",
                row -> {
                    rows.computeIfAbsent(row.getInt("region"), any -> new HashMap<>())
                            .put(
                                    new Like(
                                            row.getInt("subject"),
                                            row.getInt("indicator"),
                                            row.getInt("settlement"),
                                            row.getInt("grain"),
                                            row.getInt("period")),
                                    new Amounts(row.getInt("people"), row.getInt("new_people")));
                },
                generation());
        return rows;
    }

    private int generation() {
        return rollups.generations().live().then();
    }
}
