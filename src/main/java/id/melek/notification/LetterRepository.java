package id.melek.notification;

import id.melek.base.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The letters that wait, those that were given up, and the bare names of those that left. */
@Repository
class LetterRepository {

    /** A letter that is due, locked until the end of the transaction. */
    record Due(Parcel parcel, @Nullable ZoneId quietIn) {}

    private static final String PARCEL =
            "id, recipient, channel, address, subject, body, language, stop_link, tries, quiet_zone, file_name";

    private final JdbcTemplate jdbc;

    LetterRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Letter letter, Instant now, Instant dueAt) {
        jdbc.update(
                """
                insert ignore into letter (id, recipient, topic, once_name, channel, address, subject, body, language,
                    stop_link, quiet_zone, file_name, state, tries, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)
                """,
                Uuids.bytes(Uuids.next()),
                Uuids.bytes(letter.recipient()),
                letter.topic(),
                letter.once(),
                letter.channel().name(),
                letter.address(),
                letter.subject(),
                letter.text(),
                letter.language().getLanguage(),
                letter.stopLink(),
                letter.quietIn() == null ? null : letter.quietIn().getId(),
                letter.enclosed(),
                utc(now),
                utc(dueAt));
    }

    /** Whoever else is looking passes over it. */
    Optional<Due> lockDue(Collection<Channel> channels, Instant now) {
        var names = String.join("','", channels.stream().map(Channel::name).toList());
        return jdbc
                .query(
                        "select " + PARCEL + " from letter where state = 'WAITING' and due_at <= ? and channel in ('"
                                + names + "') order by due_at limit 1 for update skip locked",
                        (row, number) -> new Due(parcel(row), zone(row.getString("quiet_zone"))),
                        utc(now))
                .stream()
                .findFirst();
    }

    void hold(UUID id, Instant dueAt) {
        jdbc.update("update letter set due_at = ? where id = ?", utc(dueAt), Uuids.bytes(id));
    }

    /** Counted before it is made, and due again if nobody says how it went. */
    void countTry(UUID id, Instant dueAgainAt) {
        jdbc.update("update letter set tries = tries + 1, due_at = ? where id = ?", utc(dueAgainAt), Uuids.bytes(id));
    }

    /** Only its name stays, so that it is not sent again. */
    void sent(UUID id, Instant now) {
        jdbc.update("""
                update letter set state = 'SENT', address = null, subject = null, body = null, stop_link = null,
                    reason = null, settled_at = ?
                where id = ?
                """, utc(now), Uuids.bytes(id));
    }

    void later(UUID id, Reason reason, Instant dueAt) {
        jdbc.update(
                "update letter set reason = ?, due_at = greatest(due_at, ?) where id = ? and state = 'WAITING'",
                reason.name(),
                utc(dueAt),
                Uuids.bytes(id));
    }

    void giveUp(UUID id, Reason reason, Instant now) {
        jdbc.update(
                "update letter set state = 'UNDELIVERED', reason = ?, settled_at = ? where id = ? and state = 'WAITING'",
                reason.name(),
                utc(now),
                Uuids.bytes(id));
    }

    List<Undelivered> undelivered(int offset, int limit) {
        return jdbc.query("""
                select id, channel, address, topic, reason, tries, created_at, settled_at
                from letter where state = 'UNDELIVERED' order by settled_at desc, id limit ? offset ?
                """, (row, number) -> undelivered(row), limit, offset);
    }

    long count(String state) {
        var count = jdbc.queryForObject("select count(*) from letter where state = ?", Long.class, state);
        return count == null ? 0 : count;
    }

    boolean retry(UUID id, Instant now) {
        return jdbc.update(
                        "update letter set state = 'WAITING', tries = 0, due_at = ?, settled_at = null"
                                + " where id = ? and state = 'UNDELIVERED'",
                        utc(now),
                        Uuids.bytes(id))
                == 1;
    }

    int retryAll(Instant now) {
        return jdbc.update(
                "update letter set state = 'WAITING', tries = 0, due_at = ?, settled_at = null where state = 'UNDELIVERED'",
                utc(now));
    }

    boolean drop(UUID id) {
        return jdbc.update("delete from letter where id = ? and state = 'UNDELIVERED'", Uuids.bytes(id)) == 1;
    }

    /** It must not leave any more. */
    void takeBack(UUID id) {
        jdbc.update("delete from letter where id = ? and state = 'WAITING'", Uuids.bytes(id));
    }

    void forget(UUID recipient) {
        jdbc.update("delete from letter where recipient = ?", Uuids.bytes(recipient));
    }

    void callBack(UUID recipient, String topic) {
        jdbc.update(
                "delete from letter where recipient = ? and topic = ? and state <> 'SENT'",
                Uuids.bytes(recipient),
                topic);
    }

    void callBack(UUID recipient, Channel channel) {
        jdbc.update(
                "delete from letter where recipient = ? and channel = ? and state <> 'SENT'",
                Uuids.bytes(recipient),
                channel.name());
    }

    int forgetSentBefore(Instant moment) {
        return jdbc.update("delete from letter where state = 'SENT' and settled_at < ? limit 1000", utc(moment));
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                Uuids.of(row.getBytes("id")),
                Uuids.of(row.getBytes("recipient")),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("language"),
                row.getString("stop_link"),
                row.getInt("tries"),
                row.getString("file_name"),
                null);
    }

    private static Undelivered undelivered(ResultSet row) throws SQLException {
        return new Undelivered(
                Uuids.of(row.getBytes("id")),
                Channel.valueOf(row.getString("channel")),
                Mask.of(row.getString("address")),
                row.getString("topic"),
                Reason.valueOf(row.getString("reason")),
                row.getInt("tries"),
                instant(row, "created_at"),
                instant(row, "settled_at"));
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
