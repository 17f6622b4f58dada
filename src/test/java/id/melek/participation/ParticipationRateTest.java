package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.CountCheck.Sound;
import id.melek.participation.TakeOverResult.TakenOver;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Businesses enrolled over businesses counted: only where a manager took over a count, and with its source. */
class ParticipationRateTest extends FilledMonth {

    @Autowired
    BusinessCounts counts;

    @Test
    void aCountMakesARateWithItsSourceOnEveryWayOut() throws Exception {
        int counted = 400;
        takeOver("region;count;source;date\n53.10;" + counted + ";Dinas Koperasi;" + month().minusMonths(1) + "-15\n");

        var row = table("53").parts().stream()
                .filter(part -> part.region().code().equals("53.10"))
                .findFirst()
                .orElseThrow();
        double percent = 100.0 * row.cells(Indicator.BUSINESSES_ENROLLED).people() / counted;
        assertThat(percent).isPositive();
        assertThat(row.participationRate()).hasValue(percent);
        var line = records(file("csv", "53")).stream()
                .filter(one -> one.getField("code").equals("53.10"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(line.getField("participation_rate_percent")))
                .isEqualTo(percent);
        assertThat(line.getField("businesses_counted")).isEqualTo("400");
        assertThat(line.getField("businesses_counted_source")).isEqualTo("Dinas Koperasi");
        assertThat(cell("53.10", FigureColumn.Measure.PARTICIPATION_RATE).getType())
                .isEqualTo(CellType.NUMBER);
        assertThat(sheet(file("xlsx", "53"), 1).stream().map(one -> one.getCellText(1)))
                .anyMatch(text -> text.startsWith("Dinas Koperasi, 15 "));
    }

    @Test
    void withoutACountThereIsNoRateAndItIsSaid() throws Exception {
        takeOver("region;count;source;date\n53.10;400;Dinas Koperasi;" + month().minusMonths(1) + "-15\n");

        assertThat(cell("53", FigureColumn.Measure.PARTICIPATION_RATE).getText())
                .isEqualTo(texts.get("participation.lack.NO_DENOMINATOR", ratna.language()));
        var before = new FigureQuery(regions.byCode("53.10").orElseThrow().id(), Period.of(month().minusMonths(2)));
        assertThat(figures.ask(ratna, before))
                .isInstanceOfSatisfying(
                        FigureAnswer.Answered.class,
                        answer -> assertThat(answer.table().total().participationRate())
                                .isEmpty());
    }

    @Test
    void theMonthlyReportSaysBothAndMarksNothingAsMovedThatEarlierOnesDidNotCount() {
        takeOver("region;count;source;date\n53;400;Dinas Koperasi;" + month().minusMonths(1) + "-15\n");
        var content = taking.take(ratna, people.nusaTenggaraTimur(), month()).orElseThrow();
        var words = new EditionWords(texts, MAKASSAR);
        int enrolled = content.total().of(Indicator.BUSINESSES_ENROLLED).all();

        assertThat(enrolled).isPositive();
        assertThat(new EditionSummary(content, words).businesses())
                .hasValueSatisfying(said ->
                        assertThat(said).contains(words.share(enrolled / 400.0) + " dari 400", "Dinas Koperasi"));
        var older = JsonMapper.shared()
                .readValue(
                        JsonMapper.shared()
                                .writeValueAsString(content)
                                .replaceAll("\"BUSINESSES(_ENROLLED)?\":\\{[^}]*},?", "")
                                .replace(",}", "}"),
                        EditionContent.class);
        assertThat(new EditionSummary(older, words).businesses()).isEmpty();
        assertThat(EditionFigures.moved(older, content)).isEmpty();
    }

    private Cell cell(String code, FigureColumn.Measure measure) throws Exception {
        var lines = sheet(file("xlsx", "53"), 0);
        var name = new WorkbookWords(texts, ratna.language()).name(new FigureColumn(measure, null, null));
        return line(lines, code).getCell(column(lines.getFirst(), name));
    }

    private void takeOver(String text) {
        var file = new CountFile("umkm.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(counts.takeOver(ratna, file, (Sound) counts.check(ratna, file)))
                .isInstanceOf(TakenOver.class);
    }
}
