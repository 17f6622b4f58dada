package id.melek.participation;

import id.melek.participation.Suppression.Node;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the traits of a quarter once it is final, for the whole country at once, and never again: what is hidden is
 * decided once, and nothing that becomes known later can be told from a changed cell.
 */
@Component
class TraitPublications {

    /** Months are provisional that long. */
    static final int DAYS_OPEN = 30;

    static final List<Indicator> INDICATORS = List.of(
            Indicator.REGISTERED, Indicator.ENROLLED, Indicator.ACTIVE, Indicator.COMPLETED, Indicator.CERTIFIED);

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private final JdbcTemplate jdbc;
    private final RollupRepository rollups;
    private final Regions regions;
    private final Clock clock;

    TraitPublications(JdbcTemplate jdbc, RollupRepository rollups, Regions regions, Clock clock) {
        this.jdbc = jdbc;
        this.rollups = rollups;
        this.regions = regions;
        this.clock = clock;
    }

    /** All values of a trait, not known last. */
    static List<String> values(Trait trait) {
        var values = new ArrayList<>(trait.known());
        values.add(Trait.NOT_KNOWN);
        return values;
    }

    /** Quarters that are final and not published yet, the oldest first. */
    List<Period> due() {
        var first = latest().map(TraitPublications::next).or(this::firstCounted);
        var due = new ArrayList<Period>();
        if (first.isPresent()) {
            var today = LocalDate.now(clock.withZone(CAPITAL));
            for (var quarter = first.get(); !opens(quarter).isAfter(today); quarter = next(quarter)) {
                due.add(quarter);
            }
        }
        return due;
    }

    private Optional<Period> firstCounted() {
        return jdbc
                .query(
                        "select min(period) from figure"
                                + " where generation = ? and subject = 0 and region = ? and grain = ?",
                        (row, number) -> row.getObject(1, Integer.class),
                        rollups.generations().live().then(),
                        regions.nation().id().value(),
                        Grain.MONTH.ordinal())
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(month -> Period.quarterOf(Grain.month(month)));
    }

    Optional<Period> latest() {
        return jdbc
                .query("select max(quarter) from trait_publication", (row, number) -> row.getObject(1, Integer.class))
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(TraitPublications::quarter);
    }

    private static Period quarter(int number) {
        return Period.quarterOf(YearMonth.of(number / QUARTERS, number % QUARTERS * MONTHS + 1));
    }

    /** The first day on which the quarter can be published. */
    static LocalDate opens(Period quarter) {
        return quarter.last().orElseThrow().atEndOfMonth().plusDays(DAYS_OPEN + 1L);
    }

    private static Period next(Period quarter) {
        return Period.quarterOf(quarter.last().orElseThrow().plusMonths(1));
    }

    static int number(Period quarter) {
        return Grain.QUARTER.period(quarter.last().orElseThrow());
    }

    /** Another node may be quicker: then nothing happens. */
    @Transactional
    void publish(Period quarter) {
        try {
            jdbc.update(
                    "insert into trait_publication (quarter, published_at) values (?, ?)",
                    number(quarter),
                    LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        } catch (DuplicateKeyException publishedAlready) {
            return;
        }
        var places = new ArrayList<Integer>();
        collect(regions.nation(), places);
        for (var indicator : INDICATORS) {
            var counts = counts(quarter, indicator, places);
            for (var trait : Trait.values()) {
                publish(quarter, indicator, trait, counts.getOrDefault(trait, Map.of()));
            }
        }
    }

    private void publish(Period quarter, Indicator indicator, Trait trait, Map<Integer, int[]> counts) {
        var top = node(regions.nation(), trait, counts);
        var hidden = Suppression.hidden(top);
        var rows = new ArrayList<Object[]>();
        collect(top, node -> {
            if (node.total() > 0) {
                var text = hidden.contains(node.region()) ? null : text(trait, node.counts());
                rows.add(new Object[] {number(quarter), node.region(), indicator.number(), trait.ordinal(), text});
            }
        });
        jdbc.batchUpdate(
                "insert into published_traits (quarter, region, indicator, trait, counts) values (?, ?, ?, ?, ?)",
                rows);
    }

    private static void collect(Node node, Consumer<Node> action) {
        action.accept(node);
        node.parts().forEach(part -> collect(part, action));
    }

    private static String text(Trait trait, int[] counts) {
        var values = values(trait);
        return String.join(
                ",",
                IntStream.range(0, counts.length)
                        .mapToObj(i -> values.get(i) + ":" + counts[i])
                        .toList());
    }

    private void collect(Region region, List<Integer> places) {
        places.add(region.id().value());
        if (region.level() != RegionLevel.DISTRICT) {
            regions.children(region.id()).forEach(part -> collect(part, places));
        }
    }

    private Node node(Region region, Trait trait, Map<Integer, int[]> counts) {
        var parts = region.level() == RegionLevel.DISTRICT
                ? List.<Node>of()
                : regions.children(region.id()).stream()
                        .map(part -> node(part, trait, counts))
                        .toList();
        return new Node(
                region.id().value(),
                counts.getOrDefault(region.id().value(), new int[values(trait).size()]),
                parts);
    }

    /**
     * By trait and region: people by value at the end of the quarter; those active in it. All places are named, so that only
     * the rows of the indicator are read: the table lies by region.
     */
    private Map<Trait, Map<Integer, int[]>> counts(Period quarter, Indicator indicator, List<Integer> places) {
        var found = new EnumMap<Trait, Map<Integer, int[]>>(Trait.class);
        var last = quarter.last().orElseThrow();
        var january = Grain.QUARTER.period(YearMonth.of(last.getYear(), 1));
        var measure = indicator.isFlowOnly() ? "if(grain = 2 and period = ?, new_people, 0)" : "if(? > 0, people, 0)";
        jdbc.query(
                """
                select region, trait, value, sum(%s) people from trait_figure
                where generation = ? and indicator = ? and region in (%s)
                  and (grain = 1 and period < ? or grain = 2 and period between ? and ?)
                group by region, trait, value
                """.formatted(measure, places.stream().map(String::valueOf).collect(Collectors.joining(","))),
                row -> {
                    add(found, row);
                },
                number(quarter),
                rollups.generations().live().then(),
                indicator.number(),
                last.getYear(),
                january,
                number(quarter));
        return found;
    }

    private static void add(Map<Trait, Map<Integer, int[]>> found, ResultSet row) throws SQLException {
        var trait = Trait.values()[row.getInt("trait")];
        var values = values(trait);
        found.computeIfAbsent(trait, any -> new HashMap<>())
                        .computeIfAbsent(row.getInt("region"), any -> new int[values.size()])[
                        values.indexOf(row.getString("value"))] =
                row.getInt("people");
    }

    /**
     * What is known of a quarter.
     *
     * @param rows by region; none where nobody takes part, empty where it is hidden
     */
    record Published(Instant at, Map<Integer, Optional<Map<String, Integer>>> rows) {}

    /** What was published of these regions; empty if the quarter is not published. */
    Optional<Published> of(Period quarter, Indicator indicator, Trait trait, List<RegionId> of) {
        return jdbc
                .query(
                        "select published_at from trait_publication where quarter = ?",
                        (row, number) -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        number(quarter))
                .stream()
                .findFirst()
                .map(at -> new Published(at, rows(quarter, indicator, trait, of)));
    }

    private Map<Integer, Optional<Map<String, Integer>>> rows(
            Period quarter, Indicator indicator, Trait trait, List<RegionId> of) {
        var rows = new HashMap<Integer, Optional<Map<String, Integer>>>();
        var marks = String.join(
                ",", of.stream().map(id -> String.valueOf(id.value())).toList());
        jdbc.query(
                "select region, counts from published_traits where quarter = ? and indicator = ? and trait = ? and region in ("
                        + marks + ")",
                row -> {
                    rows.put(
                            row.getInt("region"),
                            Optional.ofNullable(row.getString("counts")).map(TraitPublications::read));
                },
                number(quarter),
                indicator.number(),
                trait.ordinal());
        return rows;
    }

    private static Map<String, Integer> read(String counts) {
        var people = new LinkedHashMap<String, Integer>();
        Arrays.stream(counts.split(","))
                .map(one -> one.split(":"))
                .forEach(one -> people.put(one[0], Integer.valueOf(one[1])));
        return people;
    }
}
