package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.account.ChangeResult;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignIns;
import java.time.Clock;

/** Another PIN or password. It signs out every other phone; this one stays in. */
class SecretForm extends Composite<Form> {

    private final SignIns signIns;
    private final Person who;
    private final Door door;
    private final Clock clock;
    private final SecretAsk present = SecretAsk.present("present-secret");
    private final SecretAsk wanted;
    private final Notice notice = new Notice();

    SecretForm(SignIns signIns, Person who, Door door, Clock clock) {
        this.signIns = signIns;
        this.who = who;
        this.door = door;
        this.clock = clock;
        wanted = who.is(Role.LEARNER) ? SecretAsk.chosen("new-secret") : SecretAsk.chosenPassword("new-secret");
        getContent().add(present, wanted, notice, new NativeButton(getTranslation("account.me.save")));
    }

    @Override
    protected Form initContent() {
        return new Form(this::save);
    }

    private void save() {
        notice.hush();
        present.complain(null);
        wanted.complain(null);
        switch (signIns.changeSecret(who, present.value(), wanted.value())) {
            case ChangeResult.Changed() -> {
                present.setValue("");
                wanted.setValue("");
                door.letInAgain(who.id());
                notice.say(getTranslation("account.me.secret.changed"));
            }
            case ChangeResult.WrongSecret() -> present.complain("account.problem.wrong-secret");
            case ChangeResult.Invalid(var problem) -> wanted.complain(problem);
            case ChangeResult.Taken() -> throw new IllegalStateException("Nobody else can have this PIN");
            case ChangeResult.TryLater(var from) -> notice.say(Waits.text(this, from, clock.instant()));
        }
    }
}
