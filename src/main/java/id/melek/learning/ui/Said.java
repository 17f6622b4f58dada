package id.melek.learning.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** What became of the task before, said on the page that comes next, once; reading goes on from there. */
final class Said extends Paragraph {

    private static final String WORDS = Said.class.getName();

    private Said(String words) {
        super(words);
        addClassName("done");
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("scrollTo(0, 0); this.focus({ preventScroll: true });");
    }

    static void onTheNextPage(UI ui, String words) {
        ComponentUtil.setData(ui, WORDS, words);
    }

    static Optional<Said> here(UI ui) {
        var words = (String) ComponentUtil.getData(ui, WORDS);
        ComponentUtil.setData(ui, WORDS, null);
        return Optional.ofNullable(words).map(Said::new);
    }
}
