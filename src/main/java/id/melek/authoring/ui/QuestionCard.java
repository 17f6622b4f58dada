package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.pack.GiftSheet;
import id.melek.pack.QuestionSketch;
import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;

/** A question with its answers, to be read. */
class QuestionCard extends Article {

    /** With its title as its heading. */
    static QuestionCard titled(GiftSheet.Entry entry) {
        var card = new QuestionCard(entry);
        card.addComponentAsFirst(new H3(entry.title()));
        return card;
    }

    QuestionCard(GiftSheet.Entry entry) {
        addClassNames("card", "question-card");
        entry.sketch().ifPresent(this::show);
    }

    private void show(QuestionSketch sketch) {
        var type = new Paragraph(getTranslation(QuestionForm.typeKey(sketch.type())));
        type.addClassName("hint");
        var text = new Paragraph(sketch.text());
        text.addClassName("question-text");
        var answers = new UnorderedList();
        for (var i = 0; i < sketch.lines().size(); i++) {
            answers.add(new ListItem(words(sketch, i)));
        }
        add(type, text, answers);
    }

    private String words(QuestionSketch sketch, int at) {
        var line = sketch.lines().get(at);
        var mark = line.isRight() && sketch.type() != Type.MATCHING ? " ✓" : "";
        return switch (sketch.type()) {
            case MATCHING -> line.text() + " → " + line.other();
            case TRUE_FALSE ->
                getTranslation(at == 0 ? "authoring.question.true.word" : "authoring.question.false.word") + mark;
            case SINGLE, MULTIPLE, SHORT_TEXT, NUMBER -> line.text() + tolerance(line) + mark;
        };
    }

    private static String tolerance(Line line) {
        return line.other().isEmpty() || line.other().equals("0") ? "" : " ± " + line.other();
    }
}
