package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What each kind of change does. */
class RegionChangesTest extends OwnTree {

    @Test
    void aRenamedVillageKeepsItsIdentity() {
        var watu = region(WATU);
        assertThat(apply("2026-03-01,renamed,53.10.12.1008,,Watu Mese,,decree")).isEmpty();

        assertThat(region(WATU).name()).isEqualTo("Watu Mese");
        assertThat(region(WATU).id()).isEqualTo(watu.id());
        assertThat(events).isEmpty();
        assertThat(regions.search(id("53.10"), "watu mese", 1))
                .extracting(VillageMatch::village)
                .containsExactly(watu.id());
        assertThat(reread().byCode(WATU)).contains(region(WATU));
        assertThat(db.queryForList(
                        "select concat(name, ' ', valid_from, ' ', coalesce(valid_to, '-'), ' ', density) from region_version"
                                + " where region = ? order by valid_from",
                        String.class,
                        watu.id().value()))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Watu 2025-06-23 2026-03-01 ");
    }

    @Test
    void aRecodedDistrictTakesItsVillagesCodesAlong() {
        var watu = region(WATU);
        assertThat(apply("2026-03-01,recoded,53.10.12,53.10.20,,,decree")).isEmpty();

        assertThat(regions.byCode(WATU)).isEmpty();
        assertThat(regions.byCode("53.10.12")).isEmpty();
        assertThat(regions.byAnyCode(WATU)).contains(region("53.10.20.1008"));
        assertThat(reread().byAnyCode(WATU)).contains(region("53.10.20.1008"));
        assertThat(regions.byAnyCode("53.10.12.9999")).isEmpty();
        assertThat(id("53.10.20.1008")).isEqualTo(watu.id());
        assertThat(regions.children(id("53.10.20"))).hasSize(20);
        assertThat(regions.children(id("53.10"))).extracting(Region::code).isSorted();
        assertThat(events).isEmpty();
        assertThat(reread().find(watu.id())).contains(region("53.10.20.1008"));
    }

    @Test
    void aMovedDistrictTakesEveryVillageIntoTheOtherRegency() {
        var villages = regions.children(id("53.10.17"));
        var village = villages.getFirst().id();
        var manggarai = id("53.10");
        assertThat(apply("2026-03-01,moved,53.10.17,53.15.99,,,decree")).isEmpty();

        assertThat(regions.addressOf(village, BEFORE).regency()).isEqualTo(manggarai);
        assertThat(regions.addressOf(village, AFTER).regency()).isEqualTo(id("53.15"));
        assertThat(regions.contains(id("53.15"), village)).isTrue();
        assertThat(regions.contains(manggarai, village)).isFalse();
        assertThat(events)
                .hasSize(10)
                .containsExactlyInAnyOrderElementsOf(villages.stream()
                        .map(moved -> new VillageReassigned(moved.id(), MARCH))
                        .toList());
        var again = reread();
        assertThat(again.addressOf(village, BEFORE)).isEqualTo(regions.addressOf(village, BEFORE));
        assertThat(again.addressOf(village, AFTER)).isEqualTo(regions.addressOf(village, AFTER));
    }

    @Test
    void regenciesWithNewBordersHaveNoPeopleUntilTheyAreCountedAnew() {
        assertThat(apply("2026-03-01,moved,53.10.17,53.15.99,,,decree")).isEmpty();

        assertThat(regions.population(id("53.10"))).isEmpty();
        assertThat(regions.population(id("53.15"))).isEmpty();
        assertThat(regions.population(id("53.19"))).isPresent();
        assertThat(regions.population(id("53"))).isPresent();
        assertThat(reread().population(id("53.10"))).isEmpty();
        assertThat(reread().population(id("53"))).isPresent();
    }

    @Test
    void aReclassifiedVillageIsAnotherClassFromThatDayOn() {
        var watu = id(WATU);
        assertThat(apply("2026-03-01,reclassified,53.10.12.1008,,,urban,BPS")).isEmpty();

        assertThat(regions.addressOf(watu, BEFORE).settlement()).isEqualTo(Settlement.SUBURBAN);
        assertThat(regions.addressOf(watu, AFTER).settlement()).isEqualTo(Settlement.URBAN);
        assertThat(region(WATU).settlement()).isEqualTo(Settlement.URBAN);
        assertThat(regions.addressOf(watu, Instant.EPOCH).settlement()).isEqualTo(Settlement.SUBURBAN);
        assertThat(events).containsExactly(new VillageReassigned(watu, MARCH));
        assertThat(reread().addressOf(watu, AFTER).settlement()).isEqualTo(Settlement.URBAN);
    }

    @Test
    void aSplitVillageLivesOnAndAnotherBegins() {
        var watu = id(WATU);
        assertThat(apply("2026-03-01,split,53.10.12.1008,53.10.12.2001,Watu Timur,rural,decree"))
                .isEmpty();

        assertThat(id(WATU)).isEqualTo(watu);
        var born = region("53.10.12.2001");
        assertThat(born.name()).isEqualTo("Watu Timur");
        assertThat(born.kind()).isEqualTo("desa");
        assertThat(born.settlement()).isEqualTo(Settlement.RURAL);
        assertThat(born.parent()).isEqualTo(id("53.10.12"));
        assertThat(regions.path(born.id())).hasSize(5);
        assertThat(regions.addressOf(watu, AFTER)).isEqualTo(regions.addressOf(watu, BEFORE));
        assertThat(events).containsExactly(new VillageReassigned(watu, MARCH));
        assertThat(regions.population(id("53.10"))).isPresent();
        assertThat(reread().byCode("53.10.12.2001")).contains(born);
        assertThat(regions.search(id("53.10"), "watu timur", 1))
                .extracting(VillageMatch::village)
                .containsExactly(born.id());
    }

    @Test
    void aSplitProvinceGetsItsRegenciesOneByOne() {
        var watu = id(WATU);
        assertThat(apply(
                        "2026-03-01,split,53,54,Flores,,law",
                        "2026-03-01,moved,53.10,54.10,,,law",
                        "2026-03-01,split,91,97,Papua Utara,Asia/Makassar,law"))
                .isEmpty();

        assertThat(regions.path(watu))
                .extracting(Region::code)
                .containsExactly("ID", "54", "54.10", "54.10.12", "54.10.12.1008");
        assertThat(regions.addressOf(watu, BEFORE).province()).isEqualTo(id("53"));
        assertThat(regions.addressOf(watu, AFTER).province()).isEqualTo(id("54"));
        assertThat(regions.addressOf(watu, AFTER).zone().getId()).isEqualTo("Asia/Makassar");
        assertThat(events).hasSize(171).hasOnlyElementsOfType(VillageReassigned.class);
        assertThat(regions.population(id("53"))).isEmpty();
        assertThat(regions.population(id("54"))).isEmpty();
        assertThat(regions.population(id("54.10"))).isPresent();
        assertThat(reread().version(id("97")).zone()).hasToString("Asia/Makassar");
        assertThat(reread().path(watu)).isEqualTo(regions.path(watu));
    }

    @Test
    void aMergedVillagesPeopleBelongToTheOneThatLivesOn() {
        var laci = id("53.10.12.1016");
        var carep = id("53.10.12.1011");
        assertThat(apply("2026-03-01,merged,53.10.12.1016,53.10.12.1011,,,decree"))
                .isEmpty();

        assertThat(regions.find(laci)).isEmpty();
        assertThat(regions.byCode("53.10.12.1016")).isEmpty();
        assertThat(regions.byAnyCode("53.10.12.1016")).isEqualTo(regions.find(carep));
        assertThat(regions.successor(laci)).isEqualTo(carep);
        assertThat(regions.successor(carep)).isEqualTo(carep);
        assertThat(regions.addressOf(laci, BEFORE).village()).isEqualTo(laci);
        assertThat(regions.addressOf(laci, AFTER)).isEqualTo(regions.addressOf(carep, AFTER));
        assertThat(regions.path(laci)).isEqualTo(regions.path(carep));
        assertThat(regions.contains(id("53.10.12"), laci)).isTrue();
        assertThat(regions.contains(laci, carep)).isFalse();
        assertThat(regions.contains(laci, laci)).isFalse();
        assertThat(events).containsExactly(new VillageMerged(laci, carep, MARCH), new VillageReassigned(laci, MARCH));
        assertThat(reread().addressOf(laci, BEFORE).village()).isEqualTo(laci);
        assertThat(reread().addressOf(laci, AFTER).village()).isEqualTo(carep);
    }

    @Test
    void severalChangesOfOneVillageMakeOneHistory() {
        var watu = id(WATU);
        assertThat(apply(
                        "2026-07-01,reclassified,53.10.99.1008,,,rural,b",
                        "2026-03-01,recoded,53.10.12,53.10.99,,,a",
                        "2026-03-01,reclassified,53.10.99.1008,,,urban,a",
                        "2026-09-01,merged,53.10.99.1008,53.10.99.1011,,,c"))
                .isEmpty();

        assertThat(regions.addressOf(watu, BEFORE).settlement()).isEqualTo(Settlement.SUBURBAN);
        assertThat(regions.addressOf(watu, AFTER).settlement()).isEqualTo(Settlement.URBAN);
        assertThat(regions.addressOf(watu, Instant.parse("2026-07-15T00:00:00Z"))
                        .settlement())
                .isEqualTo(Settlement.RURAL);
        assertThat(regions.addressOf(watu, Instant.parse("2026-09-15T00:00:00Z"))
                        .village())
                .isEqualTo(id("53.10.99.1011"));
        var again = reread();
        for (var month = 1; month <= 12; month++) {
            var day = LocalDate.of(2026, month, 15);
            assertThat(again.addressOn(watu, day)).isEqualTo(current.tree().addressOn(watu, day));
        }
    }
}
