package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest extends LearnersCounted {

    @Test
    void aVillagerIsCountedInEveryRegionAboveUnderTheRightClass() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        var before = peopleIn(ratna, "53");
        var sari = people.learner("Sari", people.golo());
        enrols(sari);
        fold();

        for (var region : regions.path(people.golo()).stream().skip(1).toList()) {
            var row = table(ratna, region).total();
            assertThat(row.cells(Indicator.REGISTERED).people(settlementOfGolo()))
                    .isPositive();
            assertThat(row.cells(Indicator.ENROLLED).people(settlementOfGolo())).isPositive();
            assertThat(row.cells(Indicator.COMPLETED).people()).isZero();
        }
        assertThat(peopleIn(ratna, "53")).isEqualTo(before + 1);
    }

    @Test
    void aManagerSeesNothingOutsideTheirRegion() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());

        for (var code : List.of("ID", "51", "51.03", "51.03.01")) {
            assertThat(ask(ratna, code)).isInstanceOf(NotYours.class);
        }
        for (var code : List.of("53", "53.10", "53.10.06", "53.10.06.2008")) {
            assertThat(ask(ratna, code)).isInstanceOf(Answered.class);
        }
    }

    @Test
    void thePathBeginsWhereTheManagersRegionBegins() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());

        assertThat(table(ratna, region("53.10.06")).path())
                .extracting(Region::code)
                .containsExactly("53", "53.10", "53.10.06");
    }

    @Test
    void learnersTrainersAndOperatorsSeeNoFigures() {
        assertThat(ask(people.learner("Sari", people.golo()), "53")).isInstanceOf(NotYours.class);
        assertThat(ask(people.trainer("Budi"), "53")).isInstanceOf(NotYours.class);
        assertThat(ask(people.operator("Agus"), "53")).isInstanceOf(NotYours.class);
    }

    @Test
    void aManagerWithoutARegionSeesNoFigures() {
        var nobody = people.manager("Ratna", people.nusaTenggaraTimur());
        var without = new Person(nobody.id(), nobody.name(), Role.MANAGER, null, Locale.of("id"));

        assertThat(ask(without, "53")).isInstanceOf(NotYours.class);
    }

    @Test
    void anUnknownRegionIsAnsweredLikeAForeignOne() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());

        assertThat(figures.ask(ratna, new FigureQuery(new RegionId(9_999_999), Period.SINCE_THE_START)))
                .isEqualTo(ask(ratna, "51"));
    }

    @Test
    void staffNeverCount() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        fold();
        var before = peopleIn(ratna, "53");
        people.trainer("Budi");
        fold();

        assertThat(peopleIn(ratna, "53")).isEqualTo(before);
    }

    @Test
    void reachExistsDownToTheRegencyAndNotBelow() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        enrols(people.learner("Sari", people.golo()));
        fold();

        var regency = table(ratna, region("53.10")).total();
        var district = table(ratna, region("53.10.06")).total();

        assertThat(regency.reach()).isPresent();
        assertThat(regency.reach().getAsDouble())
                .isEqualTo(regency.cells(Indicator.ENROLLED).people()
                        * 1000.0
                        / regency.population().orElseThrow().total());
        assertThat(district.population()).isEmpty();
        assertThat(district.reach()).isEmpty();
    }

    @Test
    void whereNobodyTakesPartThereIsNoRate() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        var empty = table(ratna, region("53.04")).total();

        assertThat(empty.hasNoParticipants()).isTrue();
        assertThat(empty.population()).isPresent();
        assertThat(empty.reach()).isEmpty();
    }

    @Test
    void aMoveTakesThePersonToTheOtherVillageAndLeavesTheMonthAlone() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        var sari = people.learner("Sari", people.golo());
        accounts.moveTo(sari, people.waeBelang());
        fold();

        var village = table(ratna, regions.find(people.golo()).orElseThrow()).total();
        var other = table(ratna, regions.find(people.waeBelang()).orElseThrow()).total();

        assertThat(village.cells(Indicator.REGISTERED).newcomers()).isEqualTo(1);
        assertThat(village.cells(Indicator.REGISTERED).people()).isZero();
        assertThat(other.cells(Indicator.REGISTERED).people()).isEqualTo(1);
        assertThat(other.cells(Indicator.REGISTERED).newcomers()).isZero();
    }

    @Test
    void theFileHoldsTheFiguresOfTheScreen() {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        enrols(people.learner("Sari", people.golo()));
        fold();
        var table = table(ratna, region("53"));

        var lines = FiguresCsv.write(table).lines().toList();

        assertThat(lines).hasSize(2 + table.parts().size());
        var header = List.of(lines.getFirst().substring(1).split(","));
        var total = List.of(lines.get(1).split(","));
        assertThat(total.get(header.indexOf("code"))).isEqualTo("53");
        assertThat(total.get(header.indexOf("enrolled_people_rural")))
                .isEqualTo(
                        String.valueOf(table.total().cells(Indicator.ENROLLED).people(Settlement.RURAL)));
        assertThat(total.get(header.indexOf("registered_people_all")))
                .isEqualTo(
                        String.valueOf(table.total().cells(Indicator.REGISTERED).people()));
    }

    private void enrols(Person learner) {
        enrols(learner, Clock.systemUTC().instant());
    }

    private int peopleIn(Person who, String code) {
        fold();
        return table(who, region(code)).total().cells(Indicator.REGISTERED).people();
    }

    private Settlement settlementOfGolo() {
        return java.util.Objects.requireNonNull(
                regions.find(people.golo()).orElseThrow().settlement());
    }

    private Region region(String code) {
        return regions.byCode(code).orElseThrow();
    }

    private FigureAnswer ask(Person who, String code) {
        return figures.ask(who, new FigureQuery(region(code).id(), Period.SINCE_THE_START));
    }

    private FigureTable table(Person who, Region region) {
        return switch (figures.ask(who, new FigureQuery(region.id(), Period.SINCE_THE_START))) {
            case Answered(var table) -> table;
            case NotYours() -> throw new AssertionError("Not allowed to see " + region);
        };
    }
}
