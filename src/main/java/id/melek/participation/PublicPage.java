package id.melek.participation;

import id.melek.base.Texts;
import id.melek.participation.FigureTable.Row;
import id.melek.region.MapShapes;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import id.melek.region.SettlementEstimate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** The public figures as one plain page: no script, no cookie, for any browser. */
@Component
class PublicPage {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="/melek.svg"><link rel="stylesheet" href="/melek.css"></head>
            <body><div class="page"><header><a class="brand" href="/">Melek</a><a class="language"></a></header>
            <main class="broad"><section class="figures broad"></section></main><footer><p></p></footer></div></body></html>
            """;

    private final MapShapes shapes;
    private final SettlementEstimate estimate;
    private final Regions regions;
    private final Texts texts;

    PublicPage(MapShapes shapes, SettlementEstimate estimate, Regions regions, Texts texts) {
        this.shapes = shapes;
        this.estimate = estimate;
        this.regions = regions;
        this.texts = texts;
    }

    String write(PublicFigures figures, Locale language) {
        return new Writing(figures, language, Jsoup.parse(FRAME)).all();
    }

    /** One page being written. */
    private final class Writing {

        private final PublicFigures figures;
        private final FigureTable table;
        private final Locale language;
        private final PublicWords words;
        private final Document page;
        private final Element section;

        Writing(PublicFigures figures, Locale language, Document page) {
            this.figures = figures;
            this.table = figures.table();
            this.language = language;
            this.words = new PublicWords(texts, language);
            this.page = page;
            this.section = part("section");
        }

        String all() {
            page.outputSettings().prettyPrint(false);
            frame();
            section.appendElement("h1").text(say("participation.public.title"));
            freshness(table.freshAt());
            paragraph(say("participation.public.lead"));
            bigNumbers();
            map();
            provinces();
            classes();
            parity();
            trust();
            definitions();
            openData();
            return page.outerHtml();
        }

        private void frame() {
            var other = language.equals(Texts.ENGLISH) ? Texts.INDONESIAN : Texts.ENGLISH;
            part("html").attr("lang", language.getLanguage());
            page.title(say("participation.public.title") + " · Melek");
            part("head")
                    .appendElement("meta")
                    .attr("name", "description")
                    .attr("content", say("participation.public.lead"));
            part(".language")
                    .attr("href", "/" + FigurePaths.PUBLIC + "?lang=" + other.getLanguage())
                    .attr("lang", other.getLanguage())
                    .text(say("shell.other-language"));
            part("footer p").text(say("shell.footer"));
            if (table.madeUp()) {
                part("main")
                        .before(new Element("div")
                                .addClass("made-up")
                                .attr("role", "note")
                                .text(say("shell.made-up")));
            }
        }

        private void freshness(Instant at) {
            var zone = regions.zoneOf(table.total().region().id());
            var pattern = DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm", language);
            paragraph(say("participation.fresh", at.atZone(zone).format(pattern) + " WIB"))
                    .addClass("freshness");
        }

        private void bigNumbers() {
            var numbers = section.appendElement("div").addClass("big-numbers");
            for (var indicator : PublicFigures.OPEN) {
                bigNumber(numbers, indicator, words.people(table.total(), indicator, null));
            }
            bigNumber(numbers, Indicator.CERTIFIED, words.certified(figures, table.total()));
        }

        private void bigNumber(Element numbers, Indicator indicator, String number) {
            var one = numbers.appendElement("div");
            one.appendElement("span").addClass("number").text(number);
            one.appendElement("span").addClass("unit").text(say("participation.unit." + indicator));
        }

        /** Every province on it leads to its row. */
        private void map() {
            FigureMap.of(table, Indicator.ENROLLED, shapes, texts, language).ifPresent(map -> {
                var picture = map.picture(Optional.empty());
                heading("participation.map");
                paragraph(picture.title());
                section.appendElement("div")
                        .addClass("map-frame")
                        .appendChild(new DataNode(picture.opening(code -> "#p" + code)));
                var legend = section.appendElement("ul").addClass("map-legend");
                for (var patch : picture.patches()) {
                    var item = legend.appendElement("li");
                    item.appendElement("span").addClass("patch").appendChild(new DataNode(patch.svg()));
                    item.appendElement("span").text(patch.text());
                }
            });
        }

        private void provinces() {
            heading("participation.public.provinces");
            var rows = new PublicTable(
                    section,
                    say("participation.public.provinces.caption"),
                    List.of(
                            say("participation.public.province"),
                            say("participation.indicator.REGISTERED"),
                            say("participation.indicator.ENROLLED"),
                            say("participation.indicator.COMPLETED"),
                            say("participation.indicator.CERTIFIED"),
                            say("participation.public.reach")));
            for (var row : everyRow()) {
                rows.line(
                                row.region().name(),
                                words.people(row, Indicator.REGISTERED, null),
                                words.people(row, Indicator.ENROLLED, null),
                                words.people(row, Indicator.COMPLETED, null),
                                words.certified(figures, row),
                                words.reach(row, null))
                        .attr("id", "p" + row.region().code());
            }
            signs();
        }

        private List<Row> everyRow() {
            return Stream.concat(Stream.of(table.total()), table.parts().stream())
                    .toList();
        }

        private void classes() {
            heading("participation.public.classes");
            paragraph(say("participation.public.classes.text"));
            var headings = new ArrayList<>(List.of(say("participation.public.province")));
            for (var settlement : Settlement.values()) {
                headings.add(say("participation.settlement." + settlement));
                headings.add(say("participation.public.reach-of", say("participation.settlement." + settlement)));
            }
            headings.add(say("participation.public.difference"));
            var rows = new PublicTable(
                    details("participation.public.classes.caption"),
                    say("participation.public.classes.caption"),
                    headings);
            for (var row : everyRow()) {
                var cells = new ArrayList<>(List.of(row.region().name()));
                for (var settlement : Settlement.values()) {
                    cells.add(words.people(row, Indicator.ENROLLED, settlement));
                    cells.add(words.reach(row, settlement));
                }
                cells.add(words.difference(estimate.errorOf(row.region())));
                rows.line(cells.toArray(String[]::new));
            }
        }

        private void parity() {
            heading("participation.parity");
            for (var settlement : List.of(Settlement.RURAL, Settlement.SUBURBAN)) {
                paragraph(words.parity(table.total(), settlement));
            }
            paragraph(say("participation.public.ranking.text"));
            var ranking = PublicRanking.of(table, estimate);
            if (ranking.ranked().isEmpty()) {
                paragraph(say("participation.public.ranking.none"));
            } else {
                rank(ranking);
            }
            if (!ranking.tooUncertain().isEmpty()) {
                paragraph(say("participation.public.ranking.left-out", String.join(", ", ranking.tooUncertain())));
            }
            paragraph(say("participation.definition.parity"));
        }

        private void rank(PublicRanking ranking) {
            var rows = new PublicTable(
                    section,
                    say("participation.public.ranking.caption"),
                    List.of(
                            say("participation.public.province"),
                            say("participation.parity.ratio"),
                            say("participation.parity.interval")));
            ranking.ranked()
                    .forEach(place -> rows.line(
                            place.province(),
                            words.rate(place.parity().ratio()),
                            words.rate(place.parity().low()) + "–"
                                    + words.rate(place.parity().high())));
        }

        private void trust() {
            heading("participation.public.estimate");
            paragraph(say("region.settlement.trust"));
            paragraph(say("participation.public.estimate.text"));
            var rows = new PublicTable(
                    details("participation.public.estimate.caption"),
                    say("participation.public.estimate.caption"),
                    List.of(
                            say("participation.public.province"),
                            say("participation.public.bps"),
                            say("participation.public.melek"),
                            say("participation.public.difference")));
            for (var row : everyRow()) {
                var error = estimate.errorOf(row.region());
                rows.line(
                        row.region().name(),
                        error.map(known -> words.percent(known.official())).orElse(PublicWords.NO_DENOMINATOR),
                        error.map(known -> words.percent(known.estimated())).orElse(PublicWords.NO_DENOMINATOR),
                        words.difference(error));
            }
        }

        private void signs() {
            var signs = section.appendElement("dl").addClass("signs");
            define(signs, PublicWords.NO_PARTICIPANTS, say("participation.sign.no-participants"));
            define(signs, PublicWords.NO_DENOMINATOR, say("participation.sign.no-denominator"));
            define(signs, PublicWords.HIDDEN, say("participation.public.hidden", SmallCounts.LEAST));
        }

        private void definitions() {
            heading("participation.definitions");
            var list = section.appendElement("dl").addClass("definitions").attr("id", "definitions");
            for (var indicator :
                    List.of(Indicator.REGISTERED, Indicator.ENROLLED, Indicator.COMPLETED, Indicator.CERTIFIED)) {
                define(list, say("participation.indicator." + indicator), say("participation.definition." + indicator));
            }
            define(list, say("participation.word.reach"), say("participation.definition.reach"));
            for (var settlement : Settlement.values()) {
                define(list, say("region.settlement." + settlement), say("region.settlement." + settlement + ".why"));
            }
        }

        private void openData() {
            heading("participation.public.open-data");
            section.appendElement("p")
                    .appendElement("a")
                    .attr("href", "/" + FigurePaths.PUBLIC + ".csv")
                    .text(say("participation.csv"));
            paragraph(say("participation.public.terms"));
        }

        private static void define(Element list, String term, String definition) {
            list.appendElement("dt").text(term);
            list.appendElement("dd").text(definition);
        }

        private Element details(String key) {
            var details = section.appendElement("details");
            details.appendElement("summary").text(say(key));
            return details;
        }

        private void heading(String key) {
            section.appendElement("h2").text(say(key));
        }

        private Element paragraph(String text) {
            return section.appendElement("p").text(text);
        }

        private Element part(String selector) {
            return Objects.requireNonNull(page.selectFirst(selector));
        }

        private String say(String key, Object... parameters) {
            return texts.get(key, language, parameters);
        }
    }
}
