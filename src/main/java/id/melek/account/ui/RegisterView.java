package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.AccountPaths;
import id.melek.account.Accounts;
import id.melek.account.Consents;
import id.melek.account.Field;
import id.melek.account.Registration;
import id.melek.account.RegistrationResult;
import id.melek.account.SignedIn;
import id.melek.base.ui.PageLink;
import id.melek.region.Regions;
import java.time.Clock;
import java.util.Map;

/** Four questions and a consent; whoever has answered them is signed in. */
@Route(AccountPaths.REGISTER)
@AnonymousAllowed
class RegisterView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Accounts accounts;
    private final SignedIn signedIn;
    private final Door door;
    private final Clock clock;

    private final Notice notice = new Notice();
    private final Ask name = new Ask("name").autocomplete("name");
    private final ContactAsk contact = new ContactAsk("contact");
    private final SecretAsk secret = SecretAsk.chosen("secret");
    private final VillageFinder village;
    private final TickBox helped = new TickBox("account.register.helped");
    private final TickBox consent = new TickBox("account.consent.agree");
    private final OwnPhone ownPhone = new OwnPhone();
    private final TabMemory memory = new TabMemory(AccountPaths.REGISTER);
    private String then = "";
    private boolean done;

    RegisterView(Accounts accounts, SignedIn signedIn, Door door, Regions regions, Clock clock) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.door = door;
        this.clock = clock;
        village = new VillageFinder(regions, getTranslation("account.ask.where"));

        contact.hint("account.ask.contact.hint");
        memory.keep("name", name.input());
        memory.keep("contact", contact.input());
        village.keepIn(memory);
        var form = new Form(this::register);
        var send = new NativeButton(getTranslation("account.register.send"));
        send.addClassName("wide");
        form.add(name, contact, secret, village, helped, consentText(), consent, ownPhone, notice, send);
        var signIn = new PageLink(AccountPaths.SIGN_IN, getTranslation("account.register.sign-in"));
        getContent().addClassName("entrance");
        getContent().add(new H1(getPageTitle()), lead(), form, new Paragraph(signIn));
    }

    private Paragraph lead() {
        var lead = new Paragraph(getTranslation("account.register.lead"));
        lead.addClassName("lead");
        return lead;
    }

    private NativeDetails consentText() {
        return new NativeDetails(getTranslation("account.consent.title"), new ConsentText());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        then = Paths.then(event);
        if (signedIn.person().isPresent()) {
            event.forwardTo("");
        }
    }

    private void register() {
        if (done) {
            return;
        }
        notice.hush();
        var form = new Registration(
                name.value(),
                contact.value(),
                secret.value(),
                village.chosen(),
                helped.isTicked(),
                consent.isTicked() ? Consents.VERSION : 0,
                getLocale());
        switch (accounts.register(form)) {
            case RegistrationResult.Registered registered -> {
                done = true;
                memory.forget();
                door.letIn(registered.account(), ownPhone.isTicked(), then);
            }
            case RegistrationResult.Taken() -> sayTaken();
            case RegistrationResult.Invalid(var problems) -> complain(problems);
            case RegistrationResult.TryLater(var from) -> notice.say(Waits.text(this, from, clock.instant()));
        }
    }

    private void sayTaken() {
        complain(Map.of());
        notice.say(
                getTranslation("account.register.taken"),
                new PageLink(AccountPaths.SIGN_IN, getTranslation("account.register.taken.sign-in")),
                new PageLink(AccountPaths.FORGOT_PIN, getTranslation("account.register.taken.code")));
    }

    private void complain(Map<Field, String> problems) {
        name.complain(problems.get(Field.NAME));
        contact.complain(problems.get(Field.CONTACT));
        secret.complain(problems.get(Field.SECRET));
        village.complain(problems.get(Field.VILLAGE));
        consent.complain(problems.get(Field.CONSENT));
        if (!problems.isEmpty()) {
            notice.say(getTranslation("account.register.incomplete"));
            focus(problems);
        }
    }

    private void focus(Map<Field, String> problems) {
        if (problems.containsKey(Field.NAME)) {
            name.focus();
        } else if (problems.containsKey(Field.CONTACT)) {
            contact.focus();
        } else if (problems.containsKey(Field.SECRET)) {
            secret.focus();
        } else if (problems.containsKey(Field.VILLAGE)) {
            village.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.register.title");
    }
}
