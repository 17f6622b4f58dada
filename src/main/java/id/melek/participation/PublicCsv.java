package id.melek.participation;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.melek.participation.FigureColumn.Measure;
import id.melek.region.SettlementEstimate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The public figures as open data: the nation first, then its provinces, with the numbers of the page. */
@Component
class PublicCsv {

    /** Said in the file itself, because files travel alone. */
    private static final String TERMS = "Free to use and share when naming Melek and fresh_at."
            + " Inhabitants: Dukcapil, December 2024."
            + " bps_urban_percent_2025: BPS, for non-commercial use when naming BPS.";

    private static final Set<Measure> RATES = Set.of(Measure.REACH, Measure.INHABITANTS);

    private static final List<FigureColumn> COLUMNS =
            FigureColumn.ALL.stream().filter(PublicCsv::isPublic).toList();

    private final SettlementEstimate estimate;

    PublicCsv(SettlementEstimate estimate) {
        this.estimate = estimate;
    }

    private static boolean isPublic(FigureColumn column) {
        return RATES.contains(column.measure())
                || column.measure() == Measure.PEOPLE && PublicFigures.OPEN.contains(column.indicator());
    }

    /** Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
    String write(PublicFigures figures) {
        var text = new StringWriter().append('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header());
            csv.writeRecord(row(figures, figures.table().total()));
            figures.table().parts().forEach(part -> csv.writeRecord(row(figures, part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header() {
        var header = new ArrayList<>(List.of("code", "region", "level"));
        COLUMNS.forEach(column -> header.add(column.key()));
        header.addAll(List.of("certified_people_all", "bps_urban_percent_2025", "estimate_minus_bps_points"));
        header.addAll(List.of("can_be_ranked", "period", "fresh_at", "settlement_is", "made_up", "terms"));
        return header;
    }

    private List<String> row(PublicFigures figures, FigureTable.Row row) {
        var region = row.region();
        var error = estimate.errorOf(region);
        var cells = new ArrayList<>(
                List.of(region.code(), FiguresCsv.spreadsheetSafe(region.name()), FigureColumn.lower(region.level())));
        COLUMNS.forEach(column -> cells.add(FiguresCsv.text(column.in(row))));
        cells.add(
                row.hasNoParticipants()
                        ? ""
                        : figures.certifiedIn(row).map(String::valueOf).orElse("hidden"));
        cells.add(error.map(known -> String.valueOf(known.official())).orElse(""));
        cells.add(error.map(known -> String.valueOf(known.difference())).orElse(""));
        cells.add(String.valueOf(estimate.canBeRanked(region)));
        cells.add(figures.table().period().toString());
        cells.add(figures.table().freshAt().toString());
        cells.addAll(List.of("estimate", String.valueOf(figures.table().madeUp()), TERMS));
        return cells;
    }
}
