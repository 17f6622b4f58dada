package id.melek.learning.ui;

import id.melek.account.AccountId;
import id.melek.base.ui.TextBox;
import java.util.UUID;

/** In which a trainer writes to the learner: what is put in stands where the cursor was, and what was written is not lost. */
class RemarksBox extends TextBox {

    /** Tells of it as typing would, so that the server has it too. */
    private static final String PUT_IN = """
            const before = this.value.slice(0, this.selectionStart);
            const behind = this.value.slice(this.selectionEnd);
            const words = (/\\S$/.test(before) ? ' ' : '') + $0 + (/^\\S/.test(behind) ? ' ' : '');
            this.setRangeText(words, this.selectionStart, this.selectionEnd, 'end');
            this.dispatchEvent(new Event('change', { bubbles: true }));
            this.focus();
            """;

    /** In this tab, for whoever writes here: a page that is loaded again, or left and opened again, still has it. */
    private static final String KEEP = """
            const kept = sessionStorage.getItem($0);
            if (kept && !this.value) {
                this.value = kept;
                this.dispatchEvent(new Event('change', { bubbles: true }));
            }
            const keep = () => sessionStorage.setItem($0, this.value);
            this.addEventListener('input', keep);
            this.addEventListener('change', keep);
            """;

    private final String key;

    RemarksBox(AccountId trainer, UUID handIn) {
        super("remarks", 5);
        key = "remarks:" + trainer.value() + ":" + handIn;
        getElement().executeJs(KEEP, key);
    }

    /** Once it has reached the learner. */
    void forget() {
        getUI().ifPresent(ui -> ui.getPage().executeJs("sessionStorage.removeItem($0)", key));
    }

    void putIn(String words) {
        getElement().executeJs(PUT_IN, words);
    }
}
