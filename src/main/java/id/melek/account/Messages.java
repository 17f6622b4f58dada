package id.melek.account;

import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.notification.Notifications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Melek tells people: always on their own page here, and by e-mail or on their phone where they can be reached so
 * and agreed to it. Outside Melek nobody is disturbed at night.
 */
@Service
@Transactional
public class Messages implements PersonalData {

    private final AccountRepository accounts;
    private final MessageChoices choices;
    private final MessageLetters letters;
    private final Notifications notifications;
    private final Texts texts;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Messages(
            AccountRepository accounts,
            MessageChoices choices,
            MessageLetters letters,
            Notifications notifications,
            Texts texts,
            JdbcTemplate jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.choices = choices;
        this.letters = letters;
        this.notifications = notifications;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Told in the transaction of what it tells about, or not at all; nobody whose account is closed is told anything. */
    public void tell(AccountId to, Message message) {
        accounts.findById(to)
                .filter(Account::isOpen)
                .filter(account -> message.kind() != Message.Kind.REMINDER || choices.wants(to, message.kind()))
                .ifPresent(account -> tell(account, message));
    }

    private void tell(Account to, Message message) {
        var language = to.person().language();
        var arguments = message.arguments().toArray();
        var subject = texts.get(message.text() + ".subject", language, arguments);
        var body = texts.get(message.text() + ".body", language, arguments);
        if (keep(to.id(), message, subject, body)) {
            letters.write(to, message, subject, body);
        }
    }

    /** Answers whether it is new to them. */
    private boolean keep(AccountId to, Message message, String subject, String body) {
        return jdbc.update(
                        "insert ignore into message values (?, ?, ?, ?, ?, ?, ?, ?, null)",
                        Uuids.bytes(Uuids.next()),
                        Uuids.bytes(to.value()),
                        message.kind().name(),
                        subject,
                        body,
                        message.path(),
                        message.once(),
                        utc(clock.instant()))
                == 1;
    }

    /** One's own messages, the latest first. */
    @Reading
    public List<Told> of(Person who, int offset, int limit) {
        return jdbc.query(
                "select * from message where account_id = ? order by sent_at desc, id desc limit ? offset ?",
                (row, number) -> told(row),
                Uuids.bytes(who.id().value()),
                limit,
                offset);
    }

    @Reading
    public int unread(Person who) {
        var count = jdbc.queryForObject(
                "select count(*) from message where account_id = ? and read_at is null",
                Integer.class,
                Uuids.bytes(who.id().value()));
        return count == null ? 0 : count;
    }

    /** From now on these count as read; those of somebody else stay as they are. */
    public void read(Person who, List<Told> seen) {
        seen.stream()
                .filter(told -> !told.read())
                .forEach(told -> jdbc.update(
                        "update message set read_at = ? where id = ? and account_id = ? and read_at is null",
                        utc(clock.instant()),
                        Uuids.bytes(told.id()),
                        Uuids.bytes(who.id().value())));
    }

    @Override
    public Set<String> tables() {
        return Set.of("message", "letter");
    }

    @Override
    public List<PersonalRecords> about(Person who) {
        return List.of(new PersonalRecords(
                "messages",
                of(who, 0, Integer.MAX_VALUE).stream()
                        .map(told -> PersonalRecords.row(
                                "sent_at", told.sentAt(), "subject", told.subject(), "body", told.body()))
                        .toList()));
    }

    @Override
    public void erase(Erasure erasure) {
        var account = erasure.account().value();
        jdbc.update("delete from message where account_id = ?", Uuids.bytes(account));
        notifications.forget(account);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                Uuids.of(row.getBytes("id")),
                Message.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("path"),
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("read_at") != null);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
