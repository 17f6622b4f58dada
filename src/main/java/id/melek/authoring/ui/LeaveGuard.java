package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;

/** Asks whoever closes the page before something is gone that was typed in a form and is not saved yet. */
final class LeaveGuard {

    /** One form at a time is watched, and the next one takes its place. Counted before the fields tell what was typed, so that what is saved is never more than what was counted. */
    private static final String WATCH = """
            this.typed = this.saved = 0;
            this.addEventListener('input', () => this.typed++, true);
            window.onbeforeunload = (event) => {
                if (this.isConnected && this.typed !== this.saved) {
                    event.preventDefault();
                }
            };
            """;

    private final Component form;
    private int typed;
    private boolean isSaved = true;

    /** @param pauseMillis after which the form's fields tell what is being typed */
    LeaveGuard(Component form, int pauseMillis) {
        this.form = form;
        form.getElement().executeJs(WATCH);
        form.getElement()
                .addPropertyChangeListener("typed", "input", change -> count((Number) change.getValue()))
                .debounce(pauseMillis);
    }

    private void count(Number inputs) {
        typed = inputs.intValue();
        confirm();
    }

    /** @param isSaved whether the form as it was told last is on the server */
    void settle(boolean isSaved) {
        this.isSaved = isSaved;
        confirm();
    }

    private void confirm() {
        if (isSaved) {
            form.getElement().executeJs("this.saved = $0", typed);
        }
    }
}
