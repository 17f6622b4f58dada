package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.authoring.DraftOutline;
import id.melek.base.Moments;

/** Puts a draft away, once its author has been told what that means. */
class DiscardPart extends Section {

    private final DraftOutline draft;
    private final Runnable discard;
    private final Div question = new Div();

    DiscardPart(DraftOutline draft, Runnable discard) {
        this.draft = draft;
        this.discard = discard;
        question.getElement().setAttribute("role", "alert");
        addClassName("discarding");
        add(button("authoring.discard", this::ask), question);
    }

    private void ask() {
        var card = new Div(
                new Paragraph(getTranslation(
                        "authoring.discard.what",
                        draft.lessons().size(),
                        Moments.text(draft.changedAt(), getLocale()))),
                new Paragraph(
                        getTranslation(draft.isPublished() ? "authoring.discard.published" : "authoring.discard.new")),
                button("authoring.discard.sure", discard),
                button("authoring.discard.not", question::removeAll));
        card.addClassName("card");
        question.removeAll();
        question.add(card);
    }

    private NativeButton button(String key, Runnable action) {
        var button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("secondary");
        return button;
    }
}
