package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.learning.HandInRepository.TaskKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Canned remarks as they are stored. */
@Repository
class CannedRemarkRepository {

    private static final String THEIRS = " (trainer = ? and course is null or course is not null)";

    private final JdbcTemplate jdbc;

    CannedRemarkRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<CannedRemark> at(AccountId trainer, TaskKey task) {
        return jdbc.query(
                """
                select * from canned_remark
                where course = ? and lesson = ? or trainer = ? and course is null
                order by course is null, name, id
                """, (row, number) -> remark(row), task.course(), task.lesson(), Uuids.bytes(trainer.value()));
    }

    /** All that this trainer made. */
    List<CannedRemark> by(AccountId trainer) {
        return jdbc.query(
                "select * from canned_remark where trainer = ? order by made_at, id",
                (row, number) -> remark(row),
                Uuids.bytes(trainer.value()));
    }

    void add(UUID id, AccountId trainer, @Nullable TaskKey task, String name, String words, Instant at) {
        jdbc.update(
                "insert into canned_remark (id, trainer, course, lesson, name, words, made_at) values (?, ?, ?, ?, ?, ?, ?)",
                Uuids.bytes(id),
                Uuids.bytes(trainer.value()),
                task == null ? null : task.course(),
                task == null ? null : task.lesson(),
                name,
                words,
                LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** Answers whether it is there, and theirs. */
    boolean rename(AccountId trainer, UUID id, String name) {
        return jdbc.update(
                        "update canned_remark set name = ? where id = ? and" + THEIRS,
                        name,
                        Uuids.bytes(id),
                        Uuids.bytes(trainer.value()))
                == 1;
    }

    void remove(AccountId trainer, UUID id) {
        jdbc.update(
                "delete from canned_remark where id = ? and" + THEIRS, Uuids.bytes(id), Uuids.bytes(trainer.value()));
    }

    void deleteOf(AccountId trainer) {
        jdbc.update("delete from canned_remark where trainer = ?", Uuids.bytes(trainer.value()));
    }

    private static CannedRemark remark(ResultSet row) throws SQLException {
        return new CannedRemark(
                Uuids.of(row.getBytes("id")),
                row.getString("name"),
                row.getString("words"),
                row.getObject("course") != null);
    }
}
