package id.melek.pack;

import id.melek.pack.ImportedQuestion.About;
import id.melek.pack.ImportedQuestion.Amount;
import id.melek.pack.ImportedQuestion.Numerical;
import id.melek.pack.Reason.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/** Reads the answers of a number question: {@code value}, {@code value:tolerance} or {@code min..max}. */
final class GiftNumberReader {

    private static final String ANY = "*";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final GiftWeight weights;
    private final BlockNotes notes;

    GiftNumberReader(GiftWeight weights, BlockNotes notes) {
        this.weights = weights;
        this.notes = notes;
    }

    /** A {@code ~} begins the feedback for every other number, up to the end. */
    Optional<ImportedQuestion> read(String answers, TextFormat format, About about) {
        var tilde = answers.indexOf('~');
        var amounts = new ArrayList<Amount>();
        for (var part : GiftAnswerReader.parts(tilde < 0 ? answers : answers.substring(0, tilde), "=")) {
            amount(part, format).ifPresent(amounts::add);
        }
        if (amounts.isEmpty()) {
            notes.refuse(Kind.NO_NUMBER);
            return Optional.empty();
        }
        if (tilde >= 0) {
            amounts.add(other(answers.substring(tilde + 1), format));
        }
        return Optional.of(new Numerical(about, amounts));
    }

    private Amount other(String text, TextFormat format) {
        var answer = GiftAnswerReader.Commented.of(text, format);
        if (!answer.text().isEmpty()) {
            notes.remark(Kind.LEFT_OUT, answer.text().text());
        }
        return new Amount(ANY, BigDecimal.ZERO, 0, answer.feedback());
    }

    private Optional<Amount> amount(String part, TextFormat format) {
        var weighed = weights.read(part, 100);
        var answer = GiftAnswerReader.Commented.of(weighed.rest(), format);
        var written = answer.text().text();
        var span = span(written);
        if (span.isEmpty()) {
            notes.refuse(Kind.NUMBER, written);
        }
        return span.map(found -> new Amount(found.value, found.tolerance, weighed.weight(), answer.feedback()));
    }

    private record Span(String value, BigDecimal tolerance) {}

    private Optional<Span> span(String written) {
        var dots = written.indexOf("..");
        if (dots > 0) {
            return range(written.substring(0, dots), written.substring(dots + 2));
        }
        var colon = written.indexOf(':');
        var value = Blanks.trim(colon > 0 ? written.substring(0, colon) : written);
        if (!value.equals(ANY) && Numbers.read(value).isEmpty()) {
            notes.remark(Kind.ANY_NUMBER, value);
        }
        var tolerance = colon > 0 ? Numbers.read(written.substring(colon + 1)) : Optional.of(BigDecimal.ZERO);
        return tolerance.map(around -> new Span(value, around));
    }

    private static Optional<Span> range(String min, String max) {
        var from = Numbers.leading(min);
        var to = Numbers.leading(max);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var middle = Numbers.canonical(from.get().add(to.get()).multiply(HALF));
        var around = Numbers.canonical(to.get().subtract(middle));
        return Numbers.isShort(middle) && Numbers.isShort(around)
                ? Optional.of(new Span(middle.toPlainString(), around))
                : Optional.empty();
    }
}
