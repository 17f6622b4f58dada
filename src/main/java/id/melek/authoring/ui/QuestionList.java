package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.account.SignedIn;
import id.melek.authoring.LessonQuestions;
import id.melek.authoring.QuestionEdit;
import id.melek.authoring.QuestionSaved;
import id.melek.authoring.Questions;
import id.melek.authoring.SaveResult;
import id.melek.base.ui.Asked;
import id.melek.base.ui.Choice;
import id.melek.pack.GiftSheet;
import id.melek.pack.QuestionSketch;
import id.melek.pack.QuestionSketch.Type;
import java.util.List;
import java.util.UUID;

/** The questions of a file: opened, added, moved, copied, removed and put back. */
class QuestionList extends Section {

    private final Questions questions;
    private final SignedIn signedIn;
    private final UUID draft;
    private final String path;
    private final Div notes = new Div();
    private final Div list = new Div();
    private final Div told = new Div();
    private final BringQuestions bring;

    QuestionList(Questions questions, SignedIn signedIn, UUID draft, String path) {
        this.questions = questions;
        this.signedIn = signedIn;
        this.draft = draft;
        this.path = path;
        list.addClassName("questions");
        told.getElement().setAttribute("role", "status");
        bring = new BringQuestions(
                (name, content) -> questions.read(signedIn.require(), name, content),
                sketches -> edit(read(), new QuestionEdit.Add(sketches)));
        add(notes, list, told, adding(), bring);
        show(read());
    }

    private LessonQuestions read() {
        return questions.of(signedIn.require(), draft, path).orElseThrow();
    }

    private void show(LessonQuestions now) {
        notes.removeAll();
        notes.add(new StepNotes(now, () -> {
            questions.takeOver(signedIn.require(), draft, now.text());
            show(read());
        }));
        bring.offer(now, path.replaceAll("[/.]", "-"));
        list.removeAll();
        var entries = now.sheet().entries();
        if (entries.isEmpty()) {
            list.add(new Paragraph(getTranslation("authoring.question.none")));
        }
        for (var at = 0; at < entries.size(); at++) {
            list.add(card(now, at));
        }
    }

    private Article card(LessonQuestions now, int at) {
        var entry = now.sheet().entries().get(at);
        var heading = (at + 1) + ". "
                + (entry.title().isEmpty() ? getTranslation("authoring.question.untitled") : entry.title());
        var card = new Article(new H3(heading));
        card.addClassNames("card", "question-card");
        entry.sketch()
                .ifPresentOrElse(
                        sketch -> card.add(summary(sketch, now.practice())),
                        () -> card.add(new Paragraph(getTranslation("authoring.question.only-text"))));
        card.add(tools(now, at, card));
        return card;
    }

    private Component[] summary(QuestionSketch sketch, boolean practice) {
        var type = new Paragraph(getTranslation(QuestionForm.typeKey(sketch.type())));
        type.addClassName("hint");
        var text = new Paragraph(sketch.text());
        text.addClassName("question-text");
        var lacks = new QuestionForm.Lacks();
        lacks.show(sketch.lacks(practice));
        return new Component[] {type, text, lacks};
    }

    private Div tools(LessonQuestions now, int at, Article card) {
        var entry = now.sheet().entries().get(at);
        var last = now.sheet().entries().size() - 1;
        var tools = new Div();
        tools.addClassName("tools");
        entry.sketch()
                .ifPresent(sketch -> tools.add(tool("authoring.question.change", entry, () -> open(now, at, card))));
        var up = tool("authoring.tool.up", entry, () -> edit(now, new QuestionEdit.Move(entry, at, -1)));
        var down = tool("authoring.tool.down", entry, () -> edit(now, new QuestionEdit.Move(entry, at, 1)));
        up.setEnabled(at > 0);
        down.setEnabled(at < last);
        tools.add(up, down);
        tools.add(tool("authoring.tool.copy", entry, () -> edit(now, new QuestionEdit.Copy(entry, at))));
        tools.add(tool("authoring.tool.remove", entry, () -> remove(now, at)));
        return tools;
    }

    private NativeButton tool(String key, GiftSheet.Entry entry, Runnable action) {
        var button = new NativeButton(getTranslation(key), click -> {
            told.removeAll();
            action.run();
        });
        button.addClassName("secondary");
        button.setAriaLabel(getTranslation(key) + ": " + entry.title());
        return button;
    }

    private void edit(LessonQuestions now, QuestionEdit edit) {
        tell(questions.edit(signedIn.require(), draft, now.text(), edit));
        show(read());
    }

    private void tell(QuestionSaved saved) {
        switch (saved.file()) {
            case SaveResult.Saved _ -> {
                if (saved.followed()) {
                    told.add(new Paragraph(getTranslation("authoring.question.followed")));
                }
            }
            case SaveResult.Collided(var theirs, var by) ->
                told.add(new Paragraph(getTranslation("authoring.question.collided", by)));
            case SaveResult.Refused _ -> told.add(new Paragraph(getTranslation("authoring.question.refused")));
            case SaveResult.Closed _ -> told.add(new Paragraph(getTranslation("authoring.question.closed")));
        }
    }

    private void remove(LessonQuestions now, int at) {
        var entry = now.sheet().entries().get(at);
        var translated = questions.translation(signedIn.require(), draft, path, entry.id());
        edit(now, new QuestionEdit.Remove(entry, at));
        var undo = new NativeButton(getTranslation("authoring.put-back"), click -> {
            told.removeAll();
            edit(read(), piece(entry.source(), at));
            translated.ifPresent(there ->
                    questions.edit(signedIn.require(), draft, there.text(), piece(there.source(), there.at())));
            show(read());
        });
        undo.addClassName("secondary");
        told.add(new Paragraph(getTranslation("authoring.question.removed", entry.title())), undo);
    }

    private static QuestionEdit piece(String source, int at) {
        return new QuestionEdit.Insert(List.of(new QuestionEdit.Insert.Piece(source, at)));
    }

    private Div adding() {
        var type = new Choice("new-question");
        for (var one : Type.values()) {
            type.option(one.name(), getTranslation(QuestionForm.typeKey(one)));
        }
        var ask = new Asked(getTranslation("authoring.question.new"), type, "");
        var add = new NativeButton(
                getTranslation("authoring.question.add"), click -> begin(Type.valueOf(type.getValue())));
        add.addClassName("secondary");
        var form = new Div(ask, add);
        form.addClassNames("card", "form");
        return form;
    }

    private void begin(Type type) {
        told.removeAll();
        var now = read();
        var desk = desk(now, now.sheet().entries().size());
        list.add(desk.begin(new QuestionSketch(type, "", "", Conversions.empty(type), "")));
    }

    private void open(LessonQuestions now, int at, Article card) {
        list.replace(card, desk(now, at).open(at));
    }

    /** Whoever has had enough of a question stands at it again. */
    private QuestionDesk desk(LessonQuestions now, int at) {
        return new QuestionDesk(questions, signedIn, draft, now, () -> {
            show(read());
            list.getChildren()
                    .skip(at)
                    .findFirst()
                    .ifPresent(card -> card.getElement().executeJs("this.tabIndex = -1; this.focus();"));
        });
    }
}
