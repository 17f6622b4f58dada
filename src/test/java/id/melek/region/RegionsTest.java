package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RegionsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Autowired
    Regions regions;

    private RegionId id(String code) {
        return regions.byCode(code).orElseThrow().id();
    }

    @Test
    void theWholeCountryIsThere() {
        var counts = new EnumMap<RegionLevel, Integer>(RegionLevel.class);
        count(regions.nation(), counts);
        assertThat(counts)
                .containsEntry(RegionLevel.NATION, 1)
                .containsEntry(RegionLevel.PROVINCE, 38)
                .containsEntry(RegionLevel.REGENCY, 514)
                .containsEntry(RegionLevel.DISTRICT, 7285)
                .containsEntry(RegionLevel.VILLAGE, 83762);
    }

    private void count(Region region, Map<RegionLevel, Integer> counts) {
        counts.merge(region.level(), 1, Integer::sum);
        regions.children(region.id()).forEach(child -> count(child, counts));
    }

    @Test
    void aManagerCanBeInChargeOfTheNation() {
        assertThat(regions.searchScopes("indo", 8)).first().isEqualTo(regions.nation());
        assertThat(regions.searchScopes("Bali", 8)).doesNotContain(regions.nation());
        assertThat(regions.searchScopes(" ", 8)).isEmpty();
    }

    @Test
    void aVillageIsKnownByItsCodeAndByItsIdentity() {
        var village = regions.byCode("53.10.12.1008").orElseThrow();
        assertThat(village.name()).isEqualTo("Watu");
        assertThat(village.kind()).isEqualTo("kelurahan");
        assertThat(village.settlement()).isEqualTo(Settlement.SUBURBAN);
        assertThat(regions.find(village.id())).contains(village);
        assertThat(regions.byCode("53.10.12.1099")).isEmpty();
        assertThat(regions.byCode("nonsense")).isEmpty();
        assertThat(regions.byCode("")).isEmpty();
        assertThat(regions.find(new RegionId(0))).isEmpty();
        assertThat(regions.find(new RegionId(1_000_000))).isEmpty();
    }

    @Test
    void aPathLeadsFromTheNationToTheVillage() {
        assertThat(regions.path(id("53.10.12.1008")))
                .extracting(Region::name)
                .containsExactly("Indonesia", "Nusa Tenggara Timur", "Kabupaten Manggarai", "Langke Rembong", "Watu");
        assertThat(regions.path(RegionId.NATION)).containsExactly(regions.nation());
        assertThatThrownBy(() -> regions.path(new RegionId(-5))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void childrenComeInOrderOfTheirCodes() {
        assertThat(regions.children(id("53.10")))
                .extracting(Region::code)
                .startsWith("53.10.01", "53.10.03", "53.10.05")
                .isSorted();
        assertThat(regions.children(id("53.10.12.1008"))).isEmpty();
    }

    @Test
    void aManagerOfOneProvinceHasItsVillagesAndNoOthers() {
        var village = id("53.10.12.1008");
        assertThat(regions.contains(id("53"), village)).isTrue();
        assertThat(regions.contains(RegionId.NATION, village)).isTrue();
        assertThat(regions.contains(village, village)).isTrue();
        assertThat(regions.contains(id("51"), village)).isFalse();
        assertThat(regions.contains(village, id("53"))).isFalse();
        assertThat(regions.contains(id("53"), new RegionId(-1))).isFalse();
        assertThat(regions.contains(new RegionId(-1), new RegionId(-1))).isFalse();
    }

    @Test
    void anAddressNamesEverythingAboveTheVillage() {
        assertThat(regions.addressOf(id("53.10.12.1008"), NOW))
                .isEqualTo(new Address(
                        id("53.10.12.1008"),
                        id("53.10.12"),
                        id("53.10"),
                        id("53"),
                        Settlement.SUBURBAN,
                        ZoneId.of("Asia/Makassar")));
        assertThatThrownBy(() -> regions.addressOf(id("53.10.12"), NOW)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> regions.addressOf(RegionId.NATION, NOW)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void beforeTheFirstKnownDayAVillageIsWhereItWasFirstKnownToBe() {
        var village = id("53.10.12.1008");
        assertThat(regions.addressOf(village, Instant.parse("2016-01-01T00:00:00Z")))
                .isEqualTo(regions.addressOf(village, NOW));
    }

    @Test
    void theCountryHasThreeTimeZones() {
        assertThat(zones("11", "32", "35", "61", "62")).containsOnly("Asia/Jakarta");
        assertThat(zones("51", "52", "53", "63", "64", "71", "73")).containsOnly("Asia/Makassar");
        assertThat(zones("81", "82", "91", "94", "96")).containsOnly("Asia/Jayapura");
    }

    private List<String> zones(String... provinces) {
        return List.of(provinces).stream()
                .map(province -> regions.addressOf(firstVillage(id(province)), NOW)
                        .zone()
                        .getId())
                .toList();
    }

    private RegionId firstVillage(RegionId id) {
        var children = regions.children(id);
        return children.isEmpty() ? id : firstVillage(children.getFirst().id());
    }

    @Test
    void peopleOfTheProvincesAndOfTheirRegenciesAddUpToTheNation() {
        var nation = regions.population(RegionId.NATION).orElseThrow();
        assertThat(nation.total()).isEqualTo(284_973_643);
        assertThat(nation.asOf()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(nation.source()).contains("Dukcapil");
        for (var settlement : Settlement.values()) {
            var provinces = regions.children(RegionId.NATION);
            assertThat(people(provinces, settlement)).isEqualTo(nation.of(settlement));
            for (var province : provinces) {
                assertThat(people(regions.children(province.id()), settlement))
                        .isEqualTo(people(List.of(province), settlement));
            }
        }
    }

    private int people(List<Region> areas, Settlement settlement) {
        return areas.stream()
                .mapToInt(area -> regions.population(area.id()).orElseThrow().of(settlement))
                .sum();
    }

    @Test
    void belowTheRegencyPeopleAreNotCounted() {
        assertThat(regions.population(id("53.10"))).isPresent();
        assertThat(regions.population(id("53.10.12"))).isEmpty();
        assertThat(regions.population(id("53.10.12.1008"))).isEmpty();
    }
}
