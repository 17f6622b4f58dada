package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** A token, this once: to be copied now, and so it comes into view. */
class NewAccessToken extends Div {

    NewAccessToken(String secret, String name) {
        addClassName("slip");
        var token = new Input();
        token.setValue(secret);
        token.getElement().setAttribute("readonly", true).setAttribute("autocomplete", "off");
        token.setAriaLabel(getTranslation("participation.access.once", name));
        var copy = new NativeButton(getTranslation("participation.access.copy"));
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", secret);
            copy.setText(getTranslation("participation.access.copied"));
        });
        add(
                new H2(getTranslation("participation.access.once", name)),
                new Paragraph(getTranslation("participation.access.once.text")),
                token,
                copy);
        token.focus();
    }
}
