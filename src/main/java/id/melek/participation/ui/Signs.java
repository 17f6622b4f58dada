package id.melek.participation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import id.melek.participation.FigureValue;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import id.melek.participation.Lack;

/** What stands where there is no number, told apart and explained below every table. */
class Signs extends DescriptionList {

    static final String NO_PARTICIPANTS = "–";
    static final String NO_DENOMINATOR = "∅";
    static final String SUPPRESSED = "✱";
    static final String NOT_MEASURED = "?";

    /** A number as the reader writes it, or the sign that stands where there is none. */
    static String of(FigureValue value, Numbers numbers) {
        return switch (value) {
            case Count(int number) -> numbers.count(number);
            case Rate(double number) -> numbers.rate(number);
            case Without(var lack) -> of(lack);
        };
    }

    private static String of(Lack lack) {
        return switch (lack) {
            case NO_PARTICIPANTS -> NO_PARTICIPANTS;
            case NOT_MEASURED -> NOT_MEASURED;
            case SUPPRESSED -> SUPPRESSED;
            case NO_DENOMINATOR -> NO_DENOMINATOR;
        };
    }

    Signs() {
        addClassName("signs");
        add(new Term(NO_PARTICIPANTS), new Description(getTranslation("participation.sign.no-participants")));
        add(new Term(SUPPRESSED), new Description(getTranslation("participation.sign.suppressed")));
        add(new Term(NOT_MEASURED), new Description(getTranslation("participation.sign.not-measured")));
        add(new Term(NO_DENOMINATOR), new Description(getTranslation("participation.sign.no-denominator")));
    }
}
