package id.melek.credential;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of certificates. */
@Repository
class CertificateRepository {

    private final JdbcTemplate jdbc;

    CertificateRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A certificate and whom it belongs to; nobody, once that person has left. */
    record Held(Certificate certificate, @Nullable AccountId owner, CourseId course, Instant completedAt) {}

    /** Answers whether there was none yet for this person and course. */
    boolean add(AccountId owner, CourseId course, Certificate certificate, Instant completedAt, Instant now) {
        return jdbc.update(
                        """
                        insert ignore into certificate
                            (id, account_id, code, course, version_id, name, completed_at, completed_on, made_up, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        Uuids.bytes(certificate.id()),
                        Uuids.bytes(owner.value()),
                        certificate.code().text(),
                        course.value(),
                        Uuids.bytes(certificate.version().value()),
                        certificate.name(),
                        utc(completedAt),
                        certificate.completedOn(),
                        certificate.madeUp(),
                        utc(now))
                == 1;
    }

    /** Only while nobody has a copy: what is printed stays true. */
    boolean moveBack(AccountId owner, CourseId course, Instant completedAt, LocalDate completedOn) {
        return jdbc.update(
                        """
                        update certificate set completed_at = ?, completed_on = ?
                        where account_id = ? and course = ? and completed_at > ?
                            and downloaded_at is null and revoked_at is null
                        """,
                        utc(completedAt),
                        completedOn,
                        Uuids.bytes(owner.value()),
                        course.value(),
                        utc(completedAt))
                == 1;
    }

    List<Held> of(AccountId owner) {
        return jdbc.query(
                "select * from certificate where account_id = ? order by completed_at desc",
                CertificateRepository::held,
                Uuids.bytes(owner.value()));
    }

    Optional<Held> byCode(CertificateCode code) {
        return jdbc.query("select * from certificate where code = ?", CertificateRepository::held, code.text()).stream()
                .findFirst();
    }

    void noteDownload(UUID certificate, Instant now) {
        jdbc.update(
                "update certificate set downloaded_at = ? where id = ? and downloaded_at is null",
                utc(now),
                Uuids.bytes(certificate));
    }

    boolean revoke(UUID certificate, AccountId by, String reason, Instant now) {
        return jdbc.update("""
                        update certificate set revoked_at = ?, revoked_by = ?, revoked_reason = ?
                        where id = ? and revoked_at is null
                        """, utc(now), Uuids.bytes(by.value()), reason, Uuids.bytes(certificate)) == 1;
    }

    void deleteOf(AccountId owner) {
        jdbc.update("delete from certificate where account_id = ?", Uuids.bytes(owner.value()));
    }

    /**
     * Leaves what is printed on the certificate. A time to the second, or a key that tells one, would find the same
     * moment among the facts behind the figures, and with it everything that this person ever did.
     */
    void release(AccountId owner) {
        jdbc.update("""
                update certificate set account_id = null, id = random_bytes(16), completed_at = completed_on,
                    issued_at = completed_on, downloaded_at = null, revoked_reason = null
                where account_id = ?
                """, Uuids.bytes(owner.value()));
    }

    boolean isBacklogDone() {
        return jdbc.queryForList("select 1 from certificate_backlog where done_at is not null")
                        .size()
                == 1;
    }

    void noteBacklogDone(Instant now) {
        jdbc.update("update certificate_backlog set done_at = ?", utc(now));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        var owner = row.getBytes("account_id");
        return new Held(
                certificate(row),
                owner == null ? null : new AccountId(Uuids.of(owner)),
                new CourseId(row.getInt("course")),
                instant(row.getObject("completed_at", LocalDateTime.class)));
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", LocalDateTime.class);
        var reason = Objects.requireNonNullElse(row.getString("revoked_reason"), "");
        return new Certificate(
                Uuids.of(row.getBytes("id")),
                new CertificateCode(row.getString("code")),
                row.getString("name"),
                new VersionId(Uuids.of(row.getBytes("version_id"))),
                row.getObject("completed_on", LocalDate.class),
                row.getBoolean("made_up"),
                Optional.ofNullable(revokedAt).map(at -> new Certificate.Revocation(instant(at), reason)));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
