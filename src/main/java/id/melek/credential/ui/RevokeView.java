package id.melek.credential.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.credential.CertificatePaths;
import id.melek.credential.Certificates;
import id.melek.credential.RevokeResult;
import jakarta.annotation.security.RolesAllowed;

/** Where an operator makes a certificate worthless. */
@Route(CertificatePaths.REVOKE)
@RolesAllowed("OPERATOR")
class RevokeView extends Composite<Section> implements HasDynamicTitle {

    private final Certificates certificates;
    private final SignedIn signedIn;
    private final Input code = new Input();
    private final Input reason = new Input();
    private final Paragraph notice = new Paragraph();

    RevokeView(Certificates certificates, SignedIn signedIn) {
        this.certificates = certificates;
        this.signedIn = signedIn;
        notice.getElement().setAttribute("role", "status");
        var send = new NativeButton(getTranslation("credential.revoke.send"), click -> revoke());
        var form =
                new Div(ask("code", "credential.code", code), ask("reason", "credential.revoke.reason", reason), send);
        form.addClassName("form");
        getContent().add(new H1(getPageTitle()), new Paragraph(getTranslation("credential.revoke.text")), form, notice);
    }

    private Div ask(String id, String text, Input input) {
        input.setId(id);
        input.getElement().setAttribute("autocomplete", "off");
        var label = new NativeLabel(getTranslation(text));
        label.setFor(id);
        var ask = new Div(label, input);
        ask.addClassName("ask");
        return ask;
    }

    private void revoke() {
        switch (certificates.revoke(signedIn.require(), code.getValue(), reason.getValue())) {
            case RevokeResult.Done(var certificate) -> {
                code.setValue("");
                reason.setValue("");
                notice.setText(getTranslation("credential.revoke.done", certificate.name()));
            }
            case RevokeResult.Already(var certificate) ->
                notice.setText(getTranslation("credential.revoke.already", certificate.name()));
            case RevokeResult.Unknown() -> notice.setText(getTranslation("credential.verify.unknown"));
            case RevokeResult.Invalid(var problem) -> notice.setText(getTranslation(problem));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.revoke.title");
    }
}
