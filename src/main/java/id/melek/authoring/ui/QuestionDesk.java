package id.melek.authoring.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftText;
import id.melek.authoring.LessonQuestions;
import id.melek.authoring.QuestionEdit;
import id.melek.authoring.Questions;
import id.melek.authoring.SaveResult;
import id.melek.pack.GiftSheet;
import id.melek.pack.QuestionSketch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one question is written: saves it as it is being written, and shows what another author made of it meanwhile. */
class QuestionDesk {

    private final Questions questions;
    private final SignedIn signedIn;
    private final UUID draft;
    private final Runnable done;
    private LessonQuestions file;
    /** As it stood when it was saved last; null as long as it is new. */
    private GiftSheet.@Nullable Entry entry;

    private int at;
    private @Nullable QuestionForm form;
    /** Until the author has looked at what another one wrote, nothing is saved over it. */
    private boolean waits;

    QuestionDesk(Questions questions, SignedIn signedIn, UUID draft, LessonQuestions file, Runnable done) {
        this.questions = questions;
        this.signedIn = signedIn;
        this.draft = draft;
        this.file = file;
        this.done = done;
    }

    QuestionForm begin(QuestionSketch empty) {
        at = file.sheet().entries().size();
        return show(empty);
    }

    QuestionForm open(int place) {
        at = place;
        entry = file.sheet().entries().get(place);
        return show(entry.sketch().orElseThrow());
    }

    private QuestionForm show(QuestionSketch sketch) {
        var shown = new QuestionForm(sketch, file.practice(), this::save, done);
        form = shown;
        shown.focus();
        return shown;
    }

    private void save(QuestionSketch sketch) {
        if (waits || (entry == null && sketch.title().isEmpty() && sketch.text().isEmpty())) {
            shown().settle(false);
            return;
        }
        var edit = entry == null ? new QuestionEdit.Add(List.of(sketch)) : new QuestionEdit.Replace(entry, at, sketch);
        var saved = questions.edit(signedIn.require(), draft, file.text(), edit);
        shown().settle(saved.file() instanceof SaveResult.Saved);
        switch (saved.file()) {
            case SaveResult.Saved _ -> saved(saved.followed());
            case SaveResult.Collided(var theirs, var by) -> collided(theirs, by);
            case SaveResult.Refused _ -> tell("authoring.question.refused");
            case SaveResult.Closed _ -> tell("authoring.question.closed");
        }
    }

    private void tell(String key) {
        shown().tell(new Paragraph(shown().getTranslation(key)));
    }

    private QuestionForm shown() {
        return Optional.ofNullable(form).orElseThrow();
    }

    private void saved(boolean followed) {
        var wasNew = entry == null;
        file = questions.of(signedIn.require(), draft, file.text().path()).orElseThrow();
        var entries = file.sheet().entries();
        at = wasNew ? entries.size() - 1 : place(entries);
        entry = entries.get(at);
        var words = shown().getTranslation("authoring.question.saved");
        shown().tell(new Paragraph(
                followed ? words + " " + shown().getTranslation("authoring.question.followed") : words));
    }

    private int place(List<GiftSheet.Entry> entries) {
        var id = Optional.ofNullable(entry).map(GiftSheet.Entry::id).orElse("");
        return file.sheet().find(id).orElse(Math.min(at, entries.size() - 1));
    }

    private void collided(DraftText theirs, String by) {
        waits = true;
        file = questions.of(signedIn.require(), draft, theirs.path()).orElseThrow();
        var id = Optional.ofNullable(entry).map(GiftSheet.Entry::id).orElse("");
        var place = file.sheet().find(id);
        entry = place.map(file.sheet().entries()::get).orElse(null);
        at = place.orElse(at);
        var note = new Section(new Paragraph(shown().getTranslation("authoring.question.collided", by)));
        note.addClassNames("card", "collision");
        note.getElement().setAttribute("role", "alert");
        Optional.ofNullable(entry).ifPresent(one -> note.add(new Pre(one.source())));
        note.add(choice("mine", this::putMine), choice("theirs", done));
        shown().tell(note);
    }

    private NativeButton choice(String key, Runnable action) {
        var button = new NativeButton(shown().getTranslation("authoring.question." + key), click -> action.run());
        button.addClassName("secondary");
        return button;
    }

    private void putMine() {
        waits = false;
        save(shown().sketch());
    }
}
