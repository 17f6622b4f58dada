package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementWordsTest {

    private static String word(String language, String key) {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of(language))
                .getString("region." + key);
    }

    @ParameterizedTest
    @EnumSource
    void everyClassSaysThatItIsAnEstimateAndNoClassOfBps(Settlement settlement) {
        assertThat(word("id", "settlement." + settlement)).endsWith("(perkiraan)");
        assertThat(word("en", "settlement." + settlement)).endsWith("(estimated)");
        assertThat(word("id", "settlement." + settlement + ".why")).contains("bukan kelas BPS");
        assertThat(word("en", "settlement." + settlement + ".why")).contains("not a class of BPS");
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelHasAName(RegionLevel level) {
        assertThat(word("id", "level." + level)).isNotBlank();
        assertThat(word("en", "level." + level)).isNotBlank();
    }
}
