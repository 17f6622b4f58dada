package id.melek.pack;

import id.melek.pack.GiftAnswer.Mark;
import id.melek.pack.GiftQuestion.Kind;
import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes sketches of questions. */
final class SketchReader {

    private static final String ARROW = "->";

    private SketchReader() {}

    /** Empty where a form would lose something that the file says. */
    static Optional<QuestionSketch> of(GiftQuestion gift) {
        var text = gift.textAfter().isEmpty() ? gift.text() : Gap.between(gift.text(), gift.textAfter());
        return lines(gift)
                .map(lines -> new QuestionSketch(
                        type(gift), Optional.ofNullable(gift.title()).orElse(""), text, lines, gift.generalFeedback()));
    }

    /** A choice that has no right answer yet is meant to get one, unless weights say that there are several. */
    private static Type type(GiftQuestion gift) {
        return switch (gift.kind()) {
            case MULTIPLE_CHOICE ->
                gift.list().stream().allMatch(answer -> answer.weight() == null) ? Type.SINGLE : Type.MULTIPLE;
            case TRUE_FALSE -> Type.TRUE_FALSE;
            case SHORT_TEXT -> Type.SHORT_TEXT;
            case NUMBER -> Type.NUMBER;
            case MATCHING -> Type.MATCHING;
            case SINGLE_CHOICE, ESSAY, DESCRIPTION -> Type.SINGLE;
        };
    }

    private static Optional<List<Line>> lines(GiftQuestion gift) {
        var kind = gift.kind();
        if (kind == Kind.DESCRIPTION
                || kind == Kind.ESSAY
                || gift.list().stream().anyMatch(one -> isMore(one, kind))) {
            return Optional.empty();
        }
        return kind == Kind.TRUE_FALSE
                ? statement(gift)
                : Optional.of(
                        gift.list().stream().map(answer -> line(answer, kind)).toList());
    }

    /** Whether it says something that no line can hold. */
    private static boolean isMore(GiftAnswer answer, Kind kind) {
        return switch (kind) {
            case TRUE_FALSE -> answer.feedback().size() > 2;
            case MATCHING ->
                answer.weight() != null
                        || !answer.feedback().isEmpty()
                        || !answer.is(Mark.RIGHT)
                        || answer.wildcard()
                        || !answer.text().contains(ARROW);
            case NUMBER -> answer.is(Mark.WRONG) || answer.feedback().size() > 1;
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SHORT_TEXT, ESSAY, DESCRIPTION ->
                answer.is(Mark.NONE)
                        || answer.feedback().size() > 1
                        || (answer.wildcard() && kind == Kind.SHORT_TEXT)
                        || (answer.is(Mark.RIGHT) && kind == Kind.SINGLE_CHOICE && answer.weight() != null);
        };
    }

    private static Optional<List<Line>> statement(GiftQuestion gift) {
        if (gift.list().size() > 1) {
            return Optional.empty();
        }
        var answer = gift.list().getFirst();
        var wrong = answer.feedback().isEmpty() ? "" : answer.feedback().getFirst();
        var right = answer.feedback().size() < 2 ? "" : answer.feedback().get(1);
        return Optional.of(statement(answer.text().startsWith("T"), right, wrong));
    }

    private static List<Line> statement(boolean truth, String right, String wrong) {
        return List.of(
                new Line("", truth ? 100 : 0, truth ? right : wrong),
                new Line("", truth ? 0 : 100, truth ? wrong : right));
    }

    private static Line line(GiftAnswer answer, Kind kind) {
        var feedback = answer.feedback().isEmpty() ? "" : answer.feedback().getFirst();
        return switch (kind) {
            case MATCHING -> parted(answer.text(), ARROW, 100, "");
            case NUMBER -> parted(answer.text(), ":", answer.weightOr(100), feedback);
            case SHORT_TEXT -> new Line(answer.text(), answer.weightOr(100), feedback);
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, ESSAY, DESCRIPTION ->
                new Line(answer.text(), answer.weightOr(answer.is(Mark.RIGHT) ? 100 : 0), feedback);
        };
    }

    private static Line parted(String text, String mark, double weight, String feedback) {
        var at = text.indexOf(mark);
        return at < 0
                ? new Line(text, weight, feedback)
                : new Line(text.substring(0, at), text.substring(at + mark.length()), weight, feedback);
    }

    static QuestionSketch of(Question question) {
        return switch (question) {
            case Question.SingleChoice choice -> sketch(Type.SINGLE, choice, options(choice.options()));
            case Question.MultipleChoice choice -> sketch(Type.MULTIPLE, choice, options(choice.options()));
            case Question.TrueFalse truth ->
                sketch(Type.TRUE_FALSE, truth, statement(truth.answer(), truth.rightFeedback(), truth.wrongFeedback()));
            case Question.ShortText text ->
                sketch(
                        Type.SHORT_TEXT,
                        text,
                        text.wordings().stream()
                                .map(one -> new Line(one.text(), one.weight(), one.feedback()))
                                .toList());
            case Question.NumberQuestion number ->
                sketch(
                        Type.NUMBER,
                        number,
                        number.ranges().stream().map(SketchReader::range).toList());
            case Question.Matching matching -> sketch(Type.MATCHING, matching, pairs(matching));
        };
    }

    private static QuestionSketch sketch(Type type, Question question, List<Line> lines) {
        return new QuestionSketch(type, question.title(), question.text(), lines, question.generalFeedback());
    }

    private static List<Line> options(List<Question.Option> options) {
        return options.stream()
                .map(option -> new Line(option.text(), option.weight(), option.feedback()))
                .toList();
    }

    private static Line range(Question.Range range) {
        var min = range.min().toPlainString();
        var isOne = range.min().compareTo(range.max()) == 0;
        return new Line(
                isOne ? min : min + ".." + range.max().toPlainString(),
                isOne ? "0" : "",
                range.weight(),
                range.feedback());
    }

    private static List<Line> pairs(Question.Matching matching) {
        var lines = new ArrayList<Line>();
        matching.pairs().forEach(pair -> lines.add(new Line(pair.left(), pair.right(), 100, "")));
        matching.decoys().forEach(decoy -> lines.add(new Line("", decoy, 100, "")));
        return lines;
    }
}
