package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import id.melek.account.Answer;
import id.melek.account.Answerable;
import id.melek.base.ui.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One question with a closed set of answers, or a number. */
class AnswerStep implements Step {

    private final Answerable question;
    private final boolean several;
    private final @Nullable Answer given;
    private final Predicate<String> record;
    private final Runnable skip;
    private @Nullable Choices<String> choices;
    private @Nullable Ask number;

    /**
     * @param given the answer that stands so far; null when there is none
     * @param record takes an answer, and tells whether it can be one
     */
    AnswerStep(Answerable question, boolean several, @Nullable Answer given, Predicate<String> record, Runnable skip) {
        this.question = question;
        this.several = several;
        this.given = given;
        this.record = record;
        this.skip = skip;
    }

    @Override
    public String key() {
        return key(question);
    }

    static String key(Answerable question) {
        return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean isDone() {
        return given != null;
    }

    @Override
    public Component body() {
        return question.choices().isEmpty() ? askNumber() : askChoice();
    }

    private Component askNumber() {
        var ask = new Ask(key(), "account.questions." + key() + ".ask");
        ask.input().getElement().setAttribute("inputmode", "numeric");
        if (given != null && !given.isSkipped()) {
            ask.setValue(given.value());
        }
        number = ask;
        return ask;
    }

    private Component askChoice() {
        var speaker = new Div();
        var all = new ArrayList<>(question.choices());
        if (several) {
            all.add(Answerable.NONE);
        }
        var legend = speaker.getTranslation("account.questions." + key() + ".ask");
        var ask = several
                ? Choices.several(legend, all, choice -> text(speaker, choice))
                : Choices.one(legend, all, choice -> text(speaker, choice));
        if (given != null) {
            List.of(given.value().split(",")).forEach(ask::choose);
        }
        choices = ask;
        return ask;
    }

    private String text(Component speaker, String choice) {
        return speaker.getTranslation("account.answer." + key() + "." + choice);
    }

    @Override
    public boolean save() {
        return choices != null ? saveChoice(choices) : number != null && saveNumber(number);
    }

    private boolean saveChoice(Choices<String> ask) {
        var chosen = ask.chosen();
        var right = !chosen.isEmpty() && record.test(String.join(",", chosen));
        ask.complain(right ? null : chosen.isEmpty() ? "account.problem.choose" : "account.problem.contradiction");
        return right;
    }

    private boolean saveNumber(Ask ask) {
        var right = record.test(ask.value().strip());
        ask.complain(right ? null : "account.problem." + key());
        return right;
    }

    @Override
    public void skip() {
        skip.run();
    }
}
