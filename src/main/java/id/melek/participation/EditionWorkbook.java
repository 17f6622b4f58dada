package id.melek.participation;

import id.melek.participation.EditionContent.Aim;
import id.melek.participation.EditionContent.Part;
import id.melek.region.Settlement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** An edition as an XLSX file: every number that is printed, with types, and all moves. In Indonesian, as the print. */
final class EditionWorkbook {

    private static final List<Indicator> STOCKS =
            List.of(Indicator.REGISTERED, Indicator.ENROLLED, Indicator.COMPLETED, Indicator.CERTIFIED);
    private static final List<Indicator> FLOWS = List.of(
            Indicator.REGISTERED,
            Indicator.ENROLLED,
            Indicator.ACTIVE,
            Indicator.COMPLETED,
            Indicator.CERTIFIED,
            Indicator.COMPLETED_IN_TIME);

    private final Edition edition;
    private final EditionContent content;
    private final EditionWords words;

    EditionWorkbook(Edition edition, EditionContent content, EditionWords words) {
        this.edition = edition;
        this.content = content;
        this.words = words;
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Melek", "1.0")) {
            facts(new EditionSheet(workbook, say("participation.edition.heading")));
            parts(new EditionSheet(workbook, say("participation.edition.parts")));
            months(new EditionSheet(workbook, say("participation.edition.months")));
            steps(new EditionSheet(workbook, say("participation.edition.funnel")));
            aims(new EditionSheet(workbook, say("participation.edition.target")));
            results(new EditionSheet(workbook, say("participation.edition.results")));
            moves(new EditionSheet(workbook, say("participation.edition.moves")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void facts(EditionSheet sheet) {
        sheet.row(say("participation.region"), content.code() + " " + content.name());
        sheet.row(say("participation.edition.month"), words.month(content.month()));
        sheet.row(say("participation.edition.edition"), edition.label());
        sheet.row(say("participation.workbook.fresh"), words.moment(content.cutOff()));
        sheet.row(
                say("participation.edition.state"),
                edition.signature()
                        .map(one -> say("participation.edition.signed", one.by(), words.moment(one.at())))
                        .orElseGet(() -> say("participation.edition.draft.text")));
        if (content.madeUp()) {
            sheet.row(say("participation.edition.made-up"));
        }
        var rate = content.completionRate(content.cohort());
        sheet.row(
                words.indicator(Indicator.COMPLETED_IN_TIME) + ", " + words.month(content.cohort()),
                number(rate, say("participation.lack.NO_PARTICIPANTS")));
        sheet.row(say("participation.edition.error"), say("region.settlement.trust"));
    }

    /** People at the end of the month, and per 1,000 inhabitants of the class. */
    private void parts(EditionSheet sheet) {
        var head = new ArrayList<>(List.of(say("participation.workbook.column.code"), say("participation.region")));
        STOCKS.forEach(one -> head.addAll(named(words.indicator(one))));
        head.addAll(named(say("participation.edition.reach")));
        head.add(say("participation.edition.representation"));
        Indicator.OF_BUSINESSES.forEach(one -> head.addAll(named(words.indicator(one))));
        head.addAll(List.of(
                say("participation.workbook.measure.BUSINESSES_COUNTED"),
                say("participation.workbook.measure.PARTICIPATION_RATE"),
                say("participation.businesses.sources")));
        sheet.head(head);
        Stream.concat(Stream.of(content.total()), content.parts().stream()).forEach(part -> sheet.row(part(part)));
    }

    private Object[] part(Part part) {
        var none = words.lack(part.empty() ? Lack.NO_PARTICIPANTS : Lack.NO_DENOMINATOR);
        var row = new ArrayList<Object>(List.of(part.code(), part.name()));
        for (var one : STOCKS) {
            row.addAll(part.empty() ? List.of(none, none, none, none) : split(part.of(one)));
        }
        for (var settlement : Settlement.values()) {
            row.add(number(part.reach(settlement), none));
        }
        row.add(number(part.reach(), none));
        row.add(number(part.representation(), none));
        businesses(part, row, none);
        return row.toArray();
    }

    private void businesses(Part part, List<Object> row, String none) {
        for (var one : Indicator.OF_BUSINESSES) {
            row.addAll(part.empty() || !part.tells(one) ? List.of(none, none, none, none) : split(part.of(one)));
        }
        var counted = part.counted();
        row.add(counted == null ? none : (Object) counted.businesses());
        var rate = part.participationRate();
        row.add(rate.isPresent() ? (Object) (100 * rate.getAsDouble()) : none);
        row.add(counted == null ? none : words.source(counted));
    }

    private void months(EditionSheet sheet) {
        var head = new ArrayList<>(List.of(say("participation.edition.month")));
        FLOWS.forEach(one -> head.addAll(named(words.indicator(one))));
        sheet.head(head);
        for (var month : content.months()) {
            var row = new ArrayList<Object>(List.of(month.month().toString()));
            FLOWS.forEach(one -> row.addAll(split(month.of(one))));
            sheet.row(row.toArray());
        }
    }

    private void steps(EditionSheet sheet) {
        sheet.head(List.of(say("participation.funnel.step"), say("participation.people")));
        content.funnel()
                .forEach(step ->
                        sheet.row(say("participation.edition.step." + step.indicator()), people(step.people())));
        sheet.row(say("participation.edition.funnel.note"));
    }

    private void aims(EditionSheet sheet) {
        sheet.head(List.of(
                say("participation.region"),
                say("participation.edition.figure"),
                say("participation.period"),
                say("participation.edition.target"),
                say("participation.edition.due"),
                say("participation.edition.achieved")));
        Stream.concat(content.targets().stream(), content.places().stream()).forEach(aim -> sheet.row(aim(aim)));
    }

    private Object[] aim(Aim aim) {
        return new Object[] {
            aim.name(), words.indicator(aim.indicator()), aim.period(), aim.amount(), aim.due(), aim.achieved()
        };
    }

    private void results(EditionSheet sheet) {
        var results = content.results();
        if (results == null) {
            return;
        }
        sheet.head(List.of(
                say("participation.edition.track") + " / " + say("participation.edition.course"),
                words.indicator(Indicator.ENROLLED),
                say("participation.edition.in-month"),
                words.indicator(Indicator.COMPLETED),
                words.indicator(Indicator.CERTIFIED)));
        Stream.concat(results.tracks().stream(), results.courses().stream())
                .forEach(line -> sheet.row(
                        line.name(),
                        people(line.enrolled()),
                        people(line.newcomers()),
                        people(line.completed()),
                        people(line.certified())));
        sheet.row(
                say("participation.edition.gain"),
                results.gain().<Object>map(Gain::points).orElse(words.lack(Lack.SUPPRESSED)),
                people(results.gained()));
        results.quarter()
                .ifPresent(quarter -> sheet.row(say("participation.edition.traits.of", words.period(quarter))));
        results.traits().forEach(trait -> trait(sheet, trait));
    }

    private void trait(EditionSheet sheet, EditionResults.ByTrait trait) {
        var name = say("participation.traits." + trait.trait());
        if (trait.people().isEmpty()) {
            sheet.row(name, words.lack(trait.hidden() ? Lack.SUPPRESSED : Lack.NO_PARTICIPANTS));
        } else {
            TraitPublications.values(trait.trait())
                    .forEach(value -> sheet.row(
                            name + ": " + words.value(trait.trait(), value),
                            trait.people().get().getOrDefault(value, 0)));
        }
    }

    private void moves(EditionSheet sheet) {
        sheet.head(List.of(say("participation.edition.moved")));
        content.moves().forEach(move -> sheet.row(words.move(move), people(move.before()), people(move.after())));
    }

    private List<String> named(String what) {
        return Stream.concat(
                        Arrays.stream(Settlement.values()).map(one -> say("participation.settlement." + one)),
                        Stream.of(say("participation.all")))
                .map(name -> what + ", " + name)
                .toList();
    }

    /** A number, or why it is hidden. */
    private Object people(int count) {
        return count < 0 ? words.lack(Lack.SUPPRESSED) : (Object) count;
    }

    private List<Object> split(Split split) {
        Function<Settlement, Object> of = settlement -> people(split.of(settlement));
        return Stream.concat(Arrays.stream(Settlement.values()).map(of), Stream.of(people(split.all())))
                .toList();
    }

    private static Object number(OptionalDouble value, String none) {
        return value.isPresent() ? (Object) value.getAsDouble() : none;
    }

    private String say(String key, Object... parameters) {
        return words.say(key, parameters);
    }
}
