package id.melek.account.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Whether to stay signed in. A phone is mostly one's own, so it is ticked there; a computer is mostly shared. */
class OwnPhone extends TickBox {

    OwnPhone() {
        super("account.own-phone");
        setTicked(Devices.isPhone());
        var hint = new Paragraph(getTranslation("account.own-phone.hint"));
        hint.addClassName("hint");
        getContent().add(hint);
    }
}
