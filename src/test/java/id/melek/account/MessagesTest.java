package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.Message.Kind;
import id.melek.base.Uuids;
import id.melek.notification.LettersGoOut;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class MessagesTest implements LettersGoOut {

    @Autowired
    Messages messages;

    @Autowired
    MessageChoices choices;

    @Autowired
    UndeliveredLetters undelivered;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    private final String number = People.number();
    private Person sari;

    @BeforeEach
    void sariIsThere() {
        sari = people.learner("Sari", number, people.golo());
    }

    @Test
    void sheReadsItOnHerPageOnceInHerLanguageAndThenItIsRead() {
        accounts.useLanguage(sari, Locale.ENGLISH);
        tell(sari, Kind.ANSWER, "answer:1");
        tell(sari, Kind.ANSWER, "answer:1");

        assertThat(messages.unread(sari)).isOne();
        var told = messages.of(sari, 0, 10);
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo("A trainer answered you: Warna alam");
            assertThat(one.path()).isEqualTo("learn/kursus/pelajaran");
            assertThat(one.read()).isFalse();
        });
        messages.read(sari, told);
        assertThat(messages.unread(sari)).isZero();
    }

    @Test
    void nobodyReadsWhatAnotherWasTold() {
        tell(sari, Kind.ANSWER, "answer:1");
        var wati = people.learner("Wati", people.golo());

        assertThat(messages.of(wati, 0, 10)).isEmpty();
        messages.read(wati, messages.of(sari, 0, 10));
        assertThat(messages.unread(sari)).isOne();
    }

    @Test
    void registeringIsNoAgreementToBeWrittenToOnThePhone() {
        tell(sari, Kind.ANSWER, "answer:1");
        assertThat(letters(sari)).isEmpty();

        choices.agreeToPhone(sari);
        tell(sari, Kind.ANSWER, "answer:2");
        assertThat(letters(sari)).singleElement().satisfies(letter -> {
            assertThat(letter.get("channel")).isEqualTo("GATEWAY");
            assertThat(letter.get("address")).isEqualTo("+62" + number.substring(1));
            assertThat(letter.get("quiet_zone")).isEqualTo("Asia/Makassar");
            assertThat(letter.get("body").toString())
                    .contains("https://melek.contoh.id/learn/kursus/pelajaran")
                    .contains("https://melek.contoh.id/off/");
        });
    }

    @Test
    void afterWithdrawingNothingIsSentNotEvenWhatWaited() {
        choices.agreeToPhone(sari);
        tell(sari, Kind.ANSWER, "answer:1");
        choices.withdrawFromPhone(sari);
        tell(sari, Kind.ANSWER, "answer:2");

        assertThat(letters(sari)).isEmpty();
        assertThat(messages.unread(sari)).isEqualTo(2);
        assertThat(choices.of(sari).agreedAt()).isEmpty();
    }

    @Test
    void whoeverHasAnEmailAddressIsWrittenToByEmail() {
        var wati = people.learner("Wati", "wati." + UUID.randomUUID() + "@contoh.id", people.golo());
        tell(wati, Kind.ANSWER, "answer:1");

        assertThat(letters(wati)).singleElement().satisfies(letter -> {
            assertThat(letter.get("channel")).isEqualTo("EMAIL");
            assertThat(letter.get("subject")).isEqualTo("Pelatih menjawab Anda: Warna alam");
            assertThat(letter.get("body").toString()).startsWith("Halo Wati,\n\n");
        });
    }

    @Test
    void theLinkInALetterTurnsOffItsKindAndNoOtherAsOftenAsItIsTouched() {
        choices.agreeToPhone(sari);
        tell(sari, Kind.ANSWER, "answer:1");
        var body = letters(sari).getFirst().get("body").toString();
        var token = body.substring(body.indexOf("/off/") + 5, body.lastIndexOf(')'));

        assertThat(choices.kindOf(token)).contains(Kind.ANSWER);
        assertThat(choices.of(sari).off()).isEmpty();
        assertThat(choices.turnOff(token)).contains(Kind.ANSWER);
        assertThat(choices.turnOff(token)).contains(Kind.ANSWER);
        assertThat(choices.turnOff("a" + token.substring(1) + "a")).isEmpty();

        assertThat(letters(sari)).isEmpty();
        tell(sari, Kind.ANSWER, "answer:2");
        tell(sari, Kind.TASK, "task:1");
        assertThat(letters(sari)).extracting(letter -> letter.get("topic")).containsExactly("TASK");
        assertThat(messages.unread(sari)).isEqualTo(3);
        choices.turnOn(sari, Kind.ANSWER);
        assertThat(choices.of(sari).off()).isEmpty();
    }

    @Test
    void remindersThatAreTurnedOffAreNotEvenOnHerPage() {
        choices.turnOff(sari, Kind.REMINDER);
        tell(sari, Kind.REMINDER, "reminder:1");

        assertThat(messages.unread(sari)).isZero();
    }

    @Test
    void nothingIsSentToPeopleWhoDoNotExistOrLeft() {
        var account = repository.lock(sari.id()).orElseThrow();
        choices.agreeToPhone(sari);
        account.markMadeUp();
        repository.saveAndFlush(account);
        tell(sari, Kind.ANSWER, "answer:1");
        assertThat(letters(sari)).isEmpty();

        accounts.erase(sari, false);
        tell(sari, Kind.ANSWER, "answer:2");
        assertThat(database.queryForObject(
                        "select count(*) from message where account_id = ?", Integer.class, id(sari)))
                .isZero();
    }

    @Test
    void erasingTakesMessagesLettersChoicesAndAgreementsAway() {
        choices.agreeToPhone(sari);
        tell(sari, Kind.ANSWER, "answer:1");
        choices.turnOff(sari, Kind.TASK);
        assertThat(messages.about(sari).getFirst().rows()).hasSize(1);
        assertThat(choices.about(sari))
                .allSatisfy(part -> assertThat(part.rows()).hasSize(1));

        accounts.erase(sari, false);
        entities.flush();

        for (var table : List.of("message", "message_choice", "phone_consent")) {
            assertThat(database.queryForObject(
                            "select count(*) from " + table + " where account_id = ?", Integer.class, id(sari)))
                    .as(table)
                    .isZero();
        }
        assertThat(letters(sari)).isEmpty();
    }

    @Test
    void onlyOperatorsLookAfterLetters() {
        var agus = people.operator("Agus");
        assertThat(undelivered.count(agus)).isZero();

        for (var other : List.of(sari, people.trainer("Budi"), people.manager("Ratna", people.nusaTenggaraTimur()))) {
            assertThatThrownBy(() -> undelivered.list(other, 0, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> undelivered.count(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> undelivered.waiting(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> undelivered.retryAll(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> undelivered.retry(other, UUID.randomUUID()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> undelivered.drop(other, UUID.randomUUID()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void tell(Person to, Kind kind, String once) {
        messages.tell(
                to.id(),
                new Message(
                        kind,
                        "learning.enquiry.answered",
                        List.of("Warna alam", "Dari tarum."),
                        "learn/kursus/pelajaran",
                        once));
        entities.flush();
    }

    private List<Map<String, Object>> letters(Person of) {
        return database.queryForList("select * from letter where recipient = ? order by id", id(of));
    }

    private static byte[] id(Person who) {
        return Uuids.bytes(who.id().value());
    }
}
