package id.melek.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** Asks for a PIN, on a keypad and hidden; touches show it, and turn it into asking for a password. */
class SecretAsk extends Ask {

    private final NativeButton show = new NativeButton();
    private final NativeButton other = new NativeButton();
    private final String pinKey;
    private final String passwordKey;
    private boolean shown;
    private boolean password;

    private SecretAsk(String id, String pinKey, String passwordKey) {
        super(id, pinKey);
        this.pinKey = pinKey;
        this.passwordKey = passwordKey;
        for (var button : new NativeButton[] {show, other}) {
            button.addClassName("link");
            button.getElement().setAttribute("type", "button");
        }
        show.addClickListener(click -> {
            shown = !shown;
            display();
        });
        other.addClickListener(click -> {
            password = !password;
            display();
            focus();
        });
        var ways = new Div(show, other);
        ways.addClassName("ways");
        getContent().add(ways);
        display();
    }

    /** For somebody who has one. */
    static SecretAsk present(String id) {
        var ask = new SecretAsk(id, "account.ask.pin", "account.ask.password");
        ask.autocomplete("current-password");
        return ask;
    }

    /** For somebody who chooses one. */
    static SecretAsk chosen(String id) {
        var ask = new SecretAsk(id, "account.ask.new-pin", "account.ask.new-password");
        ask.autocomplete("new-password");
        ask.hint("account.ask.new-pin.hint");
        return ask;
    }

    /** For staff, who choose a password and never a PIN. */
    static SecretAsk chosenPassword(String id) {
        var ask = new SecretAsk(id, "account.ask.new-password", "account.ask.new-password");
        ask.autocomplete("new-password");
        ask.hint("account.ask.new-password.hint");
        ask.password = true;
        ask.other.setVisible(false);
        ask.display();
        return ask;
    }

    private void display() {
        input().setType(shown ? "text" : "password");
        input().getElement().setAttribute("inputmode", password ? "text" : "numeric");
        input().getElement().setAttribute("autocapitalize", "off");
        relabel(password ? passwordKey : pinKey);
        show.setText(getTranslation(shown ? "account.ask.hide" : "account.ask.show"));
        show.getElement().setAttribute("aria-pressed", String.valueOf(shown));
        other.setText(getTranslation(password ? "account.ask.by-pin" : "account.ask.by-password"));
    }
}
