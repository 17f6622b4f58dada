package id.melek.participation;

import id.melek.base.Texts;
import id.melek.participation.FigureColumn.Measure;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import id.melek.participation.Parity.Measured;
import id.melek.participation.Parity.NoDenominator;
import id.melek.participation.Parity.TooFew;
import id.melek.region.EstimateError;
import id.melek.region.Settlement;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the public page says its numbers. */
final class PublicWords {

    static final String NO_PARTICIPANTS = "–";
    static final String NO_DENOMINATOR = "∅";
    static final String HIDDEN = "✱";

    private static final double LEAST_RATE = 0.01;

    private final Texts texts;
    private final Locale language;

    PublicWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    String people(Row row, Indicator indicator, @Nullable Settlement settlement) {
        return value(FigureColumn.people(indicator, settlement).in(row));
    }

    String reach(Row row, @Nullable Settlement settlement) {
        var exact = settlement == null ? row.reach() : row.reach(settlement);
        return exact.isPresent()
                ? rate(exact.getAsDouble())
                : value(new FigureColumn(Measure.REACH, null, settlement).in(row));
    }

    String certified(PublicFigures figures, Row row) {
        return row.hasNoParticipants()
                ? NO_PARTICIPANTS
                : figures.certifiedIn(row).map(this::count).orElse(HIDDEN);
    }

    private String value(FigureValue value) {
        return switch (value) {
            case Count(int number) -> count(number);
            case Rate(double number) -> rate(number);
            case Without(var lack) -> lack == Lack.NO_PARTICIPANTS ? NO_PARTICIPANTS : NO_DENOMINATOR;
        };
    }

    private String count(int number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /** Two decimals; what two would hide is said to be less than that. */
    String rate(double number) {
        return number > 0 && number < LEAST_RATE ? "< " + decimal(LEAST_RATE, 2) : decimal(number, 2);
    }

    String percent(double number) {
        return decimal(number, 1) + " %";
    }

    /** In points, with its sign; marked where it is too large for comparing. */
    String difference(Optional<EstimateError> error) {
        return error.map(known -> (known.difference() > 0 ? "+" : "")
                        + decimal(known.difference(), 1)
                        + (known.isTooLarge() ? " ⚠" : ""))
                .orElse(NO_DENOMINATOR);
    }

    String parity(Row row, Settlement settlement) {
        var whose = texts.get("participation.parity.people." + settlement, language);
        return switch (PublicRanking.parity(row, settlement)) {
            case Measured parity -> texts.get("participation.parity.sentence", language, whose, rate(parity.ratio()));
            case TooFew few -> texts.get("participation.parity.too-few", language, whose, Parity.LEAST);
            case NoDenominator() -> texts.get("participation.parity.no-inhabitants", language, whose);
        };
    }

    private String decimal(double number, int digits) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }
}
