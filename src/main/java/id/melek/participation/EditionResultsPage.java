package id.melek.participation;

import id.melek.participation.EditionResults.ByTrait;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;

/** The page of results: who took part, what they gained, and what they learnt. */
final class EditionResultsPage extends EditionBody {

    private final EditionResults results;

    EditionResultsPage(Element report, EditionResults results, EditionWords words) {
        super(report, words);
        this.results = results;
    }

    void write() {
        heading("participation.edition.results").addClass("new-page");
        traits();
        heading("participation.edition.gain");
        paragraph(gain());
        note(say("participation.edition.gain.note"));
        heading("participation.edition.tracks");
        lines("participation.edition.track", results.tracks());
        note(say("participation.edition.tracks.note"));
        if (!results.courses().isEmpty()) {
            heading("participation.edition.courses");
            lines("participation.edition.course", results.courses());
            note(say("participation.edition.courses.note"));
        }
    }

    private void traits() {
        small("participation.traits");
        if (results.quarter().isEmpty() || results.traits().isEmpty()) {
            paragraph(say("participation.edition.traits.none"));
            return;
        }
        if (results.traits().stream().allMatch(one -> one.people().isEmpty())) {
            paragraph(nobodyShown(words.period(results.quarter().get())));
            return;
        }
        var table = new EditionTable(report, words, "");
        table.head(
                say(
                        "participation.edition.traits.of",
                        words.period(results.quarter().get())),
                say("participation.people"),
                say("participation.edition.share"));
        results.traits().forEach(trait -> trait(table, trait));
        note(say("participation.traits.hidden"));
    }

    private String nobodyShown(String quarter) {
        return results.traits().stream().anyMatch(ByTrait::hidden)
                ? say("participation.traits.all-hidden")
                : say("participation.edition.traits.nobody", quarter);
    }

    private void trait(EditionTable table, ByTrait trait) {
        var name = say("participation.traits." + trait.trait());
        if (trait.people().isEmpty()) {
            var sign = trait.hidden() ? words.lack(Lack.SUPPRESSED) : words.lack(Lack.NO_PARTICIPANTS);
            table.row(name, sign, EditionWords.NONE);
            return;
        }
        var people = trait.people().get();
        int all = people.values().stream().mapToInt(Integer::intValue).sum();
        for (var value : TraitPublications.values(trait.trait())) {
            int count = people.getOrDefault(value, 0);
            table.row(
                    name + ": " + words.value(trait.trait(), value),
                    words.count(count),
                    words.percent(all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / all)));
        }
    }

    private String gain() {
        Optional<Gain> gain = results.gain();
        return gain.map(one -> say(
                        "participation.edition.gain.text",
                        words.change(one.points()),
                        words.count(one.people()),
                        words.count(one.percent())))
                .orElseGet(() -> say("participation.edition.gain.few", Gain.LEAST, words.count(results.gained())));
    }

    private void lines(String what, List<EditionResults.Line> lines) {
        var table = new EditionTable(report, words, "");
        table.head(
                say(what),
                words.indicator(Indicator.ENROLLED),
                say("participation.edition.in-month"),
                words.indicator(Indicator.COMPLETED),
                words.indicator(Indicator.CERTIFIED));
        for (var line : lines) {
            table.row(
                    line.name(),
                    words.count(line.enrolled()),
                    words.count(line.newcomers()),
                    words.count(line.completed()),
                    words.count(line.certified()));
        }
    }
}
