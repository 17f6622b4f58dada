package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.account.Answer;
import id.melek.account.Person;
import id.melek.account.Profiles;
import id.melek.account.Question;
import id.melek.base.ui.Choices;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Washington Group Short Set: six questions on one page, in the group's words and order. The word disability is not
 * said, as the group advises.
 */
class FunctioningStep implements Step {

    private final Person who;
    private final Map<Question, Answer> answers;
    private final Profiles profiles;
    private final Map<Question, Choices<String>> asked = new LinkedHashMap<>();

    FunctioningStep(Person who, Map<Question, Answer> answers, Profiles profiles) {
        this.who = who;
        this.answers = answers;
        this.profiles = profiles;
    }

    @Override
    public String key() {
        return "functioning";
    }

    @Override
    public boolean isDone() {
        return answers.keySet().containsAll(Question.WASHINGTON_GROUP);
    }

    @Override
    public Component body() {
        var body = new Div();
        body.add(new Paragraph(body.getTranslation("account.questions.functioning.intro")));
        for (var question : Question.WASHINGTON_GROUP) {
            var ask = Choices.one(
                    body.getTranslation("account.questions." + AnswerStep.key(question) + ".ask"),
                    question.choices(),
                    choice -> body.getTranslation("account.answer.functioning." + choice));
            var given = answers.get(question);
            if (given != null) {
                ask.choose(given.value());
            }
            asked.put(question, ask);
            body.add(ask);
        }
        return body;
    }

    /** One of the six may be left open; then only that one counts as skipped. */
    @Override
    public boolean save() {
        asked.forEach((question, ask) -> ask.chosen().stream()
                .findFirst()
                .ifPresentOrElse(answer -> profiles.answer(who, question, answer), () -> profiles.skip(who, question)));
        return true;
    }

    @Override
    public void skip() {
        Question.WASHINGTON_GROUP.forEach(question -> profiles.skip(who, question));
    }
}
