package id.melek.pack;

import id.melek.pack.GiftAnswer.Mark;
import id.melek.pack.Question.NumberQuestion;
import id.melek.pack.Question.Range;
import id.melek.pack.Question.ShortText;
import id.melek.pack.Question.Wording;
import id.melek.pack.QuestionMaker.Frame;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Questions that are answered by typing. */
final class OpenMaker {

    private static final String NUMBER = "(-?[0-9]{1,15}(?:\\.[0-9]{1,10})?)";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
    private static final Pattern TOLERANCE = Pattern.compile(NUMBER + "(?:\\s*:\\s*" + NUMBER + ")?");
    private static final Pattern THOUSANDS = Pattern.compile("\\b[1-9][0-9]{0,2}(?:\\.[0-9]{3})+\\b");

    private final QuestionCheck check;

    OpenMaker(QuestionCheck check) {
        this.check = check;
    }

    ShortText shortText(GiftQuestion gift, Frame frame) {
        check.answerTexts(gift.list(), ShortText::plain);
        check.weights(gift.list(), 100, 0);
        oneIsRight(gift);
        var wordings = gift.list().stream().map(this::wording).toList();
        return new ShortText(frame.id(), frame.title(), frame.text(), wordings, frame.generalFeedback());
    }

    private Wording wording(GiftAnswer answer) {
        if (answer.is(Mark.NONE)) {
            check.fault(answer.line(), FaultKind.ANSWER_MARK.of());
        }
        if (answer.wildcard()) {
            check.fault(answer.line(), FaultKind.WILDCARD.of());
        }
        return new Wording(answer.text(), answer.weightOr(100), check.feedback(answer));
    }

    NumberQuestion number(GiftQuestion gift, Frame frame) {
        var answers =
                gift.list().stream().filter(answer -> !answer.is(Mark.WRONG)).toList();
        if (answers.size() < gift.list().size()) {
            check.fault(gift.line(), FaultKind.WRONG_NUMBER.of());
        }
        check.weights(answers, 100, 0);
        oneIsRight(gift);
        var ranges = answers.stream().map(this::range).toList();
        return new NumberQuestion(frame.id(), frame.title(), frame.text(), ranges, frame.generalFeedback());
    }

    private Range range(GiftAnswer answer) {
        var bounds = bounds(answer);
        return new Range(bounds.getFirst(), bounds.getLast(), answer.weightOr(100), check.feedback(answer));
    }

    private List<BigDecimal> bounds(GiftAnswer answer) {
        var range = RANGE.matcher(answer.text());
        var tolerance = TOLERANCE.matcher(answer.text());
        if (THOUSANDS.matcher(answer.text()).find()) {
            check.fault(answer.line(), FaultKind.DECIMAL_POINT.of(answer.text()));
        }
        if (range.matches()) {
            return ordered(answer, new BigDecimal(range.group(1)), new BigDecimal(range.group(2)));
        }
        if (tolerance.matches()) {
            var value = new BigDecimal(tolerance.group(1));
            var around = new BigDecimal(tolerance.group(2) == null ? "0" : tolerance.group(2));
            return ordered(answer, value.subtract(around), value.add(around));
        }
        check.fault(answer.line(), FaultKind.NO_NUMBER.of(Quoted.text(answer.text())));
        return List.of(BigDecimal.ZERO);
    }

    /** Whether it is a number with or without a tolerance, or a range, and holds one at least. */
    static boolean isNumber(String written) {
        var faults = new FaultList();
        var answer = new GiftAnswer(1, Mark.RIGHT, null, written, List.of(), false);
        new OpenMaker(new QuestionCheck(faults.of(""), false)).bounds(answer);
        return faults.isEmpty();
    }

    private List<BigDecimal> ordered(GiftAnswer answer, BigDecimal min, BigDecimal max) {
        if (min.compareTo(max) > 0) {
            check.fault(answer.line(), FaultKind.EMPTY_RANGE.of(Quoted.text(answer.text())));
        }
        return List.of(min, max);
    }

    private void oneIsRight(GiftQuestion gift) {
        if (gift.list().stream().noneMatch(answer -> !answer.is(Mark.WRONG) && answer.weightOr(100) == 100)) {
            check.fault(gift.line(), FaultKind.NO_FULL_ANSWER.of());
        }
    }
}
