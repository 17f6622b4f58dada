package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.VersionId;
import id.melek.credential.CertificateIssued;
import id.melek.learning.CourseCompleted;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Without;
import id.melek.region.RegionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is told how few people are certified, on any way out; how many are, once they are not few. */
class FewCertifiedTest extends FilledMonth {

    private static final Without HIDDEN = new Without(Lack.SUPPRESSED);

    @BeforeEach
    void nobodyElseIsCertified() {
        database.update("delete from figure where indicator in (6, 11)");
    }

    @Test
    void threeInAVillageAreHiddenFromThereUpAndTwelveAreShown() throws Exception {
        certify(people.golo(), 3);

        assertThat(certified("53.10", Period.SINCE_THE_START)).isEqualTo(HIDDEN);
        assertThat(certified("53", Period.SINCE_THE_START)).isEqualTo(HIDDEN);
        assertThat(certified("53", Period.of(month()))).isEqualTo(HIDDEN);
        var file =
                send(get("/export/participation.csv?region=53").with(authentication(users.authentication(ratna.id()))));
        assertThat(file.getContentAsString()).contains("53.10,").doesNotContain(",3,3,3,3,");
        var row = json(ask(API + "?indicator=certified&region=53.10", token)).at("/rows/0");
        assertThat(row.get("people").isNull()).isTrue();
        assertThat(row.get("new").isNull()).isTrue();
        assertThat(row.get("lack").asString()).isEqualTo("suppressed");

        certify(people.golo(), 9);

        assertThat(certified("53.10", Period.SINCE_THE_START)).isEqualTo(new Count(12));
        assertThat(certified("53", Period.of(month()))).isEqualTo(new Count(12));
    }

    @Test
    void aSmallNeighbourCannotBeFoundBySubtracting() {
        var golo = regions.find(people.golo()).orElseThrow();
        var neighbour = regions.children(regions.path(golo.id()).get(3).id()).stream()
                .filter(village -> !village.equals(golo) && village.settlement() == golo.settlement())
                .findFirst()
                .orElseThrow();
        certify(golo.id(), 14);
        certify(neighbour.id(), 2);

        assertThat(certified(neighbour.code(), Period.SINCE_THE_START)).isEqualTo(HIDDEN);
        assertThat(certified(golo.code(), Period.SINCE_THE_START)).isEqualTo(HIDDEN);
        assertThat(certified("53", Period.SINCE_THE_START)).isEqualTo(new Count(16));
    }

    @Test
    void ofACourseThisIsNotToldBecauseCoursesOverlap() throws Exception {
        certify(people.golo(), 30);

        var row = json(ask(API + "?indicator=certified&region=53.10&subject=" + COURSE, token))
                .at("/rows/0");

        assertThat(row.get("lack").asString()).isEqualTo("suppressed");
    }

    private void certify(RegionId village, int howMany) {
        var course = new CourseId(77);
        var at = Clock.systemUTC().instant().minus(Duration.ofMinutes(5));
        for (int i = 0; i < howMany; i++) {
            var person =
                    accounts.personKey(people.learner("Sari", village).id()).orElseThrow();
            events.publishEvent(new CourseCompleted(
                    new AccountId(Uuids.next()), Optional.of(person), course, new VersionId(Uuids.next()), at));
            events.publishEvent(new CertificateIssued(Optional.of(person), course, at));
        }
        fold();
    }

    private FigureValue certified(String code, Period period) {
        return switch (ask(code, period)) {
            case Answered(var table) -> table.shown(table.total(), Indicator.CERTIFIED, null);
            case NotYours() -> throw new AssertionError("Not hers");
        };
    }

    private FigureAnswer ask(String code, Period period) {
        return figures.ask(
                ratna, new FigureQuery(regions.byCode(code).orElseThrow().id(), period));
    }
}
