package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.ChangeResult.Changed;
import id.melek.account.ChangeResult.WrongSecret;
import id.melek.account.SignInResult.Refused;
import id.melek.account.SignInResult.TryLater;
import id.melek.account.SignInResult.Welcome;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@IntegrationTest
class SignInsTest {

    private static final String WRONG = "902716";

    private final MovableClock clock = new MovableClock();
    private final String number = People.number();

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    private SignIns signIns;

    @BeforeEach
    void prepare(
            @Autowired AccountRepository repository,
            @Autowired AttemptRepository attempts,
            @Autowired Installation installation,
            @Autowired ClientAddress client,
            @Autowired Secrets secrets,
            @Autowired TransactionOperations transaction) {
        signIns = new SignIns(repository, new Attempts(attempts, installation, client, clock), secrets, transaction);
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void sariSignsInHoweverSheWritesHerNumber() {
        var sari = people.learner("Sari", number, people.golo());

        assertThat(signIns.signIn("+62 " + number.substring(1), People.PIN)).isEqualTo(new Welcome(sari.id()));
        assertThat(signIns.signIn(number, People.PIN)).isEqualTo(new Welcome(sari.id()));
    }

    @Test
    void anUnknownNumberAWrongPinAndEndedAccessLookTheSame() {
        people.learner("Sari", number, people.golo());
        var gone = people.learner("Wati", people.golo());
        var herNumber = signIns.contactOf(gone).value();
        accounts.erase(gone, false);

        assertThat(signIns.signIn(number, WRONG)).isEqualTo(new Refused());
        assertThat(signIns.signIn(People.number(), WRONG)).isEqualTo(new Refused());
        assertThat(signIns.signIn("Sari", WRONG)).isEqualTo(new Refused());
        assertThat(signIns.signIn(herNumber, People.PIN)).isEqualTo(new Refused());
    }

    @Test
    void afterFiveWrongPinsEvenTheRightOneHasToWait() {
        var sari = people.learner("Sari", number, people.golo());
        guess(number, 5);

        assertThat(signIns.signIn(number, People.PIN))
                .isEqualTo(new TryLater(clock.instant().plus(Duration.ofMinutes(1))));

        clock.forward(Duration.ofMinutes(1));
        assertThat(signIns.signIn(number, People.PIN)).isEqualTo(new Welcome(sari.id()));
    }

    @Test
    void everyFurtherWrongPinDoublesTheWait() {
        guess(number, 5);
        clock.forward(Duration.ofMinutes(1));
        guess(number, 1);

        assertThat(signIns.signIn(number, WRONG))
                .isEqualTo(new TryLater(clock.instant().plus(Duration.ofMinutes(2))));
    }

    @Test
    void waitingTellsNothingAboutWhoHasAnAccount() {
        guess(People.number(), 5);
        var stranger = People.number();
        guess(stranger, 5);

        assertThat(signIns.signIn(stranger, WRONG)).isInstanceOf(TryLater.class);
    }

    @Test
    void theRightPinStartsTheCountAfresh() {
        var sari = people.learner("Sari", number, people.golo());
        guess(number, 4);
        signIns.signIn(number, People.PIN);
        guess(number, 4);

        assertThat(signIns.signIn(number, People.PIN)).isEqualTo(new Welcome(sari.id()));
    }

    @Test
    void anAddressThatTriesManyNamesHasToWaitToo() {
        comeFrom("203.0.113." + ThreadLocalRandom.current().nextInt(250));
        for (var i = 0; i < 100; i++) {
            signIns.signIn("x" + i + number + "@contoh.id", WRONG);
        }

        assertThat(signIns.signIn(People.number(), WRONG)).isInstanceOf(TryLater.class);
        comeFrom("198.51.100.7");
        assertThat(signIns.signIn(People.number(), WRONG)).isEqualTo(new Refused());
    }

    @Test
    void aHouseholdsManyIpv6AddressesAreOne() {
        var house = "2001:db8:%x:%x::".formatted(random(), random());
        for (var i = 0; i < 100; i++) {
            comeFrom(house + Integer.toHexString(i + 1));
            signIns.signIn("x" + i + number + "@contoh.id", WRONG);
        }

        comeFrom(house + "ffff");
        assertThat(signIns.signIn(People.number(), WRONG)).isInstanceOf(TryLater.class);
    }

    @Test
    void whateverAProxyCallsAnAddressIsOne() {
        comeFrom("unknown-" + random());

        assertThat(signIns.signIn(number, WRONG)).isEqualTo(new Refused());
    }

    @Test
    void aNewPinNeedsTheOldOne() {
        var sari = people.learner("Sari", number, people.golo());

        assertThat(signIns.changeSecret(sari, WRONG, "161803")).isEqualTo(new WrongSecret());
        assertThat(signIns.changeSecret(sari, People.PIN, "111111"))
                .isEqualTo(new ChangeResult.Invalid("account.problem.pin-easy"));
        assertThat(signIns.changeSecret(sari, People.PIN, "161803")).isEqualTo(new Changed());

        assertThat(signIns.signIn(number, People.PIN)).isEqualTo(new Refused());
        assertThat(signIns.signIn(number, "161803")).isEqualTo(new Welcome(sari.id()));
    }

    @Test
    void aNewNumberTakesThePlaceOfTheOld() {
        var sari = people.learner("Sari", number, people.golo());
        var newNumber = People.number();

        assertThat(signIns.changeContact(sari, People.PIN, newNumber)).isEqualTo(new Changed());

        assertThat(signIns.signIn(number, People.PIN)).isEqualTo(new Refused());
        assertThat(signIns.signIn(newNumber, People.PIN)).isEqualTo(new Welcome(sari.id()));
    }

    @Test
    void whoeverFoundAnOpenPhoneGuessesThePinNoMoreOftenThanAtTheDoor() {
        var sari = people.learner("Sari", number, people.golo());
        for (var i = 0; i < 5; i++) {
            signIns.changeSecret(sari, WRONG, "161803");
        }

        assertThat(signIns.changeContact(sari, People.PIN, People.number())).isInstanceOf(ChangeResult.TryLater.class);
    }

    private void guess(String name, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(signIns.signIn(name, WRONG)).isEqualTo(new Refused());
        }
    }

    private static void comeFrom(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(0xffff);
    }
}
