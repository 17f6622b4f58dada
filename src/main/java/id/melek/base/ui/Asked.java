package id.melek.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** A field with its label above; hint and complaint below, and what was typed stays. */
public class Asked extends Div {

    private final Component field;
    private final Paragraph complaint = new Paragraph();

    public Asked(String label, Component field, String hint) {
        this.field = field;
        var id = field.getId().orElseThrow();
        var words = new NativeLabel(label);
        words.setFor(id);
        var help = new Paragraph(hint);
        help.setId(id + "-hint");
        help.addClassName("hint");
        help.setVisible(!hint.isEmpty());
        complaint.setId(id + "-complaint");
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        field.getElement().setAttribute("aria-describedby", id + "-hint " + id + "-complaint");
        addClassName("ask");
        add(words, help, field, complaint);
    }

    /** Says what is wrong; null when nothing is. */
    public void complain(@Nullable String text) {
        complaint.setText(text == null ? "" : text);
        if (text == null) {
            field.getElement().removeAttribute("aria-invalid");
        } else {
            field.getElement().setAttribute("aria-invalid", "true");
        }
    }
}
