package id.melek.participation;

import id.melek.participation.EditionContent.Aim;
import id.melek.participation.EditionContent.Part;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The tables of an edition. Where there is no number stands a sign, never a zero. */
final class EditionTable {

    private final Element table;
    private final EditionWords words;

    EditionTable(Element where, EditionWords words, String look) {
        this.table = where.appendElement("table").addClass("figures");
        this.words = words;
        if (!look.isEmpty()) {
            table.addClass(look);
        }
    }

    void six(EditionContent content) {
        head(
                say("participation.edition.figure"),
                words.shortMonth(content.month()),
                words.shortMonth(content.month().minusMonths(1)),
                say("participation.edition.change"),
                say("participation.edition.until-now"),
                say("participation.edition.target"),
                say("participation.edition.gap"));
        for (var indicator : List.of(Indicator.REGISTERED, Indicator.ENROLLED, Indicator.ACTIVE)) {
            count(content, indicator);
        }
        rate(content);
        count(content, Indicator.CERTIFIED);
        var none = say("participation.edition.none-yet");
        row(
                say("participation.edition.online"),
                none,
                none,
                EditionWords.NONE,
                none,
                EditionWords.NONE,
                EditionWords.NONE);
    }

    private void count(EditionContent content, Indicator indicator) {
        int now = content.last().of(indicator).all();
        int before = content.month(content.month().minusMonths(1))
                .map(month -> month.of(indicator).all())
                .orElse(0);
        var target = target(content, indicator);
        row(
                words.indicator(indicator),
                words.count(now),
                words.count(before),
                now < 0 || before < 0 ? EditionWords.NONE : words.change(now - before),
                indicator == Indicator.ACTIVE
                        ? EditionWords.NONE
                        : words.count(content.total().of(indicator).all()),
                target.map(aim -> words.count(aim.amount()) + " (" + words.period(aim.period()) + ")")
                        .orElse(EditionWords.NONE),
                target.map(aim -> words.count(aim.gap())).orElse(EditionWords.NONE));
    }

    /** Where there are several, the one that ends first: a month before its quarter before its year. */
    private static Optional<Aim> target(EditionContent content, Indicator indicator) {
        return content.targets().stream()
                .filter(aim -> aim.indicator() == indicator)
                .max(Comparator.comparing(
                        (Aim aim) -> Period.parse(aim.period()).grain()));
    }

    private void rate(EditionContent content) {
        var now = content.completionRate(content.cohort());
        var before = content.completionRate(content.cohort().minusMonths(1));
        row(
                words.indicator(Indicator.COMPLETED_IN_TIME),
                words.percent(now),
                words.percent(before),
                points(now, before),
                EditionWords.NONE,
                EditionWords.NONE,
                EditionWords.NONE);
    }

    private String points(OptionalDouble now, OptionalDouble before) {
        return now.isPresent() && before.isPresent()
                ? say("participation.edition.points", words.change((int)
                        (Math.round(now.getAsDouble() * 100) - Math.round(before.getAsDouble() * 100))))
                : EditionWords.NONE;
    }

    void parts(EditionContent content) {
        var names = new ArrayList<>(List.of(""));
        names.addAll(classes());
        names.addAll(classes());
        names.add("");
        head(names.toArray(String[]::new));
        var above = table.child(0).prependElement("tr");
        above.appendElement("th").addClass("name").text(say("participation.region"));
        above.appendElement("th").addClass("group").attr("colspan", "4").text(words.indicator(Indicator.ENROLLED));
        above.appendElement("th").addClass("group").attr("colspan", "4").text(say("participation.edition.reach"));
        above.appendElement("th").text(say("participation.edition.representation"));
        part(content.total(), "").addClass("total");
        for (int i = 0; i < content.parts().size(); i++) {
            part(content.parts().get(i), i + 1 + ". ");
        }
    }

    private List<String> classes() {
        return Stream.concat(
                        Stream.of(Settlement.values()).map(one -> say("participation.settlement." + one)),
                        Stream.of(say("participation.all")))
                .toList();
    }

    /** @param number by which the map knows it */
    private Element part(Part part, String number) {
        var cells = new ArrayList<>(List.of(number + part.name()));
        if (part.empty()) {
            cells.addAll(Collections.nCopies(9, EditionWords.NONE));
            return row(cells.toArray(String[]::new));
        }
        cells.addAll(classes(one -> words.count(part.of(Indicator.ENROLLED).of(one))));
        cells.add(words.count(part.of(Indicator.ENROLLED).all()));
        cells.addAll(classes(one -> words.rate(part.reach(one))));
        cells.add(words.rate(part.reach()));
        var even = part.representation();
        cells.add(even.isPresent() ? words.decimal(even.getAsDouble(), 2) : EditionWords.NO_DENOMINATOR);
        return row(cells.toArray(String[]::new));
    }

    private static List<String> classes(Function<Settlement, String> cell) {
        return Arrays.stream(Settlement.values()).map(cell).toList();
    }

    void places(List<Aim> places) {
        head(
                say("participation.region"),
                say("participation.edition.figure"),
                say("participation.period"),
                say("participation.edition.target"),
                say("participation.edition.due"),
                say("participation.edition.achieved"),
                say("participation.edition.gap"));
        for (var aim : places) {
            row(
                    aim.name(),
                    words.indicator(aim.indicator()),
                    words.period(aim.period()),
                    words.count(aim.amount()),
                    words.count((int) Math.round(aim.due())),
                    words.count(aim.achieved()),
                    words.count(aim.gap()));
        }
    }

    void head(String... names) {
        var row = table.appendElement("thead").appendElement("tr");
        for (var name : names) {
            row.appendElement("th").text(name);
        }
        row.child(0).addClass("name");
        table.appendElement("tbody");
    }

    Element row(String... cells) {
        var row = table.child(1).appendElement("tr");
        for (var cell : cells) {
            row.appendElement("td").text(cell);
        }
        row.child(0).addClass("name");
        return row;
    }

    private String say(String key, Object... parameters) {
        return words.say(key, parameters);
    }
}
