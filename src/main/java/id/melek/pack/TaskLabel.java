package id.melek.pack;

import org.commonmark.node.CustomNode;

/** The words of a task in a checklist, together with their box, so that a thumb can tap either. */
final class TaskLabel extends CustomNode {

    private final boolean checked;

    TaskLabel(boolean checked) {
        this.checked = checked;
    }

    boolean isChecked() {
        return checked;
    }
}
