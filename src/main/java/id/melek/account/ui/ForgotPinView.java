package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.AccountPaths;
import id.melek.account.CodeResult;
import id.melek.account.CodeUse;
import id.melek.account.Field;
import id.melek.account.OneTimeCodes;
import java.time.Clock;
import java.util.Map;

/** The way back in: whom to ask for a code, and where to type it. */
@Route(AccountPaths.FORGOT_PIN)
@AnonymousAllowed
class ForgotPinView extends Composite<Section> implements HasDynamicTitle {

    private final OneTimeCodes codes;
    private final Door door;
    private final Clock clock;

    private final Notice notice = new Notice();
    private final ContactAsk contact = new ContactAsk("contact");
    private final Ask code = new Ask("code").autocomplete("one-time-code").hint("account.ask.code.hint");
    private final SecretAsk secret = SecretAsk.chosen("secret");
    private final ContactAsk newContact = new ContactAsk("new-contact");
    private final NativeDetails newNumber;
    private final OwnPhone ownPhone = new OwnPhone();

    ForgotPinView(OneTimeCodes codes, Door door, Clock clock) {
        this.codes = codes;
        this.door = door;
        this.clock = clock;
        contact.hint("account.forgot.contact.hint");
        code.input().getElement().setAttribute("inputmode", "numeric");
        newNumber = new NativeDetails(getTranslation("account.forgot.new-number"), newContact);

        var send = new NativeButton(getTranslation("account.forgot.send"));
        send.addClassName("wide");
        var form = new Form(this::use);
        form.add(contact, code, secret, newNumber, ownPhone, notice, send);
        getContent().addClassName("entrance");
        getContent().add(new H1(getPageTitle()), steps(), new H2(getTranslation("account.forgot.have-code")), form);
    }

    private OrderedList steps() {
        var steps = new OrderedList();
        for (var step : new String[] {"ask", "tell", "type"}) {
            steps.add(new ListItem(getTranslation("account.forgot.step." + step)));
        }
        return steps;
    }

    private void use() {
        notice.hush();
        complain(Map.of());
        var typed = new CodeUse(contact.value(), code.value(), secret.value(), newContact.value());
        switch (codes.use(typed)) {
            case CodeResult.Accepted(var account) -> door.letIn(account, ownPhone.isTicked(), "");
            case CodeResult.Refused() -> notice.say(getTranslation("account.forgot.refused"));
            case CodeResult.Invalid(var problems) -> complain(problems);
            case CodeResult.Taken() -> complain(Map.of(Field.NEW_CONTACT, "account.problem.taken"));
            case CodeResult.TryLater(var from) -> notice.say(Waits.text(this, from, clock.instant()));
        }
    }

    private void complain(Map<Field, String> problems) {
        contact.complain(problems.get(Field.CONTACT));
        code.complain(problems.get(Field.CODE));
        secret.complain(problems.get(Field.SECRET));
        newContact.complain(problems.get(Field.NEW_CONTACT));
        if (problems.containsKey(Field.NEW_CONTACT)) {
            newNumber.setOpen(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.forgot.title");
    }
}
