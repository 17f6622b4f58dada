package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Message;
import id.melek.account.Messages;
import id.melek.account.Role;
import id.melek.base.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that wait longer than was promised: trainers and operators are told, once for each. */
@Component
class OverdueTasks {

    private static final Duration LOOSE_PHOTOS_STAY = Duration.ofDays(30);
    private static final int BATCH = 500;

    private final PhotoRepository photos;
    private final Accounts accounts;
    private final Messages messages;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    OverdueTasks(PhotoRepository photos, Accounts accounts, Messages messages, JdbcTemplate jdbc, Clock clock) {
        this.photos = photos;
        this.accounts = accounts;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whatever another node is telling at this moment is left to it. Answers how many became overdue. */
    @Transactional
    public int escalate() {
        var now = utc(clock.instant());
        var overdue = jdbc.query("""
                select id from hand_in
                where state = 'WAITING' and escalated_at is null and overdue_at <= ?
                order by overdue_at, id limit ? for update skip locked
                """, (row, number) -> Uuids.of(row.getBytes("id")), now, BATCH);
        overdue.forEach(id -> jdbc.update("update hand_in set escalated_at = ? where id = ?", now, Uuids.bytes(id)));
        if (!overdue.isEmpty()) {
            tell(overdue);
        }
        return overdue.size();
    }

    private void tell(List<UUID> overdue) {
        accounts.holding(Role.TRAINER).forEach(trainer -> tell(trainer, overdue, TaskPaths.OVERDUE));
        accounts.holding(Role.OPERATOR).forEach(operator -> tell(operator, overdue, ""));
    }

    private void tell(AccountId whom, List<UUID> overdue, String path) {
        messages.tell(
                whom,
                new Message(
                        Message.Kind.TASK,
                        "learning.told.overdue",
                        List.of(String.valueOf(overdue.size())),
                        path,
                        "tasks-overdue:" + overdue.getFirst()));
    }

    /** Photos whose words never came. */
    @Transactional
    public void forgetLoosePhotos() {
        photos.deleteLoose(clock.instant().minus(LOOSE_PHOTOS_STAY));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
