package id.melek.account;

import id.melek.base.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Questions and answers in the words in which they were put. */
@Component
class AnswerTexts {

    private final Texts texts;

    AnswerTexts(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> row(Answerable question, Answer answer, Locale language) {
        return PersonalRecords.row(
                "question", question(question, language),
                "answer", answer(question, answer, language),
                "answered", answer.at());
    }

    private String question(Answerable question, Locale language) {
        var key = "account.questions." + key(question);
        return texts.get(question == Question.BUSINESS ? key : key + ".ask", language);
    }

    private String answer(Answerable question, Answer answer, Locale language) {
        if (answer.isSkipped()) {
            return texts.get("mydata.skipped", language);
        }
        if (question == Question.BUSINESS) {
            return texts.get("mydata.yes", language);
        }
        return question.choices().isEmpty()
                ? answer.value()
                : Arrays.stream(answer.value().split(","))
                        .map(choice -> texts.get("account.answer." + group(question) + "." + choice, language))
                        .collect(Collectors.joining(", "));
    }

    private static String group(Answerable question) {
        return Question.WASHINGTON_GROUP.contains(question) ? "functioning" : key(question);
    }

    private static String key(Answerable question) {
        return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
