package id.melek.participation;

import id.melek.region.Settlement;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;

/** The last page of an edition: what moved, how everything is counted, and the place for a signature. */
final class EditionAnnex extends EditionBody {

    private static final int MOVES = 30;

    private final Edition edition;
    private final EditionContent content;

    EditionAnnex(Element annex, Edition edition, EditionContent content, EditionWords words) {
        super(annex, words);
        this.edition = edition;
        this.content = content;
    }

    /** @param state whether it is signed, and by whom */
    void write(String state) {
        heading("participation.edition.annex");
        moves();
        small("participation.edition.definitions");
        var terms = report.appendElement("div");
        for (var indicator : List.of(
                Indicator.REGISTERED,
                Indicator.ENROLLED,
                Indicator.ACTIVE,
                Indicator.COMPLETED_IN_TIME,
                Indicator.AWAITING_REVIEW,
                Indicator.CERTIFIED)) {
            define(terms, words.indicator(indicator), say("participation.definition." + indicator));
        }
        define(terms, say("participation.reach"), say("participation.definition.reach"));
        define(terms, say("participation.word.representation"), say("participation.definition.representation"));
        define(terms, say("participation.edition.new"), say("participation.definition.new"));
        for (var indicator : Indicator.OF_BUSINESSES) {
            define(terms, words.indicator(indicator), say("participation.definition." + indicator));
        }
        define(terms, say(Term.PARTICIPATION_RATE.nameKey()), say(Term.PARTICIPATION_RATE.definitionKey()));
        small("participation.edition.denominators");
        paragraph(denominator());
        small("participation.edition.error");
        paragraph(say("region.settlement.trust"));
        small("participation.edition.late");
        paragraph(say("participation.edition.late.text", words.moment(content.cutOff())));
        small("participation.edition.suppression");
        paragraph(say("participation.edition.suppression.text"));
        place(state);
    }

    private void moves() {
        small("participation.edition.moved");
        if (edition.number() == 1) {
            paragraph(say("participation.edition.moved.first"));
            return;
        }
        paragraph(say("participation.edition.moved.text", content.moves().size(), edition.number() - 1));
        var list = report.appendElement("ul").addClass("note");
        content.moves().stream()
                .sorted(Comparator.comparing(move -> move.what().settlement() != null))
                .limit(MOVES)
                .forEach(move -> list.appendElement("li").text(words.move(move)));
        if (content.moves().size() > MOVES) {
            paragraph(say("participation.edition.moved.more", content.moves().size() - MOVES));
        }
    }

    private String denominator() {
        return content.total()
                .inhabitants()
                .map(one -> say(
                        "participation.edition.denominator",
                        content.name(),
                        words.count(one.people().all()),
                        words.count(one.people().of(Settlement.URBAN)),
                        words.count(one.people().of(Settlement.SUBURBAN)),
                        words.count(one.people().of(Settlement.RURAL)),
                        one.source(),
                        words.day(one.asOf())))
                .orElseGet(() -> say("participation.edition.denominator.none"));
    }

    private void place(String state) {
        var row = report.appendElement("table").addClass("sign").appendElement("tr");
        var left = row.appendElement("td");
        left.appendElement("p").text(say("participation.edition.responsible"));
        left.appendElement("p").addClass("line").text(say("participation.edition.name-and-date"));
        var right = row.appendElement("td");
        right.appendElement("p").text(say("participation.edition.made-by", edition.madeBy()));
        right.appendElement("p").text(state);
    }

    private static void define(Element terms, String term, String meaning) {
        var line = terms.appendElement("p");
        line.appendElement("b").text(term);
        line.appendText(": " + meaning);
    }
}
