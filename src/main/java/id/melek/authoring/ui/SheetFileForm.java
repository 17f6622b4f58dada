package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftText;
import id.melek.authoring.Drafts;
import id.melek.authoring.SaveResult;
import id.melek.base.ui.Asked;
import id.melek.base.ui.TextBox;
import id.melek.pack.CourseSheet;
import java.util.UUID;

/** The file about a course as it is written, for when no form can show it. */
class SheetFileForm extends Div {

    private static final String FILE = "course.yaml";
    private static final int ROWS = 24;

    private final Drafts drafts;
    private final SignedIn signedIn;
    private final UUID draft;
    private final Runnable saved;
    private final TextBox box = new TextBox("course-file", ROWS);
    private final Asked asked = new Asked(FILE, box, "");
    private final Div theirs = new Div();
    private int basedOn;

    /** @param saved is called when the file can be read again */
    SheetFileForm(Drafts drafts, SignedIn signedIn, UUID draft, Runnable saved) {
        this.drafts = drafts;
        this.signedIn = signedIn;
        this.draft = draft;
        this.saved = saved;
        addClassName("form");
        drafts.text(signedIn.require(), draft, FILE).ifPresent(text -> {
            box.setValue(text.text());
            basedOn = text.revision();
        });
        judge();
        var save = new NativeButton(getTranslation("authoring.sheet.save"), click -> save());
        save.addClassName("call");
        theirs.addClassName("collision");
        add(asked, theirs, save);
    }

    private void save() {
        switch (drafts.save(signedIn.require(), draft, FILE, basedOn, box.getValue())) {
            case SaveResult.Saved(var revision) -> {
                basedOn = revision;
                judge();
            }
            case SaveResult.Collided(var standing, var by) -> show(standing, by);
            case SaveResult.Refused() -> asked.complain(getTranslation("authoring.sheet.refused"));
            case SaveResult.Closed() -> asked.complain(getTranslation("authoring.sheet.closed"));
        }
    }

    private void judge() {
        CourseSheet.of(box.getValue())
                .ifPresentOrElse(
                        read -> {
                            if (isAttached()) {
                                saved.run();
                            }
                        },
                        () -> asked.complain(FaultWords.say(CourseSheet.reading(box.getValue()), this)));
    }

    private void show(DraftText standing, String by) {
        basedOn = standing.revision();
        theirs.removeAll();
        theirs.add(new Paragraph(getTranslation("authoring.sheet.collided", by)), new Pre(standing.text()));
    }
}
