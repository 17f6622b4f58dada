package id.melek.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graded test, marked.
 *
 * @param percent of the points, rounded down
 * @param late true where it came after the time limit, so that only what the server knew by then was marked; else null
 * @param questions in the order of the attempt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestResult(
        int percent, int passMark, boolean passed, @Nullable Boolean late, List<Answered> questions) {

    /**
     * One question of it; results from before know nothing but its marks.
     *
     * @param feedback about the answer given
     * @param general about the question, whatever was answered
     * @param text the question
     * @param given the answer in words
     * @param solution an answer that earns all points, in words; only where it may be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answered(
            String id,
            boolean right,
            int percent,
            String feedback,
            String general,
            @Nullable String text,
            @Nullable List<String> given,
            @Nullable List<String> solution) {}
}
