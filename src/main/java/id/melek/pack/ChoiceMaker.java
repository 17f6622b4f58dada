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
    private static final double ROUNDING = 0.01;

    private final QuestionCheck check;

    ChoiceMaker(QuestionCheck check) {
        this.check = check;
    }

    SingleChoice single(GiftQuestion gift, Frame frame) {
        var right = gift.list().stream().filter(answer -> answer.is(Mark.RIGHT)).toList();
        right.stream().skip(1).forEach(this::secondRight);
        for (var answer : gift.list()) {
            if (answer.is(Mark.RIGHT) ? answer.weight() != null : answer.weightOr(0) >= 100) {
                check.fault(answer.line(), "a single choice has one right answer, marked = and without a weight");
            }
        }
        return new SingleChoice(frame.id(), frame.title(), frame.text(), options(gift), frame.generalFeedback());
    }

    private void secondRight(GiftAnswer answer) {
        check.fault(
                answer.line(),
                "a second right answer: write \\= for the character, or give all right ones a weight as in ~%50%");
    }

    MultipleChoice multiple(GiftQuestion gift, Frame frame) {
        var options = options(gift);
        var right = options.stream()
                .mapToDouble(Option::weight)
                .filter(weight -> weight > 0)
                .sum();
        if (right == 0) {
            check.fault(
                    gift.line(), "no right answer: mark it = or, where several are right, with weights as in ~%50%");
        } else if (Math.abs(right - 100) > ROUNDING) {
            check.fault(gift.line(), "the positive weights add up to " + percent(right) + ", not to 100");
        } else if (isGivenAway(options)) {
            check.fault(gift.line(), "ticking everything earns all points: give a wrong answer a weight as in ~%-50%");
        }
        if (options.size() < 2) {
            check.fault(gift.line(), "a choice needs at least two answers");
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
            check.fault(answer.line(), "the text " + Quoted.text(answer.text()) + " has no = or ~ before it");
        }
        var weight = answer.weightOr(answer.is(Mark.RIGHT) ? 100 : 0);
        return new Option(answer.text(), weight, check.feedback(answer));
    }
}
