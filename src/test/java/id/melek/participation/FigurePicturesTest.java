package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.MapShapes;
import id.melek.region.Region;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class FigurePicturesTest {

    @Autowired
    Figures figures;

    @Autowired
    Folding folding;

    @Autowired
    Regions regions;

    @Autowired
    MapShapes shapes;

    @Autowired
    Texts texts;

    @Autowired
    People people;

    @Test
    void everyRegencyIsOnTheMapWithTheNumberOfTheTableOrTheSignThatSaysWhyThereIsNone() {
        var table = afterSariRegisters();
        var map = FigureMap.of(table, Indicator.REGISTERED, shapes, texts, Texts.INDONESIAN)
                .orElseThrow();

        var all = map.picture(Optional.empty());
        assertThat(all.parts()).hasSameSizeAs(table.parts());
        assertThat(all.withoutShape()).isEmpty();
        var manggarai = row(table, "53.10");
        var inhabitants = manggarai.population().orElseThrow().total();
        assertThat(part(all, "53.10").shade())
                .isEqualTo(new Shade.Of(manggarai.cells(Indicator.REGISTERED).people() * 1000.0 / inhabitants));
        assertThat(part(all, "53.10").label()).startsWith("Kabupaten Manggarai: 0,00");
        assertThat(part(all, "53.04").shade()).isEqualTo(new Shade.Without(Lack.NO_PARTICIPANTS));

        var urban = map.picture(Optional.of(Settlement.URBAN));
        assertThat(part(urban, "53.10").shade()).isEqualTo(new Shade.Without(Lack.NO_DENOMINATOR));
        assertThat(urban.scale()).isEqualTo(all.scale());
    }

    @Test
    void belowTheProvinceThereIsNoMap() {
        var regency = table(people.manager("Ratna", people.nusaTenggaraTimur()), "53.10");

        assertThat(FigureMap.of(regency, Indicator.REGISTERED, shapes, texts, Texts.INDONESIAN))
                .isEmpty();
    }

    @Test
    void theTrendHasTwelveMonthsForThoseWhoMaySeeThemAndNoneForOthers() {
        var ntt = afterSariRegisters().total().region();
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        var komang = people.manager("Komang", region("51").id());

        var months = trend(ratna, ntt).orElseThrow().months();
        assertThat(months).hasSize(12);
        assertThat(months.getFirst().all()).isEqualTo(new FigureValue.Count(0));
        assertThat(months.getLast().all())
                .isInstanceOf(FigureValue.Count.class)
                .isNotEqualTo(months.getFirst().all());
        assertThat(trend(komang, ntt)).isEmpty();
        assertThat(trend(people.trainer("Budi"), ntt)).isEmpty();
    }

    private Optional<Trend> trend(Person who, Region region) {
        var now = YearMonth.now(Clock.system(regions.zoneOf(region.id())));
        return Trend.ask(figures, who, region, Indicator.REGISTERED, now);
    }

    private FigureTable afterSariRegisters() {
        people.learner("Sari", people.golo());
        folding.foldBatch();
        return table(people.manager("Ratna", people.nusaTenggaraTimur()), "53");
    }

    private FigureTable table(Person who, String code) {
        return switch (figures.ask(who, new FigureQuery(region(code).id(), Period.SINCE_THE_START))) {
            case Answered(var table) -> table;
            case NotYours() -> throw new AssertionError("Not allowed to see " + code);
        };
    }

    private Region region(String code) {
        return regions.byCode(code).orElseThrow();
    }

    private static FigureTable.Row row(FigureTable table, String code) {
        return table.parts().stream()
                .filter(row -> row.region().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static MapPicture.Part part(MapPicture picture, String code) {
        return picture.parts().stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
