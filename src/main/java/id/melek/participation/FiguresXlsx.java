package id.melek.participation;

import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.Regions;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
    private final Regions regions;
    private final SignedIn signedIn;
    private final Texts texts;

    FiguresXlsx(Figures figures, Regions regions, SignedIn signedIn, Texts texts) {
        this.figures = figures;
        this.regions = regions;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/export/participation.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam String region,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String borders) {
        return regions.byCode(region)
                .map(found -> new FigureQuery(found.id(), Period.parse(period), Subject.ANY, Borders.parse(borders)))
                .flatMap(query -> signedIn.person().map(who -> response(who, query)))
                .orElseGet(FiguresXlsx::refusal);
    }

    private ResponseEntity<byte[]> response(Person who, FigureQuery query) {
        return switch (figures.ask(who, query)) {
            case Answered(var table) -> file(table, who);
            case NotYours() -> refusal();
        };
    }

    private static ResponseEntity<byte[]> refusal() {
        return ResponseEntity.notFound().build();
    }

    private ResponseEntity<byte[]> file(FigureTable table, Person who) {
        var words = new WorkbookWords(texts, who.language());
        var zone = regions.zoneOf(table.total().region().id());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FigurePaths.fileName(table, "xlsx"))
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(new FigureWorkbook(table, words, zone).bytes());
    }
}
