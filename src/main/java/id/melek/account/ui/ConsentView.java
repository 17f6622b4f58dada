package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.AccountPaths;
import id.melek.account.Consents;
import id.melek.account.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** Asks again when the text says something new. */
@Route(AccountPaths.CONSENT)
@RolesAllowed("LEARNER")
class ConsentView extends Composite<Section> implements HasDynamicTitle {

    private final Consents consents;
    private final SignedIn signedIn;
    private final TickBox agree = new TickBox("account.consent.agree");

    ConsentView(Consents consents, SignedIn signedIn) {
        this.consents = consents;
        this.signedIn = signedIn;
        var form = new Form(this::agree);
        form.add(agree, new NativeButton(getTranslation("account.consent.send")));
        getContent()
                .add(
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("account.consent.again")),
                        new ConsentText(),
                        form);
    }

    private void agree() {
        agree.complain(agree.isTicked() ? null : "account.problem.consent");
        if (agree.isTicked()) {
            consents.agree(signedIn.require());
            UI.getCurrentOrThrow().navigate("");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.consent.title");
    }
}
