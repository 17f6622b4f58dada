package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Uuids;
import id.melek.participation.TargetStanding.Hidden;
import id.melek.participation.TargetStanding.Traced;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TraitFiguresTest {

    @Autowired
    TraitFigures traits;

    @Autowired
    TraitPublications publications;

    @Autowired
    PublishedTraits world;

    @Autowired
    Regions regions;

    @Autowired
    Clock clock;

    private Period quarter = Period.SINCE_THE_START;

    @BeforeEach
    @AfterEach
    void forgetEverybody() {
        world.forgetEverybody();
        quarter = Period.quarterOf(
                YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(6));
    }

    @Test
    void aQuarterIsPublishedOnceWithSmallCellsHidden() {
        register("53.10", 40, "FEMALE");
        register("53.10", 30, "MALE");
        register("53.01", 25, "FEMALE");
        register("53.01", 4, "MALE");
        register("53.71", 60, "FEMALE");
        register("53.71", 50, "MALE");
        world.publish();

        var answer = answer(manager("53"), "53");

        assertThat(answer.total().people())
                .contains(Map.ofEntries(Map.entry("F", 125), Map.entry("M", 84), Map.entry("-", 0)));
        assertThat(row(answer, "53.01").hidden()).isTrue();
        assertThat(answer.parts().stream().filter(TraitAnswer.Row::hidden)).hasSizeGreaterThan(1);
        assertThat(row(answer, "53.02")).isEqualTo(new TraitAnswer.Row(region("53.02"), Optional.empty(), false));

        register("53.71", 5, "MALE");
        world.publish();
        assertThat(answer(manager("53"), "53")).as("what was published stays").isEqualTo(answer);
    }

    @Test
    void aQuarterThatCanStillChangeIsNotPublished() {
        register("53.10", 40, "FEMALE");
        var current = Period.quarterOf(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
        world.publish();

        assertThat(traits.ask(manager("53"), query("53", current)))
                .isEqualTo(new TraitAnswer.NotPublished(Optional.of(TraitPublications.opens(current))));
        assertThat(publications.due()).isEmpty();
    }

    @Test
    void whatIsNotKeptCannotBeAsked() {
        world.publish();
        var village = regions.children(
                        regions.children(region("53.10").id()).getFirst().id())
                .getFirst();

        assertThat(traits.ask(manager("53"), new TraitQuery(village.id(), Indicator.REGISTERED, Trait.GENDER, quarter)))
                .isEqualTo(new TraitAnswer.NotPublished(Optional.empty()));
        assertThat(traits.ask(manager("53"), query("53", Period.of(YearMonth.of(2026, 1)))))
                .isEqualTo(new TraitAnswer.NotPublished(Optional.empty()));
    }

    @Test
    void aTargetOfAShareIsMeasuredByWhatWasPublishedAndProjectedByTheLastQuarter() {
        var before = quarter;
        register("53.10", 40, "FEMALE");
        register("53.10", 60, "MALE");
        var next = Period.quarterOf(before.last().orElseThrow().plusMonths(1));
        register(next, "53.10", 60, "FEMALE");
        register(next, "53.10", 40, "MALE");
        register(next, "53.10", 20, "");
        world.publish();
        var latest = traits.latest().orElseThrow();

        assertThat(share("53", before, 45)).isEqualTo(traced(45, before, 40, 100, OptionalDouble.empty(), before));
        var later = Period.ofYear(latest.last().orElseThrow().getYear() + 1);
        var end = Period.quarterOf(later.last().orElseThrow());
        var traced = (Traced) share("53", later, 60);
        assertThat(traced).isEqualTo(traced(60, latest, 100, 200, OptionalDouble.of(40), end));
        assertThat(traced.gap()).isEqualTo(10);
        assertThat(traced.projected().orElse(0)).isGreaterThan(60);
    }

    @Test
    void whereATraitIsHiddenItsTargetIsHiddenToo() {
        register("53.10", 40, "FEMALE");
        register("53.10", 3, "MALE");
        world.publish();

        assertThat(share("53", quarter, 60)).isEqualTo(new Hidden());
    }

    @Test
    void severalRegionsTogetherAreToldWhatEachIsTold() {
        register("53.10", 40, "FEMALE");
        register("53.01", 4, "MALE");
        register("53.71", 60, "FEMALE");
        world.publish();
        var village = regions.children(
                        regions.children(region("53.10").id()).getFirst().id())
                .getFirst();
        var asked = Stream.concat(
                        Stream.of("53", "53.10", "53.01", "53.71", "53.02", "51", "ID")
                                .map(this::region),
                        Stream.of(village))
                .map(Region::id)
                .toList();

        for (var period : List.of(quarter, Period.ofYear(2019))) {
            var query = new TraitQuery(RegionId.NATION, Indicator.REGISTERED, Trait.GENDER, period);
            var found = traits.wholes(manager("53"), asked, query);
            for (var id : asked) {
                var alone = traits.ask(manager("53"), new TraitQuery(id, Indicator.REGISTERED, Trait.GENDER, period));
                assertThat(found.get(id)).isEqualTo(withoutParts(alone));
            }
        }
    }

    private static TraitAnswer withoutParts(TraitAnswer answer) {
        return answer instanceof TraitAnswer.Answered all
                ? new TraitAnswer.Answered(
                        all.trait(),
                        all.indicator(),
                        all.period(),
                        all.publishedAt(),
                        all.values(),
                        all.total(),
                        List.of())
                : answer;
    }

    private TargetStanding.Progress share(String code, Period period, int percent) {
        var target = new Target(
                UUID.randomUUID(),
                region(code).id(),
                Optional.empty(),
                Indicator.REGISTERED,
                period,
                Target.Measure.SHARE,
                "WOMEN",
                percent);
        return new TraitShares(traits, manager("53"), List.of(target)).of(target);
    }

    private static Traced traced(int percent, Period at, int part, int all, OptionalDouble before, Period end) {
        return new Traced(percent, at, part, all, before, end);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEARNER", "TRAINER", "OPERATOR"})
    void onlyManagersMayAsk(Role role) {
        var who = new Person(new AccountId(Uuids.next()), "Budi", role, null, Locale.of("id"));

        assertThat(traits.ask(who, query("53", quarter))).isInstanceOf(TraitAnswer.NotYours.class);
    }

    @Test
    void aManagerOfAnotherRegionIsRefused() {
        assertThat(traits.ask(manager("51"), query("53", quarter))).isInstanceOf(TraitAnswer.NotYours.class);
        assertThat(traits.ask(manager("53.10"), query("53", quarter))).isInstanceOf(TraitAnswer.NotYours.class);
    }

    private void register(String regency, int people, String gender) {
        register(quarter, regency, people, gender);
    }

    private void register(Period when, String regency, int people, String gender) {
        world.register(when, regency, people, gender);
    }

    private TraitAnswer.Answered answer(Person who, String code) {
        return (TraitAnswer.Answered) traits.ask(who, query(code, quarter));
    }

    private TraitQuery query(String code, Period period) {
        return new TraitQuery(region(code).id(), Indicator.REGISTERED, Trait.GENDER, period);
    }

    private static TraitAnswer.Row row(TraitAnswer.Answered answer, String code) {
        return answer.parts().stream()
                .filter(row -> row.region().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Person manager(String scope) {
        return new Person(
                new AccountId(Uuids.next()),
                "Ratna",
                Role.MANAGER,
                region(scope).id(),
                Locale.of("id"));
    }

    private Region region(String code) {
        return regions.byCode(code).orElseThrow();
    }
}
