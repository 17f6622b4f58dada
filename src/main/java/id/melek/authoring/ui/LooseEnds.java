package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.LessonFile;
import id.melek.authoring.Rival;
import id.melek.authoring.Rivals;
import id.melek.base.Moments;
import id.melek.base.ui.PageLink;
import java.util.List;
import java.util.UUID;

/** What of a draft is written and yet not in it: texts that are still on this laptop, and texts that stand beside others. */
class LooseEnds extends Section {

    private final Unsent unsent;
    private final Rivals rivals;
    private final SignedIn signedIn;
    private final UUID draft;
    private final Div question = new Div();

    LooseEnds(Unsent unsent, Rivals rivals, SignedIn signedIn, UUID draft) {
        this.unsent = unsent;
        this.rivals = rivals;
        this.signedIn = signedIn;
        this.draft = draft;
        question.getElement().setAttribute("role", "alert");
        add(unsent);
        var waiting = waiting();
        if (!waiting.isEmpty()) {
            add(
                    new H2(getTranslation("authoring.rivals")),
                    new Paragraph(getTranslation("authoring.rivals.somewhere")));
            add(list(waiting));
        }
        add(question);
    }

    private List<Rival> waiting() {
        return rivals.in(signedIn.require(), draft);
    }

    private UnorderedList list(List<Rival> waiting) {
        var list = new UnorderedList();
        list.addClassName("rivals");
        waiting.forEach(rival -> list.add(new ListItem(link(rival))));
        return list;
    }

    private PageLink link(Rival rival) {
        var head = getTranslation("authoring.rival", rival.by(), Moments.text(rival.savedAt(), getLocale()));
        return LessonFile.of(rival.path())
                .map(file -> new PageLink(file.address(draft), file.slug() + " · " + head))
                .orElseGet(
                        () -> new PageLink(DraftPaths.about(draft), getTranslation("authoring.sheet") + " · " + head));
    }

    /** Does it at once where nothing is left over; otherwise whoever asked decides. */
    void before(Runnable step) {
        question.removeAll();
        unsent.count(left -> {
            int beside = waiting().size();
            if (left + beside == 0) {
                step.run();
            } else {
                ask(left, beside, step);
            }
        });
    }

    private void ask(int left, int beside, Runnable step) {
        var anyway = new NativeButton(getTranslation("authoring.loose.anyway"), click -> {
            question.removeAll();
            step.run();
        });
        anyway.addClassName("secondary");
        var card = new Div(new Paragraph(getTranslation("authoring.loose", left, beside)), anyway);
        card.addClassName("card");
        question.removeAll();
        question.add(card);
    }
}
