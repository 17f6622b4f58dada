package id.melek.learning;

import id.melek.account.Erasure;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.PersonalRecords;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What learning keeps about a person: courses joined, lessons, answers, and everything their phones sent. */
@Service
@Transactional
class LearningData implements PersonalData {

    private final Courses courses;
    private final JdbcTemplate jdbc;

    LearningData(Courses courses, JdbcTemplate jdbc) {
        this.courses = courses;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("enrolment", "enrolment_version", "lesson_progress", "practice_answer", "act");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecords> about(Person who) {
        return List.of(enrolments(who), lessons(who), practice(who), acts(who));
    }

    private PersonalRecords enrolments(Person who) {
        return records(
                "enrolments",
                who,
                "select * from enrolment where account = ? order by joined_at",
                (row, number) -> PersonalRecords.row(
                        "course", course(row, who.language()).title(),
                        "joined", at(row, "joined_at"),
                        "opened", at(row, "opened_at"),
                        "completed", at(row, "completed_at")));
    }

    private PersonalRecords lessons(Person who) {
        return records(
                "lessons",
                who,
                """
                        select e.version_id, p.lesson, p.opened_at, p.finished_at
                        from lesson_progress p join enrolment e on e.id = p.enrolment
                        where e.account = ? order by p.opened_at
                        """,
                (row, number) -> PersonalRecords.row(
                        "course", course(row, who.language()).title(),
                        "lesson", lesson(row, who.language()),
                        "opened", at(row, "opened_at"),
                        "finished", at(row, "finished_at")));
    }

    private PersonalRecords practice(Person who) {
        return records(
                "practice",
                who,
                """
                        select e.version_id, a.lesson, a.question, a.answer, a.percent, a.tries, a.answered_at
                        from practice_answer a join enrolment e on e.id = a.enrolment
                        where e.account = ? order by a.answered_at
                        """,
                (row, number) -> PersonalRecords.row(
                        "course", course(row, who.language()).title(),
                        "lesson", lesson(row, who.language()),
                        "question", row.getString("question"),
                        "answer", row.getString("answer"),
                        "percent", row.getInt("percent"),
                        "tries", row.getInt("tries"),
                        "answered", at(row, "answered_at")));
    }

    private PersonalRecords acts(Person who) {
        return records(
                "acts",
                who,
                "select * from act where account = ? order by happened_at, id",
                (row, number) -> PersonalRecords.row(
                        "kind", row.getString("kind"),
                        "course", row.getString("course"),
                        "lesson", row.getString("lesson"),
                        "question", row.getString("question"),
                        "answer", row.getString("answer"),
                        "happened", at(row, "happened_at"),
                        "received", at(row, "received_at"),
                        "outcome", row.getString("outcome")));
    }

    private PersonalRecords records(String name, Person who, String query, RowMapper<Map<String, Object>> row) {
        return new PersonalRecords(
                name, jdbc.query(query, row, Uuids.bytes(who.id().value())));
    }

    private CourseOutline course(ResultSet row, Locale language) throws SQLException {
        return courses.version(new VersionId(Uuids.of(row.getBytes("version_id"))), language);
    }

    private String lesson(ResultSet row, Locale language) throws SQLException {
        var slug = row.getString("lesson");
        return course(row, language)
                .lesson(slug)
                .map(CourseOutline.Lesson::title)
                .orElse(slug);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(at -> at.toInstant(ZoneOffset.UTC))
                .orElse(null);
    }

    /** Enrolments are locked by an act that is being taken, so once they are gone no act comes any more. */
    @Override
    public void erase(Erasure erasure) {
        var account = Uuids.bytes(erasure.account().value());
        jdbc.queryForList("select id from enrolment where account = ? for update", account);
        jdbc.update(
                "delete from practice_answer where enrolment in (select id from enrolment where account = ?)", account);
        jdbc.update(
                "delete from lesson_progress where enrolment in (select id from enrolment where account = ?)", account);
        jdbc.update(
                "delete from enrolment_version where enrolment in (select id from enrolment where account = ?)",
                account);
        jdbc.update("delete from enrolment where account = ?", account);
        jdbc.update("delete from act where account = ?", account);
    }
}
