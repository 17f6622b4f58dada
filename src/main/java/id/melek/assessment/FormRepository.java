package id.melek.assessment;

import id.melek.account.AccountId;
import id.melek.assessment.FormStanding.State;
import id.melek.base.Uuids;
import id.melek.catalog.TrackVersionId;
import id.melek.pack.FormName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms that were opened for people, and their answers. */
@Repository
class FormRepository {

    private static final TypeReference<List<String>> ANSWER = new TypeReference<>() {};
    private static final String RUNS = """
            select r.*, (select count(*) from form_answer a where a.run = r.id) as answered
            from form_run r
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    FormRepository(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A form as it was opened for one person. */
    record Run(
            UUID id,
            AccountId account,
            FormName form,
            int lessonsFinished,
            Instant openedAt,
            @Nullable Instant skippedAt,
            @Nullable Instant completedAt,
            FormStanding standing) {

        TrackVersionId version() {
            return standing.version();
        }

        boolean isOpen() {
            return standing.is(State.OPEN);
        }
    }

    /** An item of a completed form. */
    record MarkedItem(UUID version, String item, boolean right) {}

    List<Run> of(AccountId account) {
        return jdbc.query(
                RUNS + "where r.account = ? order by r.opened_at",
                (row, number) -> run(row),
                Uuids.bytes(account.value()));
    }

    Optional<Run> find(AccountId account, String track, FormMoment moment) {
        return of(account).stream()
                .filter(run ->
                        run.standing().track().equals(track) && run.standing().moment() == moment)
                .findFirst();
    }

    /** One act with a form comes after another, even from two phones. */
    Optional<Run> lock(AccountId account, UUID id) {
        return jdbc
                .query(
                        RUNS + "where r.id = ? and r.account = ? for update",
                        (row, number) -> run(row),
                        Uuids.bytes(id),
                        Uuids.bytes(account.value()))
                .stream()
                .findFirst();
    }

    void add(Run run) {
        jdbc.update(
                "insert into form_run values (?, ?, ?, ?, ?, ?, ?, ?, null, null)",
                Uuids.bytes(run.id()),
                Uuids.bytes(run.account().value()),
                run.standing().track(),
                run.standing().moment().name(),
                Uuids.bytes(run.version().value()),
                run.form().name(),
                run.lessonsFinished(),
                utc(run.openedAt()));
    }

    void skip(Run run, Instant at) {
        jdbc.update("update form_run set skipped_at = ? where id = ?", utc(at), Uuids.bytes(run.id()));
    }

    void complete(Run run, Instant at) {
        jdbc.update("update form_run set completed_at = ? where id = ?", utc(at), Uuids.bytes(run.id()));
    }

    boolean isTaken(Run run, UUID act) {
        return !jdbc.queryForList(
                        "select 1 from form_answer where run = ? and act = ?", Uuids.bytes(run.id()), Uuids.bytes(act))
                .isEmpty();
    }

    /** The answer given last counts, whichever arrived last. */
    void answer(Run run, FormAct act, boolean right, Instant receivedAt) {
        jdbc.update(
                """
                insert into form_answer values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update
                    act = if(values(answered_at) >= answered_at, values(act), act),
                    answer = if(values(answered_at) >= answered_at, values(answer), answer),
                    is_right = if(values(answered_at) >= answered_at, values(is_right), is_right),
                    received_at = values(received_at),
                    answered_at = greatest(values(answered_at), answered_at)
                """,
                Uuids.bytes(run.id()),
                act.item(),
                Uuids.bytes(act.id()),
                json.writeValueAsString(act.answer()),
                right,
                utc(act.at()),
                utc(receivedAt));
    }

    Map<String, List<String>> answers(Run run) {
        var answers = new HashMap<String, List<String>>();
        jdbc.query(
                "select item, answer from form_answer where run = ?",
                row -> {
                    answers.put(row.getString("item"), json.readValue(row.getString("answer"), ANSWER));
                },
                Uuids.bytes(run.id()));
        return answers;
    }

    Instant lastAnswer(Run run) {
        return jdbc.query(
                        "select max(answered_at) as last from form_answer where run = ?",
                        (row, number) -> instant(row, "last"),
                        Uuids.bytes(run.id()))
                .getFirst();
    }

    /** Empty until the form is completed. */
    List<MarkedItem> completed(AccountId account, String track, FormMoment moment) {
        return jdbc.query(
                """
                select r.version_id, a.item, a.is_right
                from form_run r join form_answer a on a.run = r.id
                where r.account = ? and r.track = ? and r.moment = ? and r.completed_at is not null
                """,
                (row, number) -> new MarkedItem(
                        Uuids.of(row.getBytes("version_id")), row.getString("item"), row.getBoolean("is_right")),
                Uuids.bytes(account.value()),
                track,
                moment.name());
    }

    void erase(AccountId account) {
        var id = Uuids.bytes(account.value());
        jdbc.update("delete a from form_answer a join form_run r on r.id = a.run where r.account = ?", (Object) id);
        jdbc.update("delete from form_run where account = ?", (Object) id);
    }

    private static Run run(ResultSet row) throws SQLException {
        var skippedAt = instantOrNull(row, "skipped_at");
        var completedAt = instantOrNull(row, "completed_at");
        var standing = new FormStanding(
                row.getString("track"),
                FormMoment.valueOf(row.getString("moment")),
                new TrackVersionId(Uuids.of(row.getBytes("version_id"))),
                completedAt != null ? State.COMPLETED : skippedAt != null ? State.SKIPPED : State.OPEN,
                row.getInt("answered"));
        return new Run(
                Uuids.of(row.getBytes("id")),
                new AccountId(Uuids.of(row.getBytes("account"))),
                FormName.valueOf(row.getString("form")),
                row.getInt("lessons_finished"),
                instant(row, "opened_at"),
                skippedAt,
                completedAt,
                standing);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
