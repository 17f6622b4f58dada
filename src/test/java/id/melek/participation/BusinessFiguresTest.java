package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.Businesses;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.catalog.CourseId;
import id.melek.learning.LearnerEnrolled;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.RegionId;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Businesses are counted beside their people, once each, wherever they are. */
@IntegrationTest
class BusinessFiguresTest {

    @Autowired
    Figures figures;

    @Autowired
    Folding folding;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Businesses businesses;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private Person ratna;
    private Person sari;
    private Person dewi;
    private Counts golo;
    private Counts waeBelang;

    /** Businesses, and those that take part. */
    private record Counts(int businesses, int enrolled) {

        Counts plus(int more, int moreEnrolled) {
            return new Counts(businesses + more, enrolled + moreEnrolled);
        }
    }

    @BeforeEach
    void begin() {
        ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        sari = people.learner("Sari", people.golo());
        dewi = people.learner("Dewi", people.waeBelang());
        golo = in(people.golo());
        waeBelang = in(people.waeBelang());
    }

    @Test
    void twoPeopleOfOneBusinessAreCountedOnceWhereItWasFounded() {
        businesses.name(sari, "Tenun Sari");
        assertThat(in(people.golo())).isEqualTo(golo.plus(1, 0));

        dewiJoins();
        enrols(dewi);
        enrols(sari);

        assertThat(in(people.golo())).isEqualTo(golo.plus(1, 1));
        assertThat(in(people.waeBelang())).isEqualTo(waeBelang);
    }

    @Test
    void whoEnrolledBeforeBringsThatAlong() {
        enrols(dewi);
        businesses.name(sari, "Tenun Sari");
        dewiJoins();

        assertThat(in(people.golo())).isEqualTo(golo.plus(1, 1));
    }

    @Test
    void itGoesWhereTheOneWhoStaysLives() {
        businesses.name(sari, "Tenun Sari");
        dewiJoins();

        businesses.leave(sari);
        assertThat(in(people.golo())).isEqualTo(golo);
        assertThat(in(people.waeBelang())).isEqualTo(waeBelang.plus(1, 0));

        accounts.moveTo(dewi, people.golo());
        assertThat(in(people.golo())).isEqualTo(golo.plus(1, 0));
        assertThat(in(people.waeBelang())).isEqualTo(waeBelang);
    }

    @Test
    void itEndsWithItsLastMemberAndIsNotNewWhenOneComesBack() {
        int founded = newInGolo();
        enrols(sari);
        businesses.name(sari, "Tenun Sari");
        var code = businesses.of(sari).orElseThrow().joinCode();
        businesses.leave(sari);
        assertThat(in(people.golo())).isEqualTo(golo);

        businesses.join(sari, code);
        assertThat(in(people.golo())).isEqualTo(golo.plus(1, 1));
        assertThat(newInGolo()).isEqualTo(founded + 1);
    }

    @Test
    void anErasedPersonTakesTheirBusinessAlongOnlyIfNobodyElseIsInIt() {
        businesses.name(sari, "Tenun Sari");
        dewiJoins();

        accounts.erase(sari, false);
        assertThat(in(people.golo())).isEqualTo(golo);
        assertThat(in(people.waeBelang())).isEqualTo(waeBelang.plus(1, 0));

        accounts.erase(dewi, false);
        assertThat(in(people.waeBelang())).isEqualTo(waeBelang);
    }

    @Test
    void aLateActCountsForTheBusinessThatItsPersonWasInThen() {
        businesses.name(sari, "Tenun Sari");
        dewiJoins();
        var then = Clock.systemUTC().instant();
        businesses.leave(dewi);
        businesses.name(dewi, "Kopi Dewi");

        enrols(dewi, then);

        assertThat(in(people.golo())).isEqualTo(golo.plus(1, 1));
        assertThat(in(people.waeBelang())).isEqualTo(waeBelang.plus(1, 1));
    }

    private void dewiJoins() {
        businesses.join(dewi, businesses.of(sari).orElseThrow().joinCode());
    }

    private void enrols(Person learner) {
        enrols(learner, Clock.systemUTC().instant());
    }

    private void enrols(Person learner, Instant at) {
        var person = accounts.personKey(learner.id()).orElseThrow();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new LearnerEnrolled(person, new CourseId(1), at)));
    }

    private Counts in(RegionId village) {
        var row = row(village);
        return new Counts(
                row.cells(Indicator.BUSINESSES).people(),
                row.cells(Indicator.BUSINESSES_ENROLLED).people());
    }

    private int newInGolo() {
        return row(people.golo()).cells(Indicator.BUSINESSES).newcomers();
    }

    private FigureTable.Row row(RegionId village) {
        while (folding.foldBatch() > 0) {
            // the next batch
        }
        return switch (figures.ask(ratna, new FigureQuery(village, Period.SINCE_THE_START))) {
            case Answered(var table) -> table.total();
            case NotYours() -> throw new AssertionError();
        };
    }
}
