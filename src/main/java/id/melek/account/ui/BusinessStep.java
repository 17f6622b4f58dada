package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import id.melek.account.Answer;
import id.melek.account.Business;
import id.melek.account.Businesses;
import id.melek.account.JoinResult;
import id.melek.account.Person;
import id.melek.account.Profiles;
import id.melek.account.Question;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The business: its name, or the code of one that somebody else has already told of. */
class BusinessStep implements Step {

    private final Person who;
    private final Optional<Business> business;
    private final Map<Question, Answer> answers;
    private final Businesses businesses;
    private final Profiles profiles;
    private @Nullable Ask name;
    private @Nullable Ask code;

    BusinessStep(
            Person who,
            Optional<Business> business,
            Map<Question, Answer> answers,
            Businesses businesses,
            Profiles profiles) {
        this.who = who;
        this.business = business;
        this.answers = answers;
        this.businesses = businesses;
        this.profiles = profiles;
    }

    @Override
    public String key() {
        return AnswerStep.key(Question.BUSINESS);
    }

    @Override
    public boolean isDone() {
        return business.isPresent() || answers.containsKey(Question.BUSINESS);
    }

    @Override
    public Component body() {
        var askName = new Ask("business-name").autocomplete("organization");
        business.ifPresent(theirs -> askName.setValue(theirs.name()));
        name = askName;
        if (business.isPresent()) {
            return askName;
        }
        var askCode = new Ask("join-code").autocomplete("off").hint("account.ask.join-code.hint");
        code = askCode;
        return new Div(askName, new NativeDetails(askName.getTranslation("account.me.business.join"), askCode));
    }

    @Override
    public boolean save() {
        return code != null && !code.value().isBlank() ? join(code) : name != null && give(name);
    }

    private boolean join(Ask ask) {
        var joined = businesses.join(who, ask.value()) instanceof JoinResult.Joined;
        ask.complain(joined ? null : "account.problem.join-code");
        return joined && told();
    }

    private boolean give(Ask ask) {
        var problem = businesses.name(who, ask.value());
        ask.complain(problem.map(any -> "account.problem.business-name").orElse(null));
        return problem.isEmpty() && told();
    }

    private boolean told() {
        return profiles.answer(who, Question.BUSINESS, "TOLD");
    }

    @Override
    public void skip() {
        profiles.skip(who, Question.BUSINESS);
    }
}
