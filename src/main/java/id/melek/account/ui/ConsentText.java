package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.account.Consents;

/** What a learner agrees to: who keeps what, what for, who sees it, for how long. */
class ConsentText extends Composite<Div> {

    private static final String[] PARTS = {"who", "what", "why", "seen-by", "how-long", "rights"};

    ConsentText() {
        for (var part : PARTS) {
            getContent()
                    .add(
                            new H3(getTranslation("account.consent." + part + ".title")),
                            new Paragraph(getTranslation("account.consent." + part)));
        }
        var version = new Paragraph(getTranslation("account.consent.version", Consents.VERSION));
        version.addClassName("hint");
        getContent().add(version);
    }
}
