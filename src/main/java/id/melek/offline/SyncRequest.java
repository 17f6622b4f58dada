package id.melek.offline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.melek.assessment.FormAct;
import id.melek.learning.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a phone sends: its time, and acts in the order in which they happened. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SyncRequest(
        @Nullable Instant sentAt,
        List<SentAct> acts,
        @Nullable List<Held> holds) {

    static final int MOST_ACTS = 50;
    private static final int MOST_HELD = 200;
    private static final int LONGEST_ANSWER = 4000;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_ANSWERS = 200;

    /** A lesson that the phone has, whenever it came there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Held(String course, String lesson, UUID version) {}

    /** Older pages do not say what they hold. */
    List<Held> held() {
        return holds == null ? List.of() : holds.stream().limit(MOST_HELD).toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SentAct(
            UUID id,
            String kind,
            String course,
            String lesson,
            @Nullable String question,
            @Nullable JsonNode answer,
            @Nullable Map<String, JsonNode> answers,
            Instant at,
            @Nullable UUID attempt,
            @Nullable UUID form) {

        private static final String SKIPPED = "skipped";

        /** Longer than any answer that a page of ours lets anybody type. */
        boolean isTooLong() {
            return Stream.concat(
                            Stream.ofNullable(answer), answers == null ? Stream.empty() : answers.values().stream())
                    .flatMap(given -> values(given).stream())
                    .anyMatch(value -> value.length() > LONGEST_ANSWER);
        }

        /** About the form before or after of a track, which is known by its run and not by course and lesson. */
        boolean isAboutForm() {
            return form != null;
        }

        /** Throws {@link IllegalArgumentException} for anything that no phone of ours sends. */
        FormAct formAct(Duration wrong) {
            var item = question == null ? "" : name(question);
            require(kind.equals(SKIPPED) == item.isEmpty(), "an item is answered, a form is skipped");
            return new FormAct(
                    id,
                    Objects.requireNonNull(form),
                    item,
                    answer == null ? List.of() : values(answer),
                    at.plus(wrong));
        }

        /**
         * Throws {@link IllegalArgumentException} for anything that no phone of ours sends.
         *
         * @param wrong by how much the phone's clock is behind ours
         */
        Act act(Duration wrong) {
            return new Act(
                    id,
                    Act.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    name(course),
                    name(lesson),
                    question == null ? "" : name(question),
                    answer == null ? List.of() : values(answer),
                    answers == null ? Map.of() : values(answers),
                    at.plus(wrong),
                    Optional.ofNullable(attempt));
        }

        static Map<String, List<String>> values(Map<String, JsonNode> answers) {
            require(answers.size() <= MOST_ANSWERS, "too many answers");
            var values = new java.util.LinkedHashMap<String, List<String>>();
            answers.forEach((question, answer) -> values.put(name(question), values(answer)));
            return values;
        }

        private static List<String> values(JsonNode answer) {
            require(answer.size() <= MOST_ANSWERS, "too many answers");
            var values = answer.isArray()
                    ? answer.valueStream().map(JsonNode::asString).toList()
                    : List.of(answer.asString());
            return values;
        }

        private static String name(String name) {
            require(name.length() <= LONGEST_NAME, "name too long");
            return name;
        }

        private static void require(boolean condition, String otherwise) {
            if (!condition) {
                throw new IllegalArgumentException(otherwise);
            }
        }
    }
}
