package id.melek.participation;

import id.melek.base.Uuids;
import id.melek.participation.Booking.Amount;
import id.melek.region.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ledger's tables: participants, facts, and the bookings that wait to be folded. */
@Repository
class FactRepository {

    private static final String FACT_COLUMNS = """
            select person, id, kind, course, track, happened_at, recorded_at, month,
                   village, district, regency, province, settlement, detail
            from fact
            """;

    private final JdbcTemplate jdbc;
    private final int factsAPage;

    @Autowired
    FactRepository(JdbcTemplate jdbc) {
        this(jdbc, 20_000);
    }

    FactRepository(JdbcTemplate jdbc, int factsAPage) {
        this.jdbc = jdbc;
        this.factsAPage = factsAPage;
    }

    void addParticipant(UUID person, int village) {
        jdbc.update("insert into participant (person, village) values (?, ?)", Uuids.bytes(person), village);
    }

    /** Where a participant counts, or counted while it did. */
    record Whereabouts(int village, boolean gone) {}

    /** Locks as {@link #lock} does. */
    Optional<Whereabouts> whereabouts(UUID participant) {
        return jdbc
                .query(
                        "select village, erased from participant where person = ? for update",
                        (row, number) -> new Whereabouts(row.getInt(1), row.getBoolean(2)),
                        Uuids.bytes(participant))
                .stream()
                .findFirst();
    }

    /** Makes this person's facts come one after another until the transaction ends. */
    boolean lock(UUID person) {
        return !jdbc.queryForList("select village from participant where person = ? for update", Uuids.bytes(person))
                .isEmpty();
    }

    void relocate(UUID person, int village) {
        jdbc.update("update participant set village = ? where person = ?", village, Uuids.bytes(person));
    }

    /** It counts there, also if it was gone. */
    void settle(UUID participant, int village) {
        jdbc.update(
                "update participant set village = ?, erased = false where person = ?",
                village,
                Uuids.bytes(participant));
    }

    void markErased(UUID person) {
        jdbc.update("update participant set erased = true where person = ?", Uuids.bytes(person));
    }

    List<UUID> livingIn(int village) {
        return jdbc.query(
                "select person from participant where village = ? and not erased order by person for update",
                (row, number) -> Uuids.of(row.getBytes(1)),
                village);
    }

    List<Fact> factsOf(UUID person) {
        return jdbc.query(FACT_COLUMNS + "where person = ?", (row, number) -> fact(row), Uuids.bytes(person));
    }

    /**
     * Every participant with its facts, one after another, a page of facts in memory at a time: however long the action
     * takes, no answer of the database waits for it.
     */
    void forEachPerson(Consumer<List<Fact>> action) {
        var page = page(new byte[0]);
        while (!page.isEmpty()) {
            var persons =
                    page.stream().collect(Collectors.groupingBy(Fact::person, LinkedHashMap::new, Collectors.toList()));
            var last = page.getLast().person();
            if (page.size() == factsAPage) {
                persons.remove(last); // perhaps not all of their facts: they begin the next page
                if (persons.isEmpty()) {
                    persons.put(last, factsOf(last));
                }
            }
            persons.values().forEach(action);
            page = page(Uuids.bytes(persons.lastEntry().getKey()));
        }
    }

    private List<Fact> page(byte[] after) {
        return jdbc.query(
                FACT_COLUMNS + "where person > ? order by person, id limit " + factsAPage,
                (row, number) -> fact(row),
                after);
    }

    /** The number that the figures know a track by; a new one for a new track. */
    int trackNumber(String slug) {
        var known = jdbc.queryForList("select number from track_number where slug = ?", Integer.class, slug);
        if (known.isEmpty()) {
            jdbc.update("insert ignore into track_number (slug) values (?)", slug);
            return trackNumber(slug);
        }
        return known.getFirst();
    }

    void append(Fact fact) {
        var place = fact.place();
        jdbc.update(
                """
                insert into fact (person, id, kind, course, track, happened_at, recorded_at, month,
                                  village, district, regency, province, settlement, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Uuids.bytes(fact.person()),
                Uuids.bytes(fact.id()),
                fact.kind().name(),
                fact.course(),
                fact.track(),
                utc(fact.happenedAt()),
                utc(fact.recordedAt()),
                fact.month().toString(),
                place.village(),
                place.district(),
                place.regency(),
                place.province(),
                place.settlement().name(),
                fact.detail());
    }

    void book(Bookings bookings, Instant now) {
        var rows = new ArrayList<Object[]>();
        bookings.forEach((where, amount) -> rows.add(row(where, amount, now)));
        jdbc.batchUpdate("""
                insert into booking (id, booked_at, indicator, subject, spread, month, village, district, regency, province,
                                     settlement, traits, people, new_people, points)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static Object[] row(Booking where, Amount amount, Instant now) {
        var place = where.place();
        return new Object[] {
            Uuids.bytes(Uuids.next()),
            utc(now),
            where.indicator().number(),
            where.subject(),
            where.spread().letter(),
            where.month().toString(),
            place.village(),
            place.district(),
            place.regency(),
            place.province(),
            place.settlement().name(),
            where.traits().code(),
            amount.people(),
            amount.newcomers(),
            amount.points()
        };
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                Uuids.of(row.getBytes("person")),
                Uuids.of(row.getBytes("id")),
                Fact.Kind.valueOf(row.getString("kind")),
                row.getInt("course"),
                row.getInt("track"),
                instant(row, "happened_at"),
                instant(row, "recorded_at"),
                YearMonth.parse(row.getString("month")),
                place(row),
                row.getString("detail"));
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getInt("village"),
                row.getInt("district"),
                row.getInt("regency"),
                row.getInt("province"),
                Settlement.valueOf(row.getString("settlement")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
