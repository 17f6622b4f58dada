package id.melek.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.melek.pack.Question;
import id.melek.pack.TestSettings;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions as they are kept in the database, key included, and how they are asked. */
final class QuestionJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(name = "single", value = Question.SingleChoice.class),
        @Type(name = "multiple", value = Question.MultipleChoice.class),
        @Type(name = "truefalse", value = Question.TrueFalse.class),
        @Type(name = "matching", value = Question.Matching.class),
        @Type(name = "text", value = Question.ShortText.class),
        @Type(name = "number", value = Question.NumberQuestion.class)
    })
    private interface Named {}

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Question.class, Named.class).build();

    private QuestionJson() {}

    static String write(List<Question> questions) {
        return JSON.writerFor(QUESTIONS).writeValueAsString(questions);
    }

    static List<Question> read(String json) {
        return JSON.readValue(json, QUESTIONS);
    }

    static String writeSettings(TestSettings settings) {
        return JSON.writeValueAsString(settings);
    }

    static TestSettings readSettings(String json) {
        return JSON.readValue(json, TestSettings.class);
    }
}
