package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VillageSearchTest {

    private static final VillageSearch VILLAGES = new VillageSearch(ReferenceTree.TREE);
    private static final String MANGGARAI = "53.10";

    private static List<VillageMatch> search(String within, String typed, int limit) {
        return VILLAGES.search(ReferenceTree.id(within), typed, limit);
    }

    private static List<String> names(String within, String typed, int limit) {
        return search(within, typed, limit).stream().map(VillageMatch::name).toList();
    }

    @Test
    void threeLettersAreTooFewForTheNationAndEnoughForARegency() {
        assertThat(search("ID", "Tan", 5000))
                .filteredOn(match -> match.name().startsWith("Tan"))
                .hasSize(1828);
        assertThat(names(MANGGARAI, "Wae", 20))
                .startsWith("Wae Ajang", "Wae Belang", "Wae Codi", "Wae Mantang", "Wae Mulu", "Wae Renca", "Wae Rii");
    }

    @Test
    void aListIsNeverLongerThanAskedFor() {
        assertThat(search("ID", "Tan", 20))
                .hasSize(20)
                .allMatch(match -> match.name().startsWith("Tan"));
    }

    @Test
    void onlyVillagesOfTheChosenRegencyAreFound() {
        assertThat(search("51", "Carep", 20)).noneMatch(match -> match.name().contains("Carep"));
        assertThat(search(MANGGARAI, "Tan", 20))
                .allMatch(match -> match.regency().equals("Kabupaten Manggarai"));
    }

    @Test
    void theBestLikenessComesFirst() {
        assertThat(names(MANGGARAI, "Carep", 20)).startsWith("Carep", "Compang Carep", "Laci Carep");
        assertThat(names(MANGGARAI, "Golo", 20)).startsWith("Golo", "Golo Cador");
        assertThat(names(MANGGARAI, "Bang", 50)).containsSubsequence("Bangka Ajang", "Bangka Tonggur");
    }

    @Test
    void aWordInsideANameComesBeforeAPieceOfAWord() {
        var found = names(MANGGARAI, "Rai", 20);
        assertThat(found).startsWith("Rai");
        assertThat(names(MANGGARAI, "Lao", 20)).startsWith("Bangka Lao", "Pong Lao");
    }

    @Test
    void aDistrictsNameFindsItsVillages() {
        assertThat(search(MANGGARAI, "Langke Rembong", 50))
                .hasSize(20)
                .allMatch(match -> match.district().equals("Langke Rembong"));
        assertThat(search(MANGGARAI, "kec. langke", 20))
                .hasSize(20)
                .allMatch(match -> match.district().equals("Langke Rembong"));
        assertThat(search("ID", "Langkerembong", 50)).hasSize(20);
    }

    @Test
    void villagesOfOneNameAreToldApartByTheirPath() {
        var found = search("ID", "Sidomulyo", 200).stream()
                .filter(match -> match.name().equals("Sidomulyo"))
                .toList();
        assertThat(found).hasSize(98);
        assertThat(found.stream()
                        .map(match -> match.province() + match.regency() + match.district())
                        .distinct())
                .hasSizeGreaterThan(95);
        assertThat(search(MANGGARAI, "Lalong", 1))
                .containsExactly(new VillageMatch(
                        ReferenceTree.id("53.10.01.2002"),
                        "Lalong",
                        "desa",
                        "Wae Rii",
                        "Kabupaten Manggarai",
                        "Nusa Tenggara Timur",
                        Settlement.RURAL));
    }

    /** Left out, doubled, swapped and wrong letters, old spelling, no blanks, other signs. */
    @ParameterizedTest
    @CsvSource({
        "53.10, Hiliintir, Hilihintir",
        "53.10, hilihinter, Hilihintir",
        "53.10, Pong Murrung, Pong Murung",
        "53.10, Pongmurung, Pong Murung",
        "53.10, Tjumbi, Cumbi",
        "53.10, Djaong, Jaong",
        "53.10, Kadjong, Kajong",
        "53.10, Lotje, Loce",
        "53.10, Roeis, Ruis",
        "53.10, Pongeok, Ponggeok",
        "53.10, Pong-geok, Ponggeok",
        "53.10, Satar Luong, Satar Loung",
        "53.10, compangcarep, Compang Carep",
        "53.10, COMPANG KAREP, Compang Carep",
        "53.10, Golo Ncwang, Golo Ncuang",
        "53.10, Benteng Kuuw, Benteng Kuwu",
        "53.10, Bangka Nekeng, Bangka Nekang",
        "53.10, Mbamuku, Mbaumuku",
        "53.10, Lemareng, Lemarang",
        "53.10, Nggallak, Nggalak",
        "53.10, desa lalong, Lalong",
        "53.10, Kel. Karot, Karot",
        "53.10, Wáe Rí'i, Wae Rii",
        "32.01, Tjibinong, Cibinong",
        "31.73, Kebon Djeruk, Kebon Jeruk",
        "31.73, Kebun Jerok, Kebon Jeruk",
        "31.74, Koeningan Barat, Kuningan Barat",
        "53.07, Regapuu, Regapu’u",
        "12.10, N6 Aek Nabara, N-6 Aek Nabara",
        "62, Sungai Rungun, Sei. Rungun",
    })
    void aMistypedNameFindsTheRightVillage(String within, String typed, String village) {
        var found = search(within, typed, 10);
        assertThat(found).first().extracting(VillageMatch::name).isEqualTo(village);
    }

    @Test
    void numeralsAreFoundEitherWay() {
        assertThat(names("12", "Lalai 1", 5)).contains("Lalai I/II");
        assertThat(names("14", "lambang sari 1 2 3", 5)).startsWith("Lambang Sari I, II, III");
        assertThat(names("12", "Ramunia II", 5)).startsWith("Ramunia 2");
    }

    @Test
    void twoLettersFindOnlyVillagesThatAreCalledSo() {
        assertThat(search("ID", "bu", 100))
                .isNotEmpty()
                .allMatch(match -> match.name().equals("Bu"));
        assertThat(search("ID", "q", 100)).isEmpty();
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(search("ID", "", 20)).isEmpty();
        assertThat(search("ID", " '-. ", 20)).isEmpty();
        assertThat(search("ID", "h h h", 20)).isEmpty();
        assertThat(search("ID", "村村村", 20)).isEmpty();
        assertThat(search("ID", "x".repeat(10_000), 20)).isEmpty();
        assertThat(VILLAGES.search(new RegionId(-1), "Tan", 20)).isEmpty();
    }

    @Test
    void everyVillageIsFoundByItsOwnNameInItsRegency() {
        var unfound = ReferenceTree.TREE
                .subtree(ReferenceTree.TREE.find(ReferenceTree.id("53")).orElseThrow())
                .filter(region -> region.level() == RegionLevel.VILLAGE)
                .filter(village -> search(village.code().substring(0, 5), village.name(), 100).stream()
                        .noneMatch(match -> match.village().equals(village.id())))
                .toList();
        assertThat(unfound).isEmpty();
    }
}
