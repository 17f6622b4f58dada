package id.melek.learning.ui;

import id.melek.base.ui.TextBox;

/** In which a trainer writes to the learner; what is put in stands where the cursor was. */
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

    RemarksBox() {
        super("remarks", 5);
    }

    void putIn(String words) {
        getElement().executeJs(PUT_IN, words);
    }
}
