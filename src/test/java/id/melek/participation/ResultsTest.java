package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.AccountId;
import id.melek.account.PersonKey;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.VersionId;
import id.melek.learning.CourseCompleted;
import id.melek.learning.HalfWayReached;
import id.melek.learning.LearnerEnrolled;
import id.melek.participation.Cohort.Stage;
import id.melek.region.RegionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came of learning, as managers are told it. */
class ResultsTest extends FilledMonth {

    private static final CourseId SAFETY = new CourseId(77);
    private final Instant longAgo = Clock.systemUTC().instant().minus(Duration.ofDays(150));

    @Test
    void onlyWhoEnrolledNinetyDaysAgoCountsForWhereTheyStop() {
        var before = total().cohort();
        for (int person = 0; person < 4; person++) {
            var sari = accounts.personKey(people.learner("Sari", people.golo()).id())
                    .orElseThrow();
            enrolled(sari, longAgo);
            if (person > 0) {
                events.publishEvent(new HalfWayReached(sari, SAFETY, longAgo.plus(Duration.ofDays(person * 40))));
            }
        }
        var done =
                accounts.personKey(people.learner("Sari", people.golo()).id()).orElseThrow();
        enrolled(done, longAgo);
        events.publishEvent(new HalfWayReached(done, SAFETY, longAgo.plus(Duration.ofDays(10))));
        events.publishEvent(new CourseCompleted(
                new AccountId(Uuids.next()),
                Optional.of(done),
                SAFETY,
                new VersionId(Uuids.next()),
                longAgo.plus(Duration.ofDays(20))));
        enrolled(
                accounts.personKey(people.learner("Sari", people.golo()).id()).orElseThrow(),
                Instant.now(Clock.systemUTC()));
        fold();
        var after = total().cohort();

        assertThat(after.enrolled(null) - before.enrolled(null)).isEqualTo(5);
        assertThat(after.people(Stage.AFTER_HALF) - before.people(Stage.AFTER_HALF))
                .isEqualTo(2);
        assertThat(after.people(Stage.BEFORE_HALF) - before.people(Stage.BEFORE_HALF))
                .isEqualTo(2);
        assertThat(after.completed(null) - before.completed(null)).isEqualTo(1);
        assertThat(total(Period.of(YearMonth.now(MAKASSAR))).cohort().completionRate(null))
                .isEmpty();
    }

    private void enrolled(PersonKey person, Instant at) {
        events.publishEvent(new LearnerEnrolled(person, SAFETY, at));
    }

    private FigureTable.Row total() {
        return total(Period.SINCE_THE_START);
    }

    private FigureTable.Row total(Period period) {
        var region = regions.byCode("53.10").map(one -> one.id()).orElse(RegionId.NATION);
        return switch (figures.ask(ratna, new FigureQuery(region, period))) {
            case FigureAnswer.Answered(var table) -> table.total();
            case FigureAnswer.NotYours() -> throw new AssertionError("Not hers");
        };
    }
}
