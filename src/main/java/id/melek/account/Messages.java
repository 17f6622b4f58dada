package id.melek.account;

import id.melek.base.Texts;
import id.melek.base.Uuids;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Melek tells people: on their own page here. */
@Service
@Transactional
public class Messages implements PersonalData {

    private final AccountRepository accounts;
    private final Texts texts;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Messages(AccountRepository accounts, Texts texts, JdbcTemplate jdbc, Clock clock) {
        this.accounts = accounts;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Told in the transaction of what it tells about, or not at all; nobody whose account is closed is told anything. */
    public void tell(AccountId to, Message message) {
        accounts.findById(to).filter(Account::isOpen).map(Account::person).ifPresent(person -> keep(person, message));
    }

    private void keep(Person to, Message message) {
        var arguments = message.arguments().toArray();
        jdbc.update(
                "insert ignore into message values (?, ?, ?, ?, ?, ?, ?, ?, null)",
                Uuids.bytes(Uuids.next()),
                Uuids.bytes(to.id().value()),
                message.kind().name(),
                texts.get(message.text() + ".subject", to.language(), arguments),
                texts.get(message.text() + ".body", to.language(), arguments),
                message.path(),
                message.once(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Override
    public Set<String> tables() {
        return Set.of("message");
    }

    @Override
    public List<PersonalRecords> about(Person who) {
        return List.of();
    }

    @Override
    public void erase(Erasure erasure) {
        jdbc.update(
                "delete from message where account_id = ?",
                Uuids.bytes(erasure.account().value()));
    }
}
