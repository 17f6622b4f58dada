package id.melek.pack;

import id.melek.pack.Reason.Kind;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Weights such as {@code %50%} before an answer. */
final class GiftWeight {

    /** Moodle's, which takes no blanks and no bare decimal point; nobody writes more digits than these. */
    private static final Pattern WEIGHT = Pattern.compile("%(-{0,9}[0-9]{1,2}\\.?[0-9]{0,15})%");

    /** What rounding may make of a weight. */
    static final double SAME = 0.001;

    private final Grades grades;
    private final BlockNotes notes;

    GiftWeight(Grades grades, BlockNotes notes) {
        this.grades = grades;
        this.notes = notes;
    }

    record Weighed(double weight, String rest) {}

    static boolean isAt(String answer) {
        return WEIGHT.matcher(answer).lookingAt();
    }

    Weighed read(String answer, double usual) {
        var weight = WEIGHT.matcher(answer);
        return weight.lookingAt()
                ? new Weighed(grade(weight.group(1)), answer.substring(weight.end()))
                : new Weighed(usual, answer);
    }

    private double grade(String written) {
        var grade = written.startsWith("--")
                ? java.util.OptionalDouble.empty()
                : grades.grade(new BigDecimal(written).doubleValue());
        if (grade.isEmpty()) {
            notes.refuse(Kind.WEIGHT, written);
            return 0;
        }
        var percent = grade.getAsDouble();
        if (Math.abs(percent - Double.parseDouble(written)) >= SAME) {
            notes.remark(Kind.NEAREST_GRADE, written, write(percent));
        }
        return percent;
    }

    static String write(double percent) {
        return Numbers.canonical(BigDecimal.valueOf(percent)).toPlainString();
    }
}
