package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.account.Businesses;
import id.melek.account.JoinResult;
import id.melek.account.Person;
import java.time.Clock;

/** Joins a business by the code that one of its members gave. */
class JoinForm extends Composite<Form> {

    private final Businesses businesses;
    private final Person who;
    private final Clock clock;
    private final Runnable onJoin;
    private final Ask code = new Ask("join-code").autocomplete("off").hint("account.ask.join-code.hint");
    private final Notice notice = new Notice();

    JoinForm(Businesses businesses, Person who, Clock clock, Runnable onJoin) {
        this.businesses = businesses;
        this.who = who;
        this.clock = clock;
        this.onJoin = onJoin;
        getContent().add(code, notice, new NativeButton(getTranslation("account.me.business.join.send")));
    }

    @Override
    protected Form initContent() {
        return new Form(this::join);
    }

    private void join() {
        notice.hush();
        code.complain(null);
        switch (businesses.join(who, code.value())) {
            case JoinResult.Joined joined -> onJoin.run();
            case JoinResult.UnknownCode() -> code.complain("account.problem.join-code");
            case JoinResult.TryLater(var from) -> notice.say(Waits.text(this, from, clock.instant()));
        }
    }
}
