package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The photos of practical tasks. They come before the round that they belong to, and lie here until it does. */
@Repository
class PhotoRepository {

    private final JdbcTemplate jdbc;

    PhotoRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isThere(AccountId account, UUID sentId, int position) {
        return positions(account, sentId).contains(position);
    }

    List<Integer> positions(AccountId account, UUID sentId) {
        return jdbc.query(
                "select position from hand_in_photo where account = ? and sent_id = ? order by position",
                (row, number) -> row.getInt("position"),
                Uuids.bytes(account.value()),
                Uuids.bytes(sentId));
    }

    /** In their order. The names are drawn by lot: the address of one tells nothing of another. */
    List<UUID> ids(AccountId account, UUID sentId) {
        return jdbc.query(
                "select id from hand_in_photo where account = ? and sent_id = ? order by position",
                (row, number) -> Uuids.of(row.getBytes("id")),
                Uuids.bytes(account.value()),
                Uuids.bytes(sentId));
    }

    /** How many of this account belong to no round yet. */
    int loose(AccountId account) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*) from hand_in_photo p where p.account = ? and not exists (
                    select 1 from hand_in h where h.account = p.account and h.sent_id = p.sent_id)
                """, Integer.class, Uuids.bytes(account.value())));
    }

    /** Does nothing where that photo is there already. */
    void keep(AccountId account, UUID sentId, int position, byte[] content, Instant receivedAt) {
        jdbc.update(
                "insert ignore into hand_in_photo values (?, ?, ?, ?, ?, ?)",
                Uuids.bytes(UUID.randomUUID()),
                Uuids.bytes(account.value()),
                Uuids.bytes(sentId),
                position,
                content,
                LocalDateTime.ofInstant(receivedAt, ZoneOffset.UTC));
    }

    /** A photo with whose it is, and whether it was handed in. */
    @SuppressWarnings("ArrayRecordComponent")
    record StoredPhoto(AccountId learner, boolean handedIn, byte[] content) {}

    Optional<StoredPhoto> photo(UUID id) {
        return jdbc.query("""
                        select p.account, p.content, exists (
                            select 1 from hand_in h where h.account = p.account and h.sent_id = p.sent_id) handed_in
                        from hand_in_photo p where p.id = ?
                        """, (row, number) -> photo(row), Uuids.bytes(id)).stream()
                .findFirst();
    }

    private static StoredPhoto photo(ResultSet row) throws SQLException {
        return new StoredPhoto(
                new AccountId(Uuids.of(row.getBytes("account"))), row.getBoolean("handed_in"), row.getBytes("content"));
    }

    byte[] content(UUID id) {
        return photo(id).orElseThrow().content();
    }

    /** Of rounds that never came. */
    int deleteLoose(Instant receivedBefore) {
        return jdbc.update("""
                delete p from hand_in_photo p
                left join hand_in h on h.account = p.account and h.sent_id = p.sent_id
                where h.id is null and p.received_at < ?
                """, LocalDateTime.ofInstant(receivedBefore, ZoneOffset.UTC));
    }

    void deleteOf(AccountId account) {
        var whose = Uuids.bytes(account.value());
        jdbc.update("delete from hand_in_photo where account = ?", whose);
        jdbc.update("delete from hand_in where account = ?", whose);
    }
}
