package id.melek.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.melek.pack.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question as the player gets it, in the form that {@code frontend/player} documents. Without its key it holds what
 * the learner reads and nothing that tells right from wrong.
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
        @Nullable List<Answer> answers) {

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

    /** For practice: marked on the phone. */
    public static PhoneQuestion withKey(Question question) {
        var bare = withoutKey(question);
        return switch (question) {
            case Question.SingleChoice choice -> bare.keyed(question, options(choice.options(), true), null, null);
            case Question.MultipleChoice choice -> bare.keyed(question, options(choice.options(), true), null, null);
            case Question.TrueFalse statement -> bare.keyed(question, null, statement, null);
            case Question.ShortText text ->
                bare.keyed(
                        question,
                        null,
                        null,
                        text.wordings().stream()
                                .map(one -> new Answer(one.text(), null, null, one.weight(), one.feedback()))
                                .toList());
            case Question.NumberQuestion number ->
                bare.keyed(
                        question,
                        null,
                        null,
                        number.ranges().stream()
                                .map(one -> new Answer(null, one.min(), one.max(), one.weight(), one.feedback()))
                                .toList());
        };
    }

    /** For graded tests: marked on the server. */
    public static PhoneQuestion withoutKey(Question question) {
        return switch (question) {
            case Question.SingleChoice choice -> bare(question, "single", options(choice.options(), false));
            case Question.MultipleChoice choice -> bare(question, "multiple", options(choice.options(), false));
            case Question.TrueFalse statement -> bare(question, "truefalse", null);
            case Question.ShortText text -> bare(question, "text", null);
            case Question.NumberQuestion number -> bare(question, "number", null);
        };
    }

    private static PhoneQuestion bare(Question question, String type, @Nullable List<Option> options) {
        return new PhoneQuestion(
                question.id(), type, question.title(), question.text(), null, options, null, null, null, null);
    }

    private PhoneQuestion keyed(
            Question question,
            @Nullable List<Option> options,
            Question.@Nullable TrueFalse statement,
            @Nullable List<Answer> answers) {
        return new PhoneQuestion(
                id,
                type,
                title,
                text,
                question.generalFeedback(),
                options,
                statement == null ? null : statement.answer(),
                statement == null ? null : statement.rightFeedback(),
                statement == null ? null : statement.wrongFeedback(),
                answers);
    }

    private static List<Option> options(List<Question.Option> options, boolean withKey) {
        return IntStream.range(0, options.size())
                .mapToObj(index -> option(String.valueOf(index + 1), options.get(index), withKey))
                .toList();
    }

    private static Option option(String id, Question.Option option, boolean withKey) {
        return new Option(id, option.text(), withKey ? option.weight() : null, withKey ? option.feedback() : null);
    }
}
