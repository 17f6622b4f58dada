package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.catalog.CourseId;
import id.melek.learning.LearnerEnrolled;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@IntegrationTest
class DataQualityTest {

    private static final int CROWD = 12;

    @Autowired
    DataQuality quality;

    @Autowired
    QualityCounting counting;

    @Autowired
    Folding folding;

    @Autowired
    Regions regions;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    EntityManager written;

    private Person ratna;

    @BeforeEach
    void ratnaManagesNusaTenggaraTimur() {
        ratna = people.manager("Ratna", people.nusaTenggaraTimur());
    }

    @Test
    void onlyManagersOfTheRegionAndOperatorsSeeIt() {
        assertThat(quality.report(ratna, region("53"))).isPresent();
        assertThat(quality.report(ratna, region("53.10"))).isPresent();
        assertThat(quality.report(people.operator("Agus"), RegionId.NATION)).isPresent();

        assertThat(quality.report(ratna, RegionId.NATION)).isEmpty();
        assertThat(quality.report(ratna, region("51"))).isEmpty();
        assertThat(quality.report(ratna, region("51.03"))).isEmpty();
        assertThat(quality.report(people.learner("Sari", people.golo()), region("53")))
                .isEmpty();
        assertThat(quality.report(people.trainer("Budi"), region("53"))).isEmpty();
    }

    @Test
    void nothingIsToldBelowTheRegency() {
        assertThat(quality.report(ratna, region("53.10.06"))).isEmpty();
        assertThat(quality.report(people.operator("Agus"), people.golo())).isEmpty();
    }

    @Test
    void theSameNameInTheSameVillageMayBeOnePersonTwice() {
        for (int i = 0; i < CROWD; i++) {
            people.learner(i % 2 == 0 ? "Maria Goreti" : "maria goreti", people.golo());
        }
        people.learner("Maria Goreti", people.waeBelang());
        people.learner("Yosef", people.golo());
        count();

        assertThat(report().duplicates()).contains(CROWD);
        assertThat(report().parts())
                .anySatisfy(part -> assertThat(part.duplicates()).contains(CROWD));
    }

    @Test
    void aFewDuplicatesAreNotCountedOut() {
        people.learner("Maria Goreti", people.golo());
        people.learner("Maria Goreti", people.golo());
        count();

        assertThat(report().duplicates()).isEmpty();
    }

    @Test
    void whatCameLateIsShownBesideTheMonthThatItChanged() {
        var happened = clock.instant().minus(Duration.ofDays(40));
        var month = YearMonth.from(happened.atZone(ZoneId.of("Asia/Makassar")));
        var sari = people.learner("Sari", people.golo());
        var person = accounts.personKey(sari.id()).orElseThrow();
        events.publishEvent(new LearnerEnrolled(person, new CourseId(1), happened));
        events.publishEvent(new LearnerEnrolled(person, new CourseId(2), clock.instant()));
        folding.foldBatch();
        count();

        assertThat(report().late())
                .filteredOn(late -> late.indicator() == Indicator.ENROLLED)
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.month()).isEqualTo(month);
                    assertThat(late.people()).isEqualTo(1);
                    assertThat(late.all()).isPositive();
                });
    }

    @Test
    void questionsThatNobodyWasAskedAreOpenAndFewPeopleAreHidden() {
        people.learner("Sari", people.golo());
        count();
        assertThat(report().questions())
                .allMatch(question -> question.notAsked().isEmpty());

        for (int i = 0; i < CROWD; i++) {
            people.learner("Learner " + i, people.golo());
        }
        count();
        assertThat(report().questions())
                .hasSize(10)
                .allSatisfy(question -> assertThat(question.notAsked()).contains(1.0));
    }

    @Test
    void everyProvinceOfTheRegionHasTheErrorOfItsEstimate() {
        assertThat(report().estimate())
                .singleElement()
                .satisfies(province ->
                        assertThat(province.error().orElseThrow().difference()).isEqualTo(-2.9));
        assertThat(quality.report(people.operator("Agus"), RegionId.NATION)
                        .orElseThrow()
                        .estimate())
                .hasSize(38);
        assertThat(report().withoutClass().count()).isZero();
        assertThat(report().withoutInhabitants().count()).isZero();
    }

    /** What is not written yet nobody counts. */
    private void count() {
        written.flush();
        counting.countAgain();
    }

    private QualityReport report() {
        return quality.report(ratna, region("53")).orElseThrow();
    }

    private RegionId region(String code) {
        return regions.byCode(code).map(Region::id).orElseThrow();
    }
}
