package id.melek.pack;

import id.melek.pack.GiftAnswer.Mark;
import id.melek.pack.Question.MultipleChoice;
import id.melek.pack.Question.Option;
import id.melek.pack.Question.SingleChoice;
import id.melek.pack.QuestionMaker.Frame;
import java.util.List;

/** Questions with options to choose from. */
final class ChoiceMaker {

    /** Three thirds are written as 33.33333 each. */
    static final double ROUNDING = 0.01;

    private final QuestionCheck check;

    ChoiceMaker(QuestionCheck check) {
        this.check = check;
    }

    SingleChoice single(GiftQuestion gift, Frame frame) {
        var right = gift.list().stream().filter(answer -> answer.is(Mark.RIGHT)).toList();
        right.stream().skip(1).forEach(this::secondRight);
        for (var answer : gift.list()) {
            if (answer.is(Mark.RIGHT) ? answer.weight() != null : answer.weightOr(0) >= 100) {
                check.fault(answer.line(), FaultKind.ONE_RIGHT.of());
            }
        }
        return new SingleChoice(frame.id(), frame.title(), frame.text(), options(gift), frame.generalFeedback());
    }

    private void secondRight(GiftAnswer answer) {
        check.fault(answer.line(), FaultKind.SECOND_RIGHT.of());
    }

    MultipleChoice multiple(GiftQuestion gift, Frame frame) {
        var options = options(gift);
        var right = options.stream()
                .mapToDouble(Option::weight)
                .filter(weight -> weight > 0)
                .sum();
        if (right == 0) {
            check.fault(gift.line(), FaultKind.NO_RIGHT.of());
        } else if (Math.abs(right - 100) > ROUNDING) {
            check.fault(gift.line(), FaultKind.WEIGHTS_SUM.of(percent(right)));
        } else if (isGivenAway(options)) {
            check.fault(gift.line(), FaultKind.GIVEN_AWAY.of());
        }
        if (options.size() < 2) {
            check.fault(gift.line(), FaultKind.TWO_ANSWERS.of());
        }
        return new MultipleChoice(frame.id(), frame.title(), frame.text(), options, frame.generalFeedback());
    }

    private static boolean isGivenAway(List<Option> options) {
        return options.stream().anyMatch(option -> option.weight() <= 0)
                && options.stream().mapToDouble(Option::weight).sum() > 100 - ROUNDING;
    }

    private static String percent(double weight) {
        return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }

    private List<Option> options(GiftQuestion gift) {
        check.answerTexts(gift.list(), text -> text);
        check.weights(gift.list(), 0, -100);
        return gift.list().stream().map(this::option).toList();
    }

    private Option option(GiftAnswer answer) {
        if (answer.is(Mark.NONE)) {
            check.fault(answer.line(), FaultKind.UNMARKED.of(Quoted.text(answer.text())));
        }
        var weight = answer.weightOr(answer.is(Mark.RIGHT) ? 100 : 0);
        return new Option(answer.text(), weight, check.feedback(answer));
    }
}
