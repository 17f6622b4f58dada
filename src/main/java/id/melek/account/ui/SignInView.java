package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.AccountPaths;
import id.melek.account.SignInResult;
import id.melek.account.SignIns;
import id.melek.account.SignedIn;
import id.melek.base.ui.PageLink;
import java.time.Clock;

/** The door, for learners and staff alike. */
@Route(AccountPaths.SIGN_IN)
@AnonymousAllowed
class SignInView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final SignIns signIns;
    private final SignedIn signedIn;
    private final Door door;
    private final Clock clock;

    private final Notice notice = new Notice();
    private final ContactAsk contact = new ContactAsk("contact");
    private final SecretAsk secret = SecretAsk.present("secret");
    private final OwnPhone ownPhone = new OwnPhone();
    private String then = "";

    SignInView(SignIns signIns, SignedIn signedIn, Door door, Clock clock) {
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.door = door;
        this.clock = clock;

        var send = new NativeButton(getTranslation("account.sign-in.send"));
        send.addClassName("wide");
        var form = new Form(this::signIn);
        form.add(contact, secret, ownPhone, notice, send);
        getContent().addClassName("entrance");
        getContent()
                .add(
                        new H1(getPageTitle()),
                        form,
                        new Paragraph(new PageLink(AccountPaths.FORGOT_PIN, getTranslation("account.sign-in.forgot"))),
                        new Paragraph(new PageLink(AccountPaths.REGISTER, getTranslation("account.sign-in.register"))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        then = Paths.then(event);
        if (signedIn.person().isPresent()) {
            event.forwardTo("");
        }
    }

    private void signIn() {
        notice.hush();
        switch (signIns.signIn(contact.value(), secret.value())) {
            case SignInResult.Welcome(var account) -> door.letIn(account, ownPhone.isTicked(), then);
            case SignInResult.Refused() -> notice.say(getTranslation("account.sign-in.refused"));
            case SignInResult.TryLater(var from) -> notice.say(Waits.text(this, from, clock.instant()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.sign-in.title");
    }
}
