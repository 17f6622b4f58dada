package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Every completed course of everybody, for a module that came later than the completions. */
@Service
@Reading
public class Completions {

    /** Comes before every other. */
    public static final UUID START = new UUID(0, 0);

    private final JdbcTemplate jdbc;

    Completions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id to go on after
     * @param at the learner's last own act that was needed
     */
    public record Completion(UUID id, AccountId learner, CourseId course, VersionId version, Instant at) {}

    /** At most so many, in an order that does not change. */
    public List<Completion> after(UUID id, int limit) {
        return jdbc.query("""
                select id, account, course, version_id, completed_at from enrolment
                where id > ? and completed_at is not null order by id limit ?
                """, Completions::completion, Uuids.bytes(id), limit);
    }

    private static Completion completion(ResultSet row, int number) throws SQLException {
        return new Completion(
                Uuids.of(row.getBytes("id")),
                new AccountId(Uuids.of(row.getBytes("account"))),
                new CourseId(row.getInt("course")),
                new VersionId(Uuids.of(row.getBytes("version_id"))),
                row.getObject("completed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
