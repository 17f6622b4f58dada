package id.melek.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;

/**
 * What was typed on a page, kept in its tab of the browser until it has been sent: a page that is loaded anew, in the other
 * language too, loses nothing. Gone with the tab. Never for a secret.
 */
class TabMemory {

    private static final String KEEP = """
            try {
              const kept = sessionStorage.getItem($0);
              if (kept && !this.value) {
                this.value = kept;
                this.dispatchEvent(new Event('change'));
              }
              this.addEventListener('input', () => sessionStorage.setItem($0, this.value));
            } catch (storageIsRefused) {
              console.info(storageIsRefused.message);
            }
            """;
    private static final String PUT = "try { sessionStorage.setItem($0, $1); } catch (storageIsRefused) { }";
    private static final String FORGET = """
            try {
              Object.keys(sessionStorage).filter(key => key.startsWith($0)).forEach(key => sessionStorage.removeItem(key));
            } catch (storageIsRefused) { }
            """;

    private final String prefix;

    /** @param page keeps the fields of different pages apart */
    TabMemory(String page) {
        prefix = "melek:" + page + ":";
    }

    /** From the first letter on; when the page is loaded anew, the value comes as if it had just been typed. */
    void keep(String field, Input input) {
        input.getElement().executeJs(KEEP, prefix + field);
    }

    /** What was not typed, but chosen. */
    void put(String field, String value) {
        UI.getCurrentOrThrow().getPage().executeJs(PUT, prefix + field, value);
    }

    void forget() {
        UI.getCurrentOrThrow().getPage().executeJs(FORGET, prefix);
    }
}
