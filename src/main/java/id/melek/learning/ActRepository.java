package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.assessment.TestResult;
import id.melek.base.Uuids;
import id.melek.learning.LessonPage.PracticeAnswer;
import id.melek.learning.Receipt.Outcome;
import id.melek.learning.Receipt.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Acts as they came in, and the last answers to practice questions. */
@Repository
class ActRepository {

    private static final TypeReference<List<String>> ANSWER = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ActRepository(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The receipt of an act that came in before. */
    Optional<Receipt> receipt(AccountId account, UUID act) {
        return jdbc
                .query(
                        "select id, outcome, reason, result from act where account = ? and id = ?",
                        (row, number) -> receipt(row),
                        Uuids.bytes(account.value()),
                        Uuids.bytes(act))
                .stream()
                .findFirst();
    }

    void keep(AccountId account, Act act, Receipt receipt, Instant receivedAt) {
        jdbc.update(
                "insert into act values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.bytes(account.value()),
                Uuids.bytes(act.id()),
                act.kind().name(),
                act.course(),
                act.lesson(),
                act.question(),
                act.kind() == Act.Kind.ANSWERED ? json.writeValueAsString(act.answer()) : null,
                utc(act.at()),
                utc(receivedAt),
                receipt.outcome().name(),
                receipt.reason() == Reason.NONE ? "" : receipt.reason().name(),
                receipt.result().map(json::writeValueAsString).orElse(null));
    }

    /** The answer given last is shown again, whichever arrived last. */
    void keepAnswer(UUID enrolment, Act act, int percent) {
        jdbc.update(
                """
                insert into practice_answer values (?, ?, ?, ?, ?, ?, 1)
                on duplicate key update
                    answer = if(values(answered_at) >= answered_at, values(answer), answer),
                    percent = if(values(answered_at) >= answered_at, values(percent), percent),
                    answered_at = greatest(answered_at, values(answered_at)),
                    tries = tries + 1
                """,
                Uuids.bytes(enrolment),
                act.lesson(),
                act.question(),
                json.writeValueAsString(act.answer()),
                percent,
                utc(act.at()));
    }

    List<PracticeAnswer> answers(UUID enrolment, String lesson) {
        return jdbc.query(
                "select question, answer, percent from practice_answer where enrolment = ? and lesson = ?",
                (row, number) -> new PracticeAnswer(
                        row.getString("question"),
                        json.readValue(row.getString("answer"), ANSWER),
                        row.getInt("percent") == 100),
                Uuids.bytes(enrolment),
                lesson);
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        var refused = Outcome.valueOf(row.getString("outcome")) == Outcome.REFUSED;
        var reason = row.getString("reason");
        return new Receipt(
                Uuids.of(row.getBytes("id")),
                refused ? Outcome.REFUSED : Outcome.REPEATED,
                reason.isEmpty() ? Reason.NONE : Reason.valueOf(reason),
                Optional.ofNullable(result(row.getString("result"))));
    }

    private @Nullable TestResult result(@Nullable String result) {
        return result == null ? null : json.readValue(result, TestResult.class);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
