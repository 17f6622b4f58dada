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
        var draft = new Draft(question);
        draft.feedback = question.generalFeedback();
        switch (question) {
            case Question.SingleChoice choice -> draft.options = options(choice.options());
            case Question.MultipleChoice choice -> draft.options = options(choice.options());
            case Question.TrueFalse statement -> draft.tell(statement);
            case Question.Matching matching -> draft.match(lefts(matching), mixed(matching));
            case Question.ShortText text -> draft.answers = wordings(text);
            case Question.NumberQuestion number -> draft.answers = ranges(number);
        }
        return draft.done();
    }

    /** Without its key and in the order of its author, who has seen to it that the order tells nothing. */
    static PhoneQuestion asWritten(Question question) {
        var options = switch (question) {
            case Question.SingleChoice choice -> choice.options().size();
            case Question.MultipleChoice choice -> choice.options().size();
            default -> 0;
        };
        return withoutKey(question, IntStream.range(0, options).boxed().toList());
    }

    /**
     * For graded tests: marked on the server.
     *
     * @param order of what there is to choose from: the first one shown has the id 1, whatever its place with the author
     */
    static PhoneQuestion withoutKey(Question question, List<Integer> order) {
        var draft = new Draft(question);
        switch (question) {
            case Question.SingleChoice choice -> draft.options = shown(texts(choice.options()), order);
            case Question.MultipleChoice choice -> draft.options = shown(texts(choice.options()), order);
            case Question.Matching matching -> draft.match(unmatched(matching), shown(matching.rights(), order));
            case Question.TrueFalse _, Question.ShortText _, Question.NumberQuestion _ -> {
                // the learner reads the text alone
            }
        }
        return draft.done();
    }

    /** What every question has; the rest is filled in by its type. */
    private static final class Draft {

        private final Question question;
        private @Nullable String feedback;
        private @Nullable List<Option> options;
        private Question.@Nullable TrueFalse statement;
        private @Nullable List<Answer> answers;
        private @Nullable List<Left> lefts;
        private @Nullable List<Option> rights;

        Draft(Question question) {
            this.question = question;
        }

        void tell(Question.TrueFalse truth) {
            statement = truth;
        }

        void match(List<Left> left, List<Option> right) {
            lefts = left;
            rights = right;
        }

        PhoneQuestion done() {
            return new PhoneQuestion(
                    question.id(),
                    type(question),
                    question.title(),
                    question.text(),
                    feedback,
                    options,
                    statement == null ? null : statement.answer(),
                    statement == null ? null : statement.rightFeedback(),
                    statement == null ? null : statement.wrongFeedback(),
                    answers,
                    lefts,
                    rights);
        }
    }

    private static String type(Question question) {
        return switch (question) {
            case Question.SingleChoice _ -> "single";
            case Question.MultipleChoice _ -> "multiple";
            case Question.TrueFalse _ -> "truefalse";
            case Question.Matching _ -> "matching";
            case Question.ShortText _ -> "text";
            case Question.NumberQuestion _ -> "number";
        };
    }

    private static List<Left> unmatched(Question.Matching matching) {
        return IntStream.range(0, matching.pairs().size())
                .mapToObj(left -> new Left(
                        String.valueOf(left + 1), matching.pairs().get(left).left(), null))
                .toList();
    }

    private static List<Option> shown(List<String> texts, List<Integer> order) {
        return IntStream.range(0, order.size())
                .mapToObj(place -> new Option(String.valueOf(place + 1), texts.get(order.get(place)), null, null))
                .toList();
    }

    private static List<String> texts(List<Question.Option> options) {
        return options.stream().map(Question.Option::text).toList();
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
