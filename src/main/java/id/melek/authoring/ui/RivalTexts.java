package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import id.melek.account.SignedIn;
import id.melek.authoring.Rival;
import id.melek.authoring.Rivals;
import id.melek.base.Moments;
import java.util.UUID;

/** What stands beside a text, to be put together with it by whoever writes there. */
class RivalTexts extends Section {

    private final Rivals rivals;
    private final SignedIn signedIn;
    private final UUID draft;
    private final String path;

    RivalTexts(Rivals rivals, SignedIn signedIn, UUID draft, String path) {
        this.rivals = rivals;
        this.signedIn = signedIn;
        this.draft = draft;
        this.path = path;
        addClassName("rivals");
        show();
    }

    private void show() {
        removeAll();
        var waiting = rivals.in(signedIn.require(), draft).stream()
                .filter(rival -> rival.path().equals(path))
                .toList();
        if (!waiting.isEmpty()) {
            add(new H2(getTranslation("authoring.rivals")), new Paragraph(getTranslation("authoring.rivals.lead")));
            waiting.forEach(rival -> add(card(rival)));
        }
    }

    private Component card(Rival rival) {
        var head = getTranslation("authoring.rival", rival.by(), Moments.text(rival.savedAt(), getLocale()));
        var text = new Pre(rival.text());
        text.getElement().setAttribute("tabindex", "0");
        var done = new NativeButton(getTranslation("authoring.rival.done"), click -> {
            rivals.settle(signedIn.require(), draft, rival.id());
            show();
        });
        done.addClassName("secondary");
        done.setAriaLabel(done.getText() + ": " + head);
        var card = new Div(new H3(head), text, done);
        card.addClassNames("card", "collision");
        return card;
    }
}
