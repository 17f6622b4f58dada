package id.melek.account;

import id.melek.account.Message.Kind;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.notification.Channel;
import id.melek.notification.Notifications;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people want to be told outside Melek. Being written to on the phone needs an agreement of its own; nothing is
 * assumed from the number they registered with. The text stands in the translations ({@code account.phone-consent.*}).
 */
@Service
@Transactional
public class MessageChoices implements PersonalData {

    /** Raise it when the text says something new: who agreed to the old one is not written to until they agree again. */
    public static final int VERSION = 1;

    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountRepository accounts;
    private final Notifications notifications;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    MessageChoices(AccountRepository accounts, Notifications notifications, JdbcTemplate jdbc, Clock clock) {
        this.accounts = accounts;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Reading
    public Reach of(Person who) {
        var by = accounts.findById(who.id())
                .flatMap(Account::contact)
                .map(Contact::kind)
                .orElse(Contact.Kind.PHONE);
        return new Reach(by, notifications.isOn(channel(by)), agreedAt(who.id()), off(who.id()));
    }

    static Channel channel(Contact.Kind by) {
        return by == Contact.Kind.EMAIL ? Channel.EMAIL : Channel.GATEWAY;
    }

    Optional<Instant> agreedAt(AccountId who) {
        return jdbc
                .query(
                        """
                        select agreed_at from phone_consent
                        where account_id = ? and text_version = ? and withdrawn_at is null
                        order by agreed_at desc limit 1
                        """,
                        (row, number) ->
                                row.getObject("agreed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        bytes(who),
                        VERSION)
                .stream()
                .findFirst();
    }

    private Set<Kind> off(AccountId who) {
        var off = EnumSet.noneOf(Kind.class);
        off.addAll(jdbc.query(
                "select kind from message_choice where account_id = ? and turned_off_at is not null",
                (row, number) -> Kind.valueOf(row.getString("kind")),
                bytes(who)));
        return off;
    }

    boolean wants(AccountId who, Kind kind) {
        return !off(who).contains(kind);
    }

    /** Agrees to be written to on one's phone. */
    public void agreeToPhone(Person who) {
        if (agreedAt(who.id()).isEmpty()) {
            jdbc.update(
                    "insert into phone_consent values (?, ?, ?, ?, ?, null)",
                    Uuids.bytes(Uuids.next()),
                    bytes(who.id()),
                    VERSION,
                    who.language().getLanguage(),
                    now());
        }
    }

    /** From now on nothing is sent to the phone, not even what waits. */
    public void withdrawFromPhone(Person who) {
        jdbc.update(
                "update phone_consent set withdrawn_at = ? where account_id = ? and withdrawn_at is null",
                now(),
                bytes(who.id()));
        notifications.callBack(who.id().value(), Channel.GATEWAY);
    }

    public void turnOn(Person who, Kind kind) {
        jdbc.update(
                "update message_choice set turned_off_at = null where account_id = ? and kind = ?",
                bytes(who.id()),
                kind.name());
    }

    public void turnOff(Person who, Kind kind) {
        turnOff(who.id(), kind);
    }

    private void turnOff(AccountId who, Kind kind) {
        token(who, kind);
        jdbc.update(
                "update message_choice set turned_off_at = coalesce(turned_off_at, ?) where account_id = ? and kind = ?",
                now(),
                bytes(who),
                kind.name());
        notifications.callBack(who.value(), kind.name());
    }

    /** What the link in a letter turns off; empty if nobody was sent such a link. */
    @Reading
    public Optional<Kind> kindOf(String token) {
        return choice(token).map(Choice::kind);
    }

    /** Whoever holds the link may turn that one kind off, as often as they like; empty as for {@link #kindOf}. */
    public Optional<Kind> turnOff(String token) {
        return choice(token).map(choice -> {
            turnOff(choice.account(), choice.kind());
            return choice.kind();
        });
    }

    private record Choice(AccountId account, Kind kind) {}

    private Optional<Choice> choice(String token) {
        return jdbc
                .query(
                        "select account_id, kind from message_choice where token = ?",
                        (row, number) -> new Choice(
                                new AccountId(Uuids.of(row.getBytes("account_id"))),
                                Kind.valueOf(row.getString("kind"))),
                        token)
                .stream()
                .findFirst();
    }

    /** Stays the same, so that the link in every old letter works. */
    String token(AccountId who, Kind kind) {
        jdbc.update("insert ignore into message_choice values (?, ?, ?, null)", bytes(who), kind.name(), randomToken());
        return Optional.ofNullable(jdbc.queryForObject(
                        "select token from message_choice where account_id = ? and kind = ?",
                        String.class,
                        bytes(who),
                        kind.name()))
                .orElseThrow();
    }

    private static String randomToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Set<String> tables() {
        return Set.of("message_choice", "phone_consent");
    }

    @Override
    public List<PersonalRecords> about(Person who) {
        return List.of(
                new PersonalRecords(
                        "message_choices",
                        jdbc.query(
                                "select kind, turned_off_at from message_choice where account_id = ?"
                                        + " and turned_off_at is not null order by kind",
                                (row, number) -> PersonalRecords.row(
                                        "kind",
                                        row.getString("kind"),
                                        "turned_off_at",
                                        row.getObject("turned_off_at", LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)),
                                bytes(who.id()))),
                new PersonalRecords(
                        "phone_consents",
                        jdbc.query(
                                "select * from phone_consent where account_id = ? order by agreed_at",
                                (row, number) -> {
                                    var fields = new LinkedHashMap<String, Object>();
                                    fields.put("text_version", row.getInt("text_version"));
                                    fields.put("agreed_at", utc(row.getObject("agreed_at", LocalDateTime.class)));
                                    Optional.ofNullable(row.getObject("withdrawn_at", LocalDateTime.class))
                                            .ifPresent(at -> fields.put("withdrawn_at", utc(at)));
                                    return fields;
                                },
                                bytes(who.id()))));
    }

    private static Instant utc(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    @Override
    public void erase(Erasure erasure) {
        for (var table : List.of("message_choice", "phone_consent")) {
            jdbc.update("delete from " + table + " where account_id = ?", bytes(erasure.account()));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static byte[] bytes(AccountId id) {
        return Uuids.bytes(id.value());
    }
}
