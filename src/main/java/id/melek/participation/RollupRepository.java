package id.melek.participation;

import id.melek.participation.Booking.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The roll-ups' tables, and the bookings on their way into them. */
@Repository
class RollupRepository {

    private static final int ROWS_A_STATEMENT = 1000;

    private final JdbcTemplate jdbc;

    RollupRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The generation that readers see, and the one a rebuild is filling, if any. */
    record Generations(int live, @Nullable Integer building) {

        List<Integer> written() {
            return building == null ? List.of(live) : List.of(live, building);
        }

        int next() {
            return (building == null ? live : Math.max(live, building)) + 1;
        }
    }

    /** A row that was shown with another amount than the facts add up to. */
    record Difference(String row, Amount shown, Amount derived) {}

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
                "select live, building from rollup_generation where id = 1 " + locking,
                (row, number) -> new Generations(row.getInt("live"), row.getObject("building", Integer.class))));
    }

    void setGenerations(int live, @Nullable Integer building) {
        jdbc.update("update rollup_generation set live = ?, building = ? where id = 1", live, building);
    }

    void foldedAt(Instant now) {
        jdbc.update(
                "update rollup_generation set folded_at = greatest(folded_at, ?) where id = 1",
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** How fresh the figures are: everything acknowledged before this moment is in them. */
    Instant freshness() {
        var oldest = jdbc.queryForObject("select min(booked_at) from booking", LocalDateTime.class);
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

    void add(int generation, Rollups rollups) {
        var sorted = rollups.rows().entrySet().stream()
                .filter(row -> !row.getValue().equals(Amount.NONE))
                .sorted(Map.Entry.comparingByKey(RollupKey.LOCK_ORDER))
                .toList();
        jdbc.batchUpdate("""
                insert into rollup (generation, region, indicator, course, grain, period, settlement, people, new_people)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update people = people + values(people), new_people = new_people + values(new_people)
                """, sorted, ROWS_A_STATEMENT, (statement, row) -> {
            var key = row.getKey();
            statement.setInt(1, generation);
            statement.setInt(2, key.region());
            statement.setString(3, key.indicator().name());
            statement.setInt(4, key.course());
            statement.setString(5, key.grain().name());
            statement.setString(6, key.period());
            statement.setString(7, key.settlement().name());
            statement.setInt(8, row.getValue().people());
            statement.setInt(9, row.getValue().newcomers());
        });
    }

    /** Rows that two generations hold with different amounts, a thousand at most. */
    List<Difference> differences(int shown, int derived) {
        return jdbc.query(
                """
                select region, indicator, course, grain, period, settlement,
                       sum(if(generation = ?, people, 0)) shown_people,
                       sum(if(generation = ?, new_people, 0)) shown_new,
                       sum(if(generation = ?, people, 0)) derived_people,
                       sum(if(generation = ?, new_people, 0)) derived_new
                from rollup
                where generation in (?, ?)
                group by region, indicator, course, grain, period, settlement
                having shown_people <> derived_people or shown_new <> derived_new
                limit 1000
                """,
                (row, number) -> new Difference(
                        key(row),
                        new Amount(row.getInt("shown_people"), row.getInt("shown_new")),
                        new Amount(row.getInt("derived_people"), row.getInt("derived_new"))),
                shown,
                shown,
                derived,
                derived,
                shown,
                derived);
    }

    void removeGenerationsOtherThan(int live) {
        jdbc.update("delete from rollup where generation <> ?", live);
    }

    private static String key(ResultSet row) throws SQLException {
        return "region %s, %s, course %s, %s%s, %s"
                .formatted(
                        row.getString("region"),
                        row.getString("indicator"),
                        row.getString("course"),
                        row.getString("grain"),
                        row.getString("period"),
                        row.getString("settlement"));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var booking = new Booking(
                Indicator.valueOf(row.getString("indicator")),
                row.getInt("course"),
                YearMonth.parse(row.getString("month")),
                FactRepository.place(row));
        return new Waiting(row.getBytes("id"), booking, new Amount(row.getInt("people"), row.getInt("new_people")));
    }
}
