package id.melek.account;

import java.util.Arrays;
import java.util.List;

/** A question with a closed set of answers, or a number for an answer. */
public sealed interface Answerable permits Question, BusinessQuestion {

    /** The answer to a question of several choices when none of them applies. */
    String NONE = "NONE";

    /** What is recorded when somebody does not want to answer; never counted as an answer. */
    String SKIPPED = "SKIPPED";

    String name();

    /** The answers to choose from; empty where the answer is a number. */
    List<String> choices();

    /** Whether this can be an answer. Several choices are joined by commas. */
    boolean accepts(String answer);

    static boolean isNumber(String answer, int smallest, int largest) {
        return answer.matches("\\d{1,4}")
                && Integer.parseInt(answer) >= smallest
                && Integer.parseInt(answer) <= largest;
    }

    static boolean isSome(String answer, List<String> choices) {
        var chosen = Arrays.asList(answer.split(",", -1));
        return answer.equals(NONE)
                || choices.containsAll(chosen) && chosen.stream().distinct().count() == chosen.size();
    }
}
