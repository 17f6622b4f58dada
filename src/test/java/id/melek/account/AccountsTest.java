package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.RegistrationResult.Invalid;
import id.melek.account.RegistrationResult.Taken;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Consents consents;

    @Autowired
    People people;

    @Autowired
    Businesses businesses;

    @Autowired
    Profiles profiles;

    @Autowired
    DeviceTokens tokens;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    @Test
    void sariRegistersAndCountsInHerVillage() {
        var sari = people.learner("  Sari ", people.golo());

        assertThat(sari.name()).isEqualTo("Sari");
        assertThat(sari.role()).isEqualTo(Role.LEARNER);
        assertThat(accounts.villageOf(sari.id())).isEqualTo(people.golo());
        assertThat(consents.isMissing(sari)).isFalse();
        var key = accounts.personKey(sari.id()).orElseThrow();
        assertThat(events.stream(LearnerRegistered.class)).singleElement().satisfies(event -> {
            assertThat(event.account()).isEqualTo(sari.id());
            assertThat(event.person()).isEqualTo(key);
            assertThat(event.village()).isEqualTo(people.golo());
        });
    }

    @Test
    void aNumberHasOneAccountHoweverItIsWritten() {
        var number = People.number();
        people.learner("Sari", number, people.golo());

        assertThat(accounts.register(People.form("Sari", "+62" + number.substring(1), people.waeBelang())))
                .isEqualTo(new Taken());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var empty = new Registration(" ", "0812", "123456", null, false, 0, Locale.of("id"));

        assertThat(accounts.register(empty))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .containsOnlyKeys(Field.NAME, Field.CONTACT, Field.SECRET, Field.VILLAGE, Field.CONSENT)
                                .containsEntry(Field.SECRET, "account.problem.pin-easy"));
    }

    @Test
    void aMoveIsDatedAndTold() {
        var sari = people.learner("Sari", people.golo());
        var registered = Instant.now();

        accounts.moveTo(sari, people.waeBelang());
        accounts.moveTo(sari, people.waeBelang());

        assertThat(accounts.villageOf(sari.id())).isEqualTo(people.waeBelang());
        assertThat(accounts.villageOf(sari.id(), registered)).isEqualTo(people.golo());
        assertThat(accounts.villageOf(sari.id(), Instant.EPOCH)).isEqualTo(people.golo());
        assertThat(events.stream(LearnerMoved.class))
                .singleElement()
                .satisfies(event -> assertThat(event.village()).isEqualTo(people.waeBelang()));
    }

    @Test
    void aBusinessIsInAVillageNotInAProvince() {
        var sari = people.learner("Sari", people.golo());
        var vague = People.form("Wati", People.number(), people.nusaTenggaraTimur());

        assertThat(accounts.register(vague)).isEqualTo(new Invalid(Map.of(Field.VILLAGE, "account.problem.village")));
        assertThatThrownBy(() -> accounts.moveTo(sari, people.nusaTenggaraTimur()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staffNeverCount() {
        assertThat(accounts.personKey(people.trainer("Budi").id())).isEmpty();
    }

    @Test
    void somebodyMadeUpDoesNotCountAmongRealPeople() {
        var nobody = accounts.registerMadeUp("Wati", people.golo(), Instant.EPOCH);

        assertThat(accounts.personKey(nobody)).isEmpty();
        assertThat(events.stream(LearnerRegistered.class)).isEmpty();
    }

    @Test
    void whereEverybodyIsMadeUpTheyCount() {
        database.sql("update installation set made_up = true").update();

        var wati = accounts.registerMadeUp("Wati", people.golo(), Instant.EPOCH);

        assertThat(accounts.personKey(wati)).isPresent();
        assertThat(events.stream(LearnerRegistered.class))
                .singleElement()
                .satisfies(event -> assertThat(event.at()).isEqualTo(Instant.EPOCH));
    }

    @Test
    void erasingSariLeavesNothingOfHer() {
        var sari = people.learner("Sari", people.golo());
        var key = accounts.personKey(sari.id()).orElseThrow();
        businesses.name(sari, "Tenun Sari");
        profiles.answer(sari, Question.GENDER, "FEMALE");
        tokens.issue(sari.id());
        codes.handOut(people.trainer("Budi"), sari.id());

        accounts.erase(sari, false);

        assertThat(accounts.person(sari.id())).isEmpty();
        assertThat(events.stream(LearnerErased.class))
                .singleElement()
                .satisfies(event -> assertThat(event.person()).isEqualTo(key));
        assertThat(tablesThatKnow(sari.id())).isEmpty();
        assertThat(whatIsLeftOf(sari.id()))
                .containsExactlyInAnyOrder("id", "role", "language", "epoch", "made_up", "erased_at");
    }

    private List<String> tablesThatKnow(AccountId id) {
        entities.flush();
        return references().stream()
                .filter(table -> database.sql("select count(*) from " + table + " = :id")
                                .param("id", bytes(id))
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    private List<String> references() {
        var references = new ArrayList<String>();
        database.sql("""
                select table_name, column_name from information_schema.key_column_usage
                where table_schema = schema() and referenced_table_name = 'account'
                """).query(row -> {
            references.add(row.getString(1) + " where " + row.getString(2));
        });
        return references;
    }

    private List<String> whatIsLeftOf(AccountId id) {
        var row = database.sql("select * from account where id = :id")
                .param("id", bytes(id))
                .query()
                .singleRow();
        return row.keySet().stream()
                .filter(column -> !Objects.toString(row.get(column), "").isEmpty())
                .toList();
    }

    private static byte[] bytes(AccountId id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    @Test
    void theRecordsOfStaffStay() {
        var budi = people.trainer("Budi");

        assertThatThrownBy(() -> accounts.erase(budi, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
