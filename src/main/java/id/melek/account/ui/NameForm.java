package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.account.Accounts;
import id.melek.account.Person;

/** One's own name. */
class NameForm extends Composite<Form> {

    private final Accounts accounts;
    private final Person who;
    private final Ask name = new Ask("name").autocomplete("name");
    private final Notice notice = new Notice();

    NameForm(Accounts accounts, Person who) {
        this.accounts = accounts;
        this.who = who;
        name.setValue(who.name());
        getContent().add(name, notice, new NativeButton(getTranslation("account.me.save")));
    }

    @Override
    protected Form initContent() {
        return new Form(this::save);
    }

    private void save() {
        var problem = accounts.rename(who, name.value());
        name.complain(problem.orElse(null));
        if (problem.isEmpty()) {
            notice.say(getTranslation("account.me.saved"));
        } else {
            notice.hush();
        }
    }
}
