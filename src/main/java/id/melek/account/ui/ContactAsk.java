package id.melek.account.ui;

import com.vaadin.flow.component.html.NativeButton;

/**
 * Asks for a phone number or an e-mail address. The keypad of a phone has no letters, so there a touch turns it from asking
 * for the one into asking for the other.
 */
class ContactAsk extends Ask {

    private final NativeButton other = new NativeButton();
    private boolean byEmail;

    ContactAsk(String id) {
        super(id, "account.ask.phone-or-email");
        autocomplete("username");
        input().getElement().setAttribute("autocapitalize", "off");
        if (Devices.isPhone()) {
            other.addClassName("link");
            other.getElement().setAttribute("type", "button");
            other.addClickListener(click -> {
                byEmail = !byEmail;
                show();
                focus();
            });
            input().addValueChangeListener(change -> showAsTyped(change.getValue()));
            getContent().add(other);
            show();
        }
    }

    /** An address that comes back into a page loaded anew. */
    private void showAsTyped(String typed) {
        if (!byEmail && typed.contains("@")) {
            byEmail = true;
            show();
        }
    }

    private void show() {
        input().setType(byEmail ? "email" : "tel");
        relabel(byEmail ? "account.ask.email" : "account.ask.phone");
        other.setText(getTranslation(byEmail ? "account.ask.by-phone" : "account.ask.by-email"));
    }
}
