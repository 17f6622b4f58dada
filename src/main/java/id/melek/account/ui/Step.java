package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import id.melek.account.Answer;
import id.melek.account.Business;
import id.melek.account.BusinessQuestion;
import id.melek.account.Businesses;
import id.melek.account.Person;
import id.melek.account.Profiles;
import id.melek.account.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One page of questions: what stands on it, and what becomes of what was typed. */
interface Step {

    /** The end of the keys of its title and reason. */
    String key();

    boolean isDone();

    /** What is asked; the same each time. */
    Component body();

    /** Records the answers; says what is wrong and answers false if something is. */
    boolean save();

    void skip();

    static List<Step> all(Person who, Profiles profiles, Businesses businesses) {
        var answers = profiles.of(who);
        var steps = new ArrayList<Step>();
        steps.add(about(who, Question.PART, answers, profiles));
        steps.add(about(who, Question.ORDERS, answers, profiles));
        if (isTrading(answers)) {
            var business = businesses.of(who);
            steps.add(new BusinessStep(who, business, answers, businesses, profiles));
            business.ifPresent(theirs -> steps.addAll(about(who, theirs, businesses)));
        }
        steps.add(about(who, Question.GENDER, answers, profiles));
        steps.add(about(who, Question.BIRTH_YEAR, answers, profiles));
        steps.add(new FunctioningStep(who, answers, profiles));
        steps.add(about(who, Question.PHONE, answers, profiles));
        return steps;
    }

    private static boolean isTrading(Map<Question, Answer> answers) {
        var part = answers.get(Question.PART);
        return part == null || !part.value().equals("NOT_YET");
    }

    private static Step about(Person who, Question question, Map<Question, Answer> answers, Profiles profiles) {
        return new AnswerStep(
                question,
                question == Question.ORDERS,
                answers.get(question),
                answer -> profiles.answer(who, question, answer),
                () -> profiles.skip(who, question));
    }

    private static List<Step> about(Person who, Business business, Businesses businesses) {
        return Arrays.stream(BusinessQuestion.values())
                .<Step>map(question -> new AnswerStep(
                        question,
                        false,
                        business.answers().get(question),
                        answer -> businesses.answer(who, question, answer),
                        () -> businesses.skip(who, question)))
                .toList();
    }
}
