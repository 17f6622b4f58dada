package id.melek.account.ui;

import com.vaadin.flow.server.VaadinSession;

/** What the reader holds in their hands. */
final class Devices {

    private Devices() {}

    static boolean isPhone() {
        var browser = VaadinSession.getCurrent().getBrowser();
        return browser.isAndroid() || browser.isIPhone();
    }
}
