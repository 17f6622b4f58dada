package id.melek.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.melek.pack.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question as the player gets it, in the form that {@code frontend/player} documents. Without its key it holds what
 * the learner reads and nothing that tells right from wrong: neither a text, nor an id, nor an order.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneQuestion(
        String id,
        String type,
        String title,
        String text,
        @Nullable String feedback,
        @Nullable List<Option> options,
        @Nullable Boolean right,
        @Nullable String feedbackRight,
        @Nullable String feedbackWrong,
        @Nullable List<Answer> answers,
        @Nullable List<Left> lefts,
        @Nullable List<Option> rights) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            String id,
            String text,
            @Nullable Double weight,
            @Nullable String feedback) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            @Nullable String text,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            double weight,
            String feedback) {}

    /** What something is to be matched to; {@code right} is the id of what belongs here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Left(String id, String text, @Nullable String right) {}

    /** For practice: marked on the phone. */
    public static PhoneQuestion withKey(Question question) {
        return switch (question) {
            case Question.SingleChoice choice -> keyed(question, "single", options(choice.options()));
            case Question.MultipleChoice choice -> keyed(question, "multiple", options(choice.options()));
            case Question.TrueFalse statement -> keyed(statement);
            case Question.Matching matching -> keyed(matching);
            case Question.ShortText text -> answered(question, "text", wordings(text));
            case Question.NumberQuestion number -> answered(question, "number", ranges(number));
        };
    }

    /**
     * For graded tests: marked on the server.
     *
     * @param order of what there is to choose from: the first one shown has the id 1, whatever its place with the author
     */
    /** Without its key and in the order of its author, who has seen to it that the order tells nothing. */
    static PhoneQuestion asWritten(Question question) {
        var options = switch (question) {
            case Question.SingleChoice choice -> choice.options().size();
            case Question.MultipleChoice choice -> choice.options().size();
            default -> 0;
        };
        return withoutKey(question, IntStream.range(0, options).boxed().toList());
    }

    static PhoneQuestion withoutKey(Question question, List<Integer> order) {
        return switch (question) {
            case Question.SingleChoice choice -> bare(question, "single", shown(texts(choice.options()), order));
            case Question.MultipleChoice choice -> bare(question, "multiple", shown(texts(choice.options()), order));
            case Question.TrueFalse statement -> bare(question, "truefalse", null);
            case Question.Matching matching -> bare(matching, shown(matching.rights(), order));
            case Question.ShortText text -> bare(question, "text", null);
            case Question.NumberQuestion number -> bare(question, "number", null);
        };
    }

    private static PhoneQuestion bare(Question question, String type, @Nullable List<Option> options) {
        return new PhoneQuestion(
                question.id(),
                type,
                question.title(),
                question.text(),
                null,
                options,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PhoneQuestion bare(Question.Matching question, List<Option> rights) {
        var lefts = IntStream.range(0, question.pairs().size())
                .mapToObj(left -> new Left(
                        String.valueOf(left + 1), question.pairs().get(left).left(), null))
                .toList();
        return new PhoneQuestion(
                question.id(),
                "matching",
                question.title(),
                question.text(),
                null,
                null,
                null,
                null,
                null,
                null,
                lefts,
                rights);
    }

    private static List<Option> shown(List<String> texts, List<Integer> order) {
        return IntStream.range(0, order.size())
                .mapToObj(place -> new Option(String.valueOf(place + 1), texts.get(order.get(place)), null, null))
                .toList();
    }

    private static List<String> texts(List<Question.Option> options) {
        return options.stream().map(Question.Option::text).toList();
    }

    private static PhoneQuestion keyed(Question question, String type, List<Option> options) {
        return new PhoneQuestion(
                question.id(),
                type,
                question.title(),
                question.text(),
                question.generalFeedback(),
                options,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PhoneQuestion keyed(Question.TrueFalse statement) {
        return new PhoneQuestion(
                statement.id(),
                "truefalse",
                statement.title(),
                statement.text(),
                statement.generalFeedback(),
                null,
                statement.answer(),
                statement.rightFeedback(),
                statement.wrongFeedback(),
                null,
                null,
                null);
    }

    private static PhoneQuestion keyed(Question.Matching matching) {
        return new PhoneQuestion(
                matching.id(),
                "matching",
                matching.title(),
                matching.text(),
                matching.generalFeedback(),
                null,
                null,
                null,
                null,
                null,
                lefts(matching),
                mixed(matching));
    }

    private static PhoneQuestion answered(Question question, String type, List<Answer> answers) {
        return new PhoneQuestion(
                question.id(),
                type,
                question.title(),
                question.text(),
                question.generalFeedback(),
                null,
                null,
                null,
                null,
                answers,
                null,
                null);
    }

    private static List<Option> options(List<Question.Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(index -> option(String.valueOf(index + 1), options.get(index)))
                .toList();
    }

    private static Option option(String id, Question.Option option) {
        return new Option(id, option.text(), option.weight(), option.feedback());
    }

    private static List<Left> lefts(Question.Matching matching) {
        var key = matching.key();
        return IntStream.range(0, key.size())
                .mapToObj(left -> new Left(
                        String.valueOf(left + 1), matching.pairs().get(left).left(), String.valueOf(key.get(left) + 1)))
                .toList();
    }

    /** Not beside the lefts they belong to, but in the same order each time. */
    private static List<Option> mixed(Question.Matching matching) {
        var rights = new ArrayList<Option>();
        matching.rights().forEach(text -> rights.add(new Option(String.valueOf(rights.size() + 1), text, null, null)));
        Collections.shuffle(rights, new Random(matching.id().hashCode()));
        return List.copyOf(rights);
    }

    private static List<Answer> wordings(Question.ShortText text) {
        return text.wordings().stream()
                .map(one -> new Answer(one.text(), null, null, one.weight(), one.feedback()))
                .toList();
    }

    private static List<Answer> ranges(Question.NumberQuestion number) {
        return number.ranges().stream()
                .map(one -> new Answer(null, one.min(), one.max(), one.weight(), one.feedback()))
                .toList();
    }
}
