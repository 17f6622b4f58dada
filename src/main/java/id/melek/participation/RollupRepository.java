package id.melek.participation;

import id.melek.participation.Booking.Amount;
import id.melek.participation.Booking.Spread;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The roll-ups' tables, and the bookings on their way into them. */
@Repository
class RollupRepository {

    private static final int PARTITIONS = 4;

    private static final String ADD_FIGURES = """
            insert into figure (generation, subject, region, grain, period, indicator, settlement, people, new_people, points)
            values %s
            on duplicate key update people = people + values(people), new_people = new_people + values(new_people),
                                    points = points + values(points)
            """;
    private static final String ADD_TRAITS = """
            insert into trait_figure (generation, region, indicator, trait, value, grain, period, people, new_people)
            values %s
            on duplicate key update people = people + values(people), new_people = new_people + values(new_people)
            """;

    private final JdbcTemplate jdbc;

    RollupRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Figures in the borders of then, under an even number, and in those of now, under the next one. */
    record Pair(int then, @Nullable Integer revision) {

        int now() {
            return then + 1;
        }

        boolean hasNow() {
            return revision != null;
        }

        /** Whether the figures in the borders of now hold for this tree of regions. */
        boolean isOf(int treeRevision) {
            return revision != null && revision == treeRevision;
        }

        private int partition() {
            return then / 2 * 2 % PARTITIONS;
        }
    }

    /** What readers see, and what a rebuild is filling, if any. */
    record Generations(Pair live, @Nullable Pair building) {

        List<Pair> written() {
            return building == null ? List.of(live) : List.of(live, building);
        }

        /** One that shares no partition with what is shown. */
        int next() {
            int next = (building == null ? live.then() : Math.max(live.then(), building.then())) / 2 * 2 + 2;
            return new Pair(next, null).partition() == live.partition() ? next + 2 : next;
        }
    }

    /** A booking that waits, under its id. */
    record Waiting(byte[] id, Booking booking, Amount amount) {}

    /** Until the transaction ends nobody changes the generations; other folders may share this. */
    Generations shareGenerations() {
        return generations("for share");
    }

    /** Waits for all folders to end, and keeps new ones out until the transaction ends. */
    Generations lockGenerations() {
        return generations("for update");
    }

    Generations generations() {
        return generations("");
    }

    private Generations generations(String locking) {
        return DataAccessUtils.requiredSingleResult(jdbc.query(
                "select live, revision, building, building_revision from rollup_generation where id = 1 " + locking,
                (row, number) -> new Generations(
                        new Pair(row.getInt("live"), row.getObject("revision", Integer.class)), building(row))));
    }

    private static @Nullable Pair building(ResultSet row) throws SQLException {
        var then = row.getObject("building", Integer.class);
        return then == null ? null : new Pair(then, row.getObject("building_revision", Integer.class));
    }

    void setGenerations(Pair live, @Nullable Pair building) {
        jdbc.update(
                "update rollup_generation set live = ?, revision = ?, building = ?, building_revision = ? where id = 1",
                live.then(),
                live.revision(),
                building == null ? null : building.then(),
                building == null ? null : building.revision());
    }

    /** By which rules the figures that are shown were derived; see {@link Rebuild#MODEL}. */
    int model() {
        return DataAccessUtils.intResult(
                jdbc.queryForList("select model from rollup_generation where id = 1", Integer.class));
    }

    void setModel(int model) {
        jdbc.update("update rollup_generation set model = ? where id = 1", model);
    }

    void foldedAt(Instant now) {
        jdbc.update(
                "update rollup_generation set folded_at = greatest(folded_at, ?) where id = 1",
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** How fresh the figures are: everything acknowledged before this moment is in them. */
    Instant freshness() {
        var oldest = jdbc.queryForObject(
                "select max(booked_at) from (select booked_at from booking order by id limit 1) oldest",
                LocalDateTime.class);
        var folded = jdbc.queryForObject("select folded_at from rollup_generation where id = 1", LocalDateTime.class);
        return Optional.ofNullable(oldest == null ? folded : oldest)
                .orElseThrow()
                .toInstant(ZoneOffset.UTC);
    }

    /** Bookings that nobody else is folding right now. */
    List<Waiting> takeBookings(int atMost) {
        return jdbc.query(
                "select * from booking order by id limit ? for update skip locked",
                (row, number) -> waiting(row),
                atMost);
    }

    List<Waiting> allBookings() {
        return jdbc.query("select * from booking", (row, number) -> waiting(row));
    }

    void removeBookings(List<Waiting> bookings) {
        jdbc.batchUpdate(
                "delete from booking where id = ?",
                bookings.stream().map(one -> new Object[] {one.id()}).toList());
    }

    /** Adds to what the generation holds. */
    void add(int generation, Rollups.Part part) {
        addFigures(generation, part);
        addTraits(generation, part);
    }

    void addFigures(int generation, Rollups.Part part) {
        try (var rows = new RowsText(ADD_FIGURES, jdbc::update)) {
            part.figures().forEachSorted((packed, people, newcomers, points) -> {
                var key = FigureKey.of(packed);
                rows.row(generation)
                        .and(key.subject())
                        .and(key.region())
                        .and(key.grain())
                        .and(key.period())
                        .and(key.indicator())
                        .and(key.settlement())
                        .and(people)
                        .and(newcomers)
                        .and(points);
            });
        }
    }

    void addTraits(int generation, Rollups.Part part) {
        try (var rows = new RowsText(ADD_TRAITS, jdbc::update)) {
            part.traits().forEachSorted((packed, people, newcomers, points) -> {
                var key = TraitKey.of(packed);
                rows.row(generation)
                        .and(key.region())
                        .and(key.indicator())
                        .and(key.trait())
                        .and(key.value())
                        .and(key.grain())
                        .and(key.period())
                        .and(people)
                        .and(newcomers);
            });
        }
    }

    /**
     * Empties every generation but the one that is shown, at once: each lies in a partition of its own. Ends the
     * transaction that it runs in, if any.
     */
    void removeOtherThan(Pair live) {
        var others = IntStream.range(0, PARTITIONS)
                .filter(partition -> partition / 2 * 2 != live.partition())
                .mapToObj(partition -> "p" + partition)
                .collect(Collectors.joining(", "));
        jdbc.execute("alter table figure truncate partition " + others);
        jdbc.execute("alter table trait_figure truncate partition " + others);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var booking = new Booking(
                Indicator.numbered(row.getInt("indicator")),
                row.getInt("subject"),
                Spread.of(row.getString("spread")),
                YearMonth.parse(row.getString("month")),
                FactRepository.place(row),
                new Traits(row.getString("traits")));
        return new Waiting(
                row.getBytes("id"),
                booking,
                new Amount(row.getInt("people"), row.getInt("new_people"), row.getInt("points")));
    }
}
