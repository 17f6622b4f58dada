package id.melek.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.Question;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases that frontend/player/marking.ts is held against too, so that phone and server never disagree. */
class MarkingTest {

    private final Marking marking = new Marking();

    @TestFactory
    Stream<DynamicTest> marksAsThePhoneDoes() throws IOException {
        try (InputStream vectors = MarkingTest.class.getResourceAsStream("/marking-vectors.json")) {
            return JsonMapper.shared().readTree(vectors).valueStream().toList().stream()
                    .map(vector -> DynamicTest.dynamicTest(vector.get("name").asString(), () -> check(vector)));
        }
    }

    private void check(JsonNode vector) {
        var mark = marking.mark(question(vector.get("question")), answer(vector.get("answer")));
        assertThat(mark.percent())
                .isEqualTo((int) Math.round(vector.get("percent").asDouble()));
    }

    private static List<String> answer(JsonNode answer) {
        return answer.isArray() ? answer.valueStream().map(JsonNode::asString).toList() : List.of(answer.asString());
    }

    private static Question question(JsonNode json) {
        return switch (json.get("type").asString()) {
            case "single" -> new Question.SingleChoice("q", "", "", options(json), "");
            case "multiple" -> new Question.MultipleChoice("q", "", "", options(json), "");
            case "truefalse" ->
                new Question.TrueFalse("q", "", "", json.get("right").asBoolean(), "", "", "");
            case "matching" -> matching(json);
            case "text" ->
                new Question.ShortText(
                        "q",
                        "",
                        "",
                        json.get("answers")
                                .valueStream()
                                .map(one -> new Question.Wording(
                                        one.get("text").asString(),
                                        one.get("weight").asDouble(),
                                        ""))
                                .toList(),
                        "");
            default ->
                new Question.NumberQuestion(
                        "q",
                        "",
                        "",
                        json.get("answers")
                                .valueStream()
                                .map(one -> new Question.Range(
                                        one.get("min").decimalValue(),
                                        one.get("max").decimalValue(),
                                        one.get("weight").asDouble(),
                                        ""))
                                .toList(),
                        "");
        };
    }

    /** In the vectors an id is a number from 1, as the server makes them. */
    private static Question matching(JsonNode json) {
        var rights = json.get("rights");
        var pairs = json.get("lefts")
                .valueStream()
                .map(left -> new Question.Pair(left.get("text").asString(), text(rights, left.get("right"))))
                .toList();
        var used = pairs.stream().map(Question.Pair::right).toList();
        var decoys = rights.valueStream()
                .map(right -> right.get("text").asString())
                .filter(right -> !used.contains(right))
                .toList();
        return new Question.Matching("q", "", "", pairs, decoys, "");
    }

    private static String text(JsonNode rights, JsonNode id) {
        return rights.get(id.asInt() - 1).get("text").asString();
    }

    private static List<Question.Option> options(JsonNode json) {
        return json.get("options")
                .valueStream()
                .map(one -> new Question.Option(
                        one.get("text").asString(), one.get("weight").asDouble(), ""))
                .toList();
    }
}
