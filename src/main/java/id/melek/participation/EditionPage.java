package id.melek.participation;

import id.melek.participation.EditionContent.Aim;
import id.melek.participation.EditionContent.Part;
import id.melek.region.RegionMap;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages of an edition, filled in. */
final class EditionPage extends EditionBody {

    private static final double WIDEST = 150;
    private static final double HIGHEST = 92;
    private static final int PLACES = 3;

    private final Document page;
    private final Edition edition;
    private final EditionContent content;
    private final Optional<RegionMap> map;

    EditionPage(Document page, Edition edition, EditionContent content, EditionWords words, Optional<RegionMap> map) {
        super(only(page, ".report"), words);
        this.page = page;
        this.edition = edition;
        this.content = content;
        this.map = map;
    }

    Document filled() {
        page.title(say("participation.edition.heading") + " " + edition.label());
        only(page, "meta[name=subject]").attr("content", page.title());
        frame();
        summary();
        parts();
        course();
        var last = report.appendElement("div").addClass("annex").addClass("new-page");
        new EditionAnnex(last, edition, content, words).write(state());
        return page;
    }

    /** What stands on every page. */
    private void frame() {
        var head = only(page, ".head");
        pair(head, say("participation.edition.heading") + ": " + content.name(), words.month(content.month()));
        if (content.madeUp()) {
            head.appendElement("p").addClass("made-up").text(say("participation.edition.made-up"));
        }
        var cutOff = say("participation.edition.label", edition.label(), words.moment(content.cutOff()));
        pair(only(page, ".foot"), edition.isDraft() ? say("participation.edition.draft") + " · " + cutOff : cutOff, "");
        only(page, ".foot .right").appendElement("span").addClass("page");
    }

    private static void pair(Element where, String left, String right) {
        var row = where.appendElement("table").appendElement("tr");
        row.appendElement("td").text(left);
        row.appendElement("td").addClass("right").text(right);
    }

    private void summary() {
        report.appendElement("h1").text(content.name() + ", " + words.month(content.month()));
        report.appendElement("p").addClass("state").text(state());
        var lead = report.appendElement("div").addClass("lead");
        new EditionSummary(content, words)
                .sentences()
                .forEach(one -> lead.appendElement("p").text(one));
        heading("participation.edition.six");
        new EditionTable(report, words, "main").six(content);
        note(say("participation.edition.six.note", words.month(content.cohort())));
        note(say("participation.edition.hidden-sign", EditionWords.HIDDEN, SmallCounts.LEAST));
        new EditionSummary(content, words).awaiting().ifPresent(this::paragraph);
        new EditionSummary(content, words).businesses().ifPresent(this::paragraph);
        var asked = report.appendElement("div").addClass("asked");
        asked.appendElement("h2").text(say("participation.edition.asked"));
        var list = asked.appendElement("ol");
        new EditionSummary(content, words)
                .asked(furthest())
                .forEach(one -> list.appendElement("li").text(one));
    }

    private String state() {
        return edition.signature()
                .map(one -> say("participation.edition.signed", one.by(), words.moment(one.at())))
                .orElseGet(() -> say("participation.edition.draft.text"));
    }

    private void parts() {
        heading("participation.edition.parts").addClass("new-page");
        map.filter(one -> !one.paths().isEmpty())
                .ifPresentOrElse(this::drawMap, () -> note(say("participation.edition.no-map")));
        new EditionTable(report, words, "dense").parts(content);
        note(say("participation.edition.parts.note"));
        note(say("participation.edition.signs", words.lack(Lack.NO_PARTICIPANTS), words.lack(Lack.NO_DENOMINATOR)));
    }

    private void drawMap(RegionMap shapes) {
        var picture = new EditionPictures(content, words).map(shapes);
        double high = number(picture, 3);
        double wide = number(picture, 2);
        draw(picture, Math.min(WIDEST, HIGHEST * wide / high), wide, high);
    }

    private static double number(Element picture, int at) {
        return Double.parseDouble(picture.attr("viewBox").split(" ")[at]);
    }

    /** @param millimetres how wide it is printed */
    private void draw(Element picture, double millimetres, double wide, double high) {
        picture.attr("style", PrintedSvg.size(millimetres, millimetres * high / wide));
        report.appendElement("div").addClass("picture").appendChild(picture);
    }

    private void course() {
        heading("participation.edition.funnel").addClass("new-page");
        funnel();
        note(say("participation.edition.funnel.note"));
        heading("participation.edition.trend");
        var trend = new EditionPictures(content, words).trend();
        draw(trend, 105, number(trend, 2), number(trend, 3));
        note(say("participation.edition.trend.note"));
        heading("participation.edition.behind");
        behind();
        results();
        heading("participation.edition.not-measured");
        var list = report.appendElement("ul");
        for (var what : List.of("online", "follow-up", "delivery")) {
            list.appendElement("li").text(say("participation.edition.not-measured." + what));
        }
    }

    private void results() {
        var results = content.results();
        if (results != null) {
            new EditionResultsPage(report, results, words).write();
        }
    }

    private void funnel() {
        var table = report.appendElement("table").addClass("bars");
        int first = content.funnel().getFirst().people();
        for (var step : content.funnel()) {
            double share = first == 0 ? 0 : (double) step.people() / first;
            var row = table.appendElement("tr");
            row.appendElement("td").addClass("name").text(say("participation.edition.step." + step.indicator()));
            row.appendElement("td")
                    .appendElement("div")
                    .addClass("bar")
                    .attr("style", "width: " + Math.max(0.5, Math.round(share * 1000) / 10.0) + "%");
            row.appendElement("td")
                    .addClass("number")
                    .text(words.count(step.people())
                            + (first == 0 || share < 0 ? "" : " (" + words.percent(OptionalDouble.of(share)) + ")"));
        }
    }

    /** Of those behind an even pace, the three that are furthest behind. */
    private List<Aim> furthest() {
        return content.places().stream()
                .filter(aim -> aim.pace() < 1)
                .sorted(Comparator.comparingDouble(Aim::pace))
                .limit(PLACES)
                .toList();
    }

    private void behind() {
        if (!furthest().isEmpty()) {
            new EditionTable(report, words, "").places(furthest());
            note(say("participation.edition.behind.note"));
        } else if (content.places().isEmpty()) {
            paragraph(say("participation.edition.behind.no-targets"));
            lowest();
        } else {
            paragraph(say("participation.edition.behind.none"));
        }
    }

    /** Without targets, what can be said is who is reached least. */
    private void lowest() {
        var list = report.appendElement("ul");
        content.parts().stream()
                .filter(part -> part.reach().isPresent())
                .sorted(Comparator.comparingDouble((Part part) -> part.reach().getAsDouble()))
                .limit(PLACES)
                .forEach(part -> list.appendElement("li")
                        .text(say("participation.edition.lowest", part.name(), words.rate(part.reach()))));
    }

    private static Element only(Element where, String selector) {
        return Objects.requireNonNull(where.selectFirst(selector));
    }
}
