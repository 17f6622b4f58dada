package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaSearchTest {

    private static final AreaSearch AREAS = new AreaSearch(ReferenceTree.TREE);

    private static List<String> names(String typed) {
        return AREAS.search(typed, 5).stream().map(Region::name).toList();
    }

    @Test
    void regenciesAndCitiesAreFoundWithoutTheirKind() {
        assertThat(names("mang"))
                .startsWith("Kabupaten Manggarai", "Kabupaten Manggarai Barat", "Kabupaten Manggarai Timur");
        assertThat(names("kupang")).startsWith("Kabupaten Kupang", "Kota Kupang");
        assertThat(names("kota kupang")).startsWith("Kota Kupang");
        assertThat(names("kab. kupang")).startsWith("Kabupaten Kupang");
    }

    @Test
    void aProvinceComesBeforeARegencyThatIsCalledAlike() {
        assertThat(names("gorontalo")).startsWith("Gorontalo", "Kabupaten Gorontalo", "Kota Gorontalo");
        assertThat(names("jambi")).startsWith("Jambi", "Kota Jambi");
    }

    @ParameterizedTest
    @CsvSource({
        "NTT, Nusa Tenggara Timur",
        "ntb, Nusa Tenggara Barat",
        "Jabar, Jawa Barat",
        "DKI, Daerah Khusus Ibukota Jakarta",
        "jakarta, Daerah Khusus Ibukota Jakarta",
        "Jogjakarta, Daerah Istimewa Yogyakarta",
        "Nusa Tengara Timur, Nusa Tenggara Timur",
        "Mangarai Barat, Kabupaten Manggarai Barat",
        "Tjilatjap, Kabupaten Cilacap",
        "Soerabaja, Kota Surabaya",
        "Kota Tjirebon, Kota Cirebon",
    })
    void shortNamesOldSpellingsAndTypingErrorsAreUnderstood(String typed, String area) {
        assertThat(names(typed)).first().isEqualTo(area);
    }

    @Test
    void everyProvinceAndRegencyIsFoundByItsName() {
        ReferenceTree.TREE.children(RegionId.NATION).forEach(AreaSearchTest::isFound);
        ReferenceTree.TREE.children(RegionId.NATION).stream()
                .flatMap(province -> ReferenceTree.TREE.children(province.id()).stream())
                .forEach(AreaSearchTest::isFound);
    }

    private static void isFound(Region area) {
        assertThat(AREAS.search(area.name(), 1)).containsExactly(area);
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(names("")).isEmpty();
        assertThat(names("qqqqqq")).isEmpty();
    }
}
