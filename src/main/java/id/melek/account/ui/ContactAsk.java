package id.melek.account.ui;

import com.vaadin.flow.component.html.NativeButton;

/** Asks for a phone number; a phone's keypad has no letters, so a touch turns it into asking for an e-mail address. */
class ContactAsk extends Ask {

    private final NativeButton other = new NativeButton();
    private boolean byEmail;

    ContactAsk(String id) {
        super(id, "account.ask.phone");
        autocomplete("username");
        other.addClassName("link");
        other.getElement().setAttribute("type", "button");
        other.addClickListener(click -> {
            byEmail = !byEmail;
            show();
            focus();
        });
        getContent().add(other);
        show();
    }

    private void show() {
        var kind = byEmail ? "email" : "tel";
        input().setType(byEmail ? "email" : "tel");
        input().getElement().setAttribute("inputmode", kind);
        relabel(byEmail ? "account.ask.email" : "account.ask.phone");
        other.setText(getTranslation(byEmail ? "account.ask.by-phone" : "account.ask.by-email"));
    }
}
