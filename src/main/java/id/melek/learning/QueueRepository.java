package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.catalog.VersionId;
import id.melek.learning.QueuedTask.Position;
import id.melek.region.RegionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What waits for a review, as it is stored; never the reviewer's own work. */
@Repository
class QueueRepository {

    private static final String WAITING = " from hand_in h where h.state = 'WAITING' and h.account <> :reviewer";
    private static final String FREE = " and (h.claimed_until is null or h.claimed_until <= :now)";
    private static final String HELD = " and h.claimed_by = :reviewer and h.claimed_until > :now";
    private static final String AFTER =
            " and (h.overdue_at, h.received_at, h.id) > (:afterOverdueAt, :afterReceivedAt, :afterId)";
    private static final String IN_ORDER = " order by h.overdue_at, h.received_at, h.id limit :limit";

    /**
     * Which tasks.
     *
     * @param course null for all
     * @param villages null for all
     */
    record Wanted(
            AccountId reviewer,
            @Nullable Integer course,
            @Nullable Collection<Integer> villages,
            QueueAge age,
            Instant now) {}

    /**
     * How many wait of one course and village.
     *
     * @param weeks full ones, at most 2
     */
    record Heap(int course, Optional<RegionId> village, boolean isOverdue, int weeks, int count) {

        boolean is(QueueAge age) {
            return switch (age) {
                case ANY -> true;
                case OVERDUE -> isOverdue;
                case PROMISED -> !isOverdue;
                case WEEK -> weeks >= 1;
                case FORTNIGHT -> weeks >= 2;
            };
        }
    }

    /** @param holder who has it now */
    record Stored(
            Position position,
            VersionId version,
            String lesson,
            int round,
            Optional<RegionId> village,
            Instant handedInAt,
            LocalDate answerBy,
            boolean isOverdue,
            Optional<AccountId> holder) {}

    private final NamedParameterJdbcTemplate jdbc;

    QueueRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that waits, counted. */
    List<Heap> heaps(AccountId reviewer, Instant now) {
        return jdbc.query(
                """
                select h.course, h.village, h.overdue_at <= :now overdue,
                    least(2, timestampdiff(day, h.received_at, :now) div 7) weeks, count(*) number
                """ + WAITING + " group by h.course, h.village, overdue, weeks",
                values(new Wanted(reviewer, null, null, QueueAge.ANY, now)),
                (row, number) -> new Heap(
                        row.getInt("course"),
                        village(row),
                        row.getBoolean("overdue"),
                        row.getInt("weeks"),
                        row.getInt("number")));
    }

    List<Stored> page(Wanted wanted, Optional<Position> after, int limit) {
        var values = values(wanted);
        values.put("limit", limit);
        after.ifPresent(shown -> values.putAll(Map.of(
                "afterOverdueAt", utc(shown.overdueAt()),
                "afterReceivedAt", utc(shown.receivedAt()),
                "afterId", Uuids.bytes(shown.id()))));
        return jdbc.query(
                "select h.*" + WAITING + conditions(wanted) + (after.isPresent() ? AFTER : "") + IN_ORDER,
                values,
                (row, number) -> stored(row, wanted.now()));
    }

    /** What nobody has, in order. */
    List<UUID> free(Wanted wanted, int limit) {
        return ids(wanted, FREE, limit);
    }

    /** The first of what the reviewer has already. */
    Optional<UUID> held(Wanted wanted) {
        return ids(wanted, HELD, 1).stream().findFirst();
    }

    private List<UUID> ids(Wanted wanted, String whose, int limit) {
        var values = values(wanted);
        values.put("limit", limit);
        return jdbc.query(
                "select h.id" + WAITING + whose + conditions(wanted) + IN_ORDER,
                values,
                (row, number) -> Uuids.of(row.getBytes("id")));
    }

    /** Answers whether the reviewer has it now; of two who ask at the same moment one has. */
    boolean claim(Wanted wanted, UUID id, Instant until) {
        var values = values(wanted);
        values.put("id", Uuids.bytes(id));
        values.put("until", utc(until));
        return jdbc.update("""
                        update hand_in h set h.claimed_by = :reviewer, h.claimed_until = :until, h.version = h.version + 1
                        where h.id = :id and h.state = 'WAITING'
                        """ + FREE, values) == 1;
    }

    private static String conditions(Wanted wanted) {
        return (wanted.course() == null ? "" : " and h.course = :course")
                + (wanted.villages() == null ? "" : " and h.village in (:villages)")
                + switch (wanted.age()) {
                    case ANY -> "";
                    case OVERDUE -> " and h.overdue_at <= :now";
                    case PROMISED -> " and h.overdue_at > :now";
                    case WEEK -> " and timestampdiff(day, h.received_at, :now) >= 7";
                    case FORTNIGHT -> " and timestampdiff(day, h.received_at, :now) >= 14";
                };
    }

    private static Map<String, Object> values(Wanted wanted) {
        var values = new HashMap<String, Object>();
        values.put("reviewer", Uuids.bytes(wanted.reviewer().value()));
        values.put("now", utc(wanted.now()));
        Optional.ofNullable(wanted.course()).ifPresent(course -> values.put("course", course));
        Optional.ofNullable(wanted.villages()).ifPresent(villages -> values.put("villages", villages));
        return values;
    }

    private static Stored stored(ResultSet row, Instant now) throws SQLException {
        var position = new Position(at(row, "overdue_at"), at(row, "received_at"), Uuids.of(row.getBytes("id")));
        return new Stored(
                position,
                new VersionId(Uuids.of(row.getBytes("version_id"))),
                row.getString("lesson"),
                row.getInt("round"),
                village(row),
                at(row, "handed_in_at"),
                row.getObject("answer_by", LocalDate.class),
                !now.isBefore(position.overdueAt()),
                holder(row, now));
    }

    private static Optional<AccountId> holder(ResultSet row, Instant now) throws SQLException {
        var until = row.getObject("claimed_until", LocalDateTime.class);
        var holder = row.getBytes("claimed_by");
        return until == null || holder == null || !now.isBefore(until.toInstant(ZoneOffset.UTC))
                ? Optional.empty()
                : Optional.of(new AccountId(Uuids.of(holder)));
    }

    private static Optional<RegionId> village(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("village", Integer.class)).map(RegionId::new);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
