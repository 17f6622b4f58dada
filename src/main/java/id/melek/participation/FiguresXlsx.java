package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.Regions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The table of figures as a spreadsheet, in the language of whoever asks. */
@RestController
class FiguresXlsx {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Figures figures;
    private final TraitFigures traits;
    private final Regions regions;
    private final FileQuestions questions;
    private final Texts texts;

    FiguresXlsx(Figures figures, TraitFigures traits, Regions regions, FileQuestions questions, Texts texts) {
        this.figures = figures;
        this.traits = traits;
        this.regions = regions;
        this.questions = questions;
        this.texts = texts;
    }

    @GetMapping("/export/participation.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam String region,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String borders) {
        return questions.answer(region, period, borders, (who, query) -> switch (figures.ask(who, query)) {
            case Answered(var table) -> file(table, who);
            case NotYours() -> Download.nothing();
        });
    }

    private ResponseEntity<byte[]> file(FigureTable table, Person who) {
        var words = new WorkbookWords(texts, who.language());
        var region = table.total().region();
        var zone = regions.zoneOf(region.id());
        var published = traits.all(who, region.id(), table.period());
        return Download.of(
                XLSX, FigurePaths.fileName(table, "xlsx"), new FigureWorkbook(table, published, words, zone).bytes());
    }
}
