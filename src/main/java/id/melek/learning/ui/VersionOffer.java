package id.melek.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.learning.NewVersion;
import java.util.List;

/** Offers a newer version of the course, says what stays, and takes no for an answer. */
class VersionOffer extends Section {

    VersionOffer(NewVersion offer, Runnable take, Runnable decline) {
        addClassNames("form-offer", "version-offer");
        add(new H2(getTranslation("learning.version")));
        add(new Paragraph(getTranslation(offer.mends() ? "learning.version.mends" : "learning.version.lead")));
        add(new Paragraph(getTranslation("learning.version.kept", offer.kept(), offer.passed(), offer.tasks())));
        name("learning.version.changed", offer.changed());
        name("learning.version.added", offer.added());
        var yes = new NativeButton(getTranslation("learning.version.take"), click -> take.run());
        var no = new NativeButton(getTranslation("learning.version.decline"), click -> {
            decline.run();
            removeFromParent();
        });
        no.addClassName("secondary");
        var actions = new Div(yes, no);
        actions.addClassName("actions");
        add(actions);
    }

    private void name(String text, List<String> titles) {
        if (!titles.isEmpty()) {
            add(new Paragraph(getTranslation(text, String.join(", ", titles))));
        }
    }
}
