package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import id.melek.account.AccessTokens;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Choice;
import java.util.List;

/** What a new token is for, and for how long. */
class AccessTokenForm extends Div {

    interface Wish {
        void of(String name, int days);
    }

    private static final List<Integer> DAYS = List.of(30, 90, AccessTokens.MOST_DAYS);

    private final Input name = new Input();
    private final Choice days = new Choice("token-days");
    private final Asked asked;

    AccessTokenForm(Wish wish) {
        addClassName("access-form");
        name.setId("token-name");
        name.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", String.valueOf(AccessTokens.LONGEST_NAME));
        DAYS.forEach(one -> days.option(one.toString(), getTranslation("participation.access.days", one)));
        asked = new Asked(
                getTranslation("participation.access.name"), name, getTranslation("participation.access.name.hint"));
        add(asked, new Asked(getTranslation("participation.access.valid"), days, ""));
        add(new NativeButton(
                getTranslation("participation.access.send"),
                click -> wish.of(name.getValue(), Integer.parseInt(days.getValue()))));
    }

    void complain(String problem) {
        asked.complain(getTranslation(problem, AccessTokens.LONGEST_NAME));
        name.focus();
    }

    void begin() {
        asked.complain(null);
        name.setValue("");
    }
}
