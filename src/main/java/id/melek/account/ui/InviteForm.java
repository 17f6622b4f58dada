package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.account.Field;
import id.melek.account.InviteResult;
import id.melek.account.InviteResult.Invited;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.Staff;
import id.melek.base.ui.Choices;
import id.melek.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Whom to invite, as what, and for which region. */
class InviteForm extends Composite<Form> {

    private final Staff staff;
    private final Person operator;
    private final Consumer<Invited> onInvite;
    private final ContactAsk contact = new ContactAsk("contact");
    private final Choices<Role> role;
    private final AreaFinder scope;

    InviteForm(Staff staff, Regions regions, Person operator, Consumer<Invited> onInvite) {
        this.staff = staff;
        this.operator = operator;
        this.onInvite = onInvite;
        role = Choices.one(
                getTranslation("account.staff.role"),
                List.of(Role.TRAINER, Role.MANAGER, Role.OPERATOR),
                choice -> getTranslation("account.role." + choice + ".long"));
        scope = AreaFinder.ofScopes("scope", regions);
        scope.setVisible(false);
        role.onChange(chosen -> scope.setVisible(chosen.contains(Role.MANAGER)));
        getContent().add(contact, role, scope, new NativeButton(getTranslation("account.staff.invite.send")));
    }

    @Override
    protected Form initContent() {
        return new Form(this::invite);
    }

    private void invite() {
        var chosen = role.chosen().stream().findFirst();
        role.complain(chosen.isEmpty() ? "account.problem.role" : null);
        chosen.ifPresent(this::invite);
    }

    private void invite(Role chosen) {
        complain(Map.of());
        var region = chosen == Role.MANAGER ? scope.chosen() : null;
        switch (staff.invite(operator, chosen, contact.value(), region)) {
            case Invited invited -> onInvite.accept(invited);
            case InviteResult.Taken() -> complain(Map.of(Field.CONTACT, "account.problem.taken"));
            case InviteResult.Invalid(var problems) -> complain(problems);
        }
    }

    private void complain(Map<Field, String> problems) {
        contact.complain(problems.get(Field.CONTACT));
        scope.complain(problems.get(Field.VILLAGE));
    }
}
