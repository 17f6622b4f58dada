package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.account.ChangeResult;
import id.melek.account.Person;
import id.melek.account.SignIns;
import java.time.Clock;

/** Another number or address to sign in with. */
class ContactForm extends Composite<Form> {

    private final SignIns signIns;
    private final Person who;
    private final Clock clock;
    private final Runnable onChange;
    private final ContactAsk contact = new ContactAsk("new-contact");
    private final SecretAsk present = SecretAsk.present("contact-secret");
    private final Notice notice = new Notice();

    ContactForm(SignIns signIns, Person who, Clock clock, Runnable onChange) {
        this.signIns = signIns;
        this.who = who;
        this.clock = clock;
        this.onChange = onChange;
        getContent().add(contact, present, notice, new NativeButton(getTranslation("account.me.save")));
    }

    @Override
    protected Form initContent() {
        return new Form(this::save);
    }

    private void save() {
        notice.hush();
        contact.complain(null);
        present.complain(null);
        switch (signIns.changeContact(who, present.value(), contact.value())) {
            case ChangeResult.Changed() -> {
                present.setValue("");
                notice.say(getTranslation("account.me.contact.changed"));
                onChange.run();
            }
            case ChangeResult.WrongSecret() -> present.complain("account.problem.wrong-secret");
            case ChangeResult.Invalid(var problem) -> contact.complain(problem);
            case ChangeResult.Taken() -> contact.complain("account.problem.taken");
            case ChangeResult.TryLater(var from) -> notice.say(Waits.text(this, from, clock.instant()));
        }
    }
}
