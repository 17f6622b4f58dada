package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.participation.Target.Measure;
import id.melek.participation.TargetDraft.Field;
import id.melek.participation.TargetResult.Invalid;
import id.melek.participation.TargetResult.Kept;
import id.melek.participation.TargetStanding.Counted;
import id.melek.participation.TargetStanding.NoParticipants;
import id.melek.participation.TargetStanding.NotMeasured;
import id.melek.participation.TargetStanding.Shared;
import id.melek.region.Region;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TargetsTest {

    @Autowired
    Targets targets;

    @Autowired
    Folding folding;

    @Autowired
    Regions regions;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private Person ratna;
    private String year;

    @BeforeEach
    void ratnaManagesNusaTenggaraTimur() {
        ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        year = String.valueOf(YearMonth.now(clock).getYear());
    }

    @Test
    void aTargetStandsBesideWhatWasAchievedInItsPeriod() {
        set(number("53.10.06", "900"));
        people.learner("Sari", people.golo());
        folding.foldBatch();

        var standing = only(targets.list(ratna));

        assertThat(standing.region().code()).isEqualTo("53.10.06");
        var attainment = ((Counted) standing.progress()).attainment();
        assertThat(attainment.target()).isEqualTo(900);
        assertThat(attainment.achieved()).isPositive();
        assertThat(attainment.gap()).isEqualTo(900 - attainment.achieved());
    }

    @Test
    void aShareIsOfThePeopleNewInThePeriod() {
        var one = villageOfMixedDistrict();
        var district = regions.path(one.id()).get(3);
        var other = neighbourOfAnotherClass(one).orElseThrow();
        set(new TargetDraft(
                district.code(),
                Optional.ofNullable(one.settlement()),
                Indicator.REGISTERED,
                year,
                Measure.SHARE,
                "",
                "80"));
        assertThat(only(targets.list(ratna)).progress()).isInstanceOf(NoParticipants.class);

        people.learner("Sari", one.id());
        people.learner("Maria", one.id());
        people.learner("Yosef", one.id());
        people.learner("Agnes", other.id());
        folding.foldBatch();

        var shared = (Shared) only(targets.list(ratna)).progress();
        assertThat(shared.achieved()).isEqualTo(75);
        assertThat(shared.gap()).isEqualTo(5);
    }

    private Region villageOfMixedDistrict() {
        return regions.children(regions.byCode("53.10").orElseThrow().id()).stream()
                .flatMap(district -> regions.children(district.id()).stream())
                .filter(village -> neighbourOfAnotherClass(village).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Optional<Region> neighbourOfAnotherClass(Region village) {
        return regions.children(regions.path(village.id()).get(3).id()).stream()
                .filter(other -> other.settlement() != village.settlement())
                .findFirst();
    }

    @Test
    void aShareOfATraitThatIsNotCountedIsNotMeasured() {
        set(new TargetDraft("53", Optional.empty(), Indicator.ENROLLED, year, Measure.SHARE, "WOMEN", "60"));

        assertThat(only(targets.list(ratna)).progress()).isInstanceOf(NotMeasured.class);
    }

    @Test
    void everyChangeIsKeptWithItsAuthor() {
        var target = set(number("53.10", "900"));
        assertThat(set(number("53.10", "1.200"))).isEqualTo(withAmount(target, 1_200));
        set(number("53.10", "1200"));
        assertThat(targets.remove(ratna, target.id())).isTrue();
        assertThat(targets.remove(ratna, target.id())).isFalse();

        assertThat(targets.list(ratna)).isEmpty();
        assertThat(targets.changes(ratna))
                .extracting(TargetChange::before, TargetChange::after, TargetChange::by)
                .containsExactly(
                        tuple(Optional.of(1_200), Optional.empty(), "Ratna"),
                        tuple(Optional.of(900), Optional.of(1_200), "Ratna"),
                        tuple(Optional.empty(), Optional.of(900), "Ratna"));
    }

    @Test
    void badInputIsNamedFieldByFieldAndNothingIsStored() {
        assertThat(problems(new TargetDraft(
                        "99", Optional.empty(), Indicator.ENROLLED, "2026-13", Measure.NUMBER, "", "-5")))
                .containsOnlyKeys(Field.REGION, Field.PERIOD, Field.AMOUNT);
        assertThat(problems(
                        new TargetDraft("53", Optional.empty(), Indicator.ENROLLED, year, Measure.SHARE, "", "101")))
                .containsOnlyKeys(Field.AMOUNT, Field.SETTLEMENT);
        assertThat(problems(
                        new TargetDraft("53", Optional.empty(), Indicator.GAINED, "2020", Measure.NUMBER, "TALL", "9")))
                .containsOnlyKeys(Field.INDICATOR, Field.PERIOD, Field.TRAIT);
        assertThat(targets.changes(ratna)).isEmpty();
    }

    @Test
    void nobodyElseSeesOrSetsTheTargetsOfARegion() {
        var target = set(number("53.10", "900"));
        var ended = new Person(ratna.id(), "Ratna", Role.MANAGER, null, Locale.of("id"));

        for (var other : List.of(
                people.learner("Sari", people.golo()), people.trainer("Budi"), people.operator("Agus"), ended)) {
            assertRefused(() -> targets.set(other, number("53.10", "1")));
            assertRefused(() -> targets.remove(other, target.id()));
            assertRefused(() -> targets.list(other));
            assertRefused(() -> targets.changes(other));
            assertRefused(() -> targets.regions(other));
        }
        var putu = people.manager("Putu", regions.byCode("51").orElseThrow().id());
        assertThat(targets.set(putu, number("53.10", "1")))
                .isEqualTo(targets.set(putu, number("99.99", "1")))
                .isInstanceOf(Invalid.class);
        assertThat(targets.remove(putu, target.id())).isFalse();
        assertThat(targets.list(putu)).isEmpty();
        assertThat(targets.changes(putu)).isEmpty();
        assertThat(targets.regions(putu)).extracting(Region::code).allMatch(code -> code.startsWith("51"));
        assertThat(only(targets.list(ratna)).target().amount()).isEqualTo(900);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOf(AccessDeniedException.class);
    }

    private TargetDraft number(String code, String amount) {
        return new TargetDraft(code, Optional.empty(), Indicator.REGISTERED, year, Measure.NUMBER, "", amount);
    }

    private Target set(TargetDraft draft) {
        return ((Kept) targets.set(ratna, draft)).target();
    }

    private java.util.Map<Field, String> problems(TargetDraft draft) {
        return ((Invalid) targets.set(ratna, draft)).problems();
    }

    private static Target withAmount(Target target, int amount) {
        return new Target(
                target.id(),
                target.region(),
                target.settlement(),
                target.indicator(),
                target.period(),
                target.measure(),
                target.trait(),
                amount);
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }
}
