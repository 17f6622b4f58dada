package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.melek.authoring.LessonQuestions;
import id.melek.authoring.QuestionImport;
import id.melek.authoring.QuestionImport.Note;
import id.melek.base.ui.FileChoice;
import id.melek.pack.AikenWriter;
import id.melek.pack.GiftSheet;
import id.melek.pack.QuestionFiles;
import id.melek.pack.QuestionSketch;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Questions from other programs, and for them: what comes over and what does not is said before anything is changed. */
class BringQuestions extends Section {

    private static final String ENDINGS = ".gift,.txt,.xml";

    private final Consumer<List<QuestionSketch>> take;
    private final Div report = new Div();
    private final Div away = new Div();

    /**
     * @param read says what a file gives
     * @param take takes it
     */
    BringQuestions(BiFunction<String, byte[], QuestionImport> read, Consumer<List<QuestionSketch>> take) {
        this.take = take;
        var words = new FileChoice.Words(
                getTranslation("authoring.bring.file"),
                getTranslation("authoring.bring.hint"),
                getTranslation("authoring.bring.reading"),
                getTranslation("authoring.bring.not-sent"));
        report.getElement().setAttribute("role", "status");
        away.addClassName("away");
        addClassNames("card", "form", "bring");
        add(new H3(getTranslation("authoring.bring")));
        add(new FileChoice(
                "questions-file",
                ENDINGS,
                QuestionFiles.MOST_BYTES,
                words,
                (name, content) -> show(name, read.apply(name, content))));
        add(report, away);
    }

    private void show(String name, QuestionImport found) {
        report.removeAll();
        report.add(new Paragraph(getTranslation(
                "authoring.bring.found",
                name,
                found.taken().size(),
                found.left().size())));
        if (!found.taken().isEmpty()) {
            var list = new UnorderedList();
            found.taken().forEach(one -> list.add(item(one.line(), one.sketch().title(), kind(one.sketch()))));
            var button = new NativeButton(
                    getTranslation("authoring.bring.take", found.taken().size()), click -> {
                        report.removeAll();
                        take.accept(found.sketches());
                    });
            report.add(list, button);
        }
        tell("authoring.bring.left", found.left());
        tell("authoring.bring.remarks", found.remarks());
    }

    private String kind(QuestionSketch sketch) {
        return getTranslation(QuestionForm.typeKey(sketch.type()));
    }

    private void tell(String key, List<Note> notes) {
        if (!notes.isEmpty()) {
            var list = new UnorderedList();
            notes.forEach(note -> list.add(item(
                    note.line(),
                    note.text(),
                    getTranslation(note.key(), note.arguments().toArray()))));
            report.add(new Paragraph(getTranslation(key)), list);
        }
    }

    private ListItem item(int line, String text, String words) {
        var where = new Span(getTranslation("authoring.bring.line", line) + (text.isEmpty() ? "" : " · " + text));
        where.addClassName("subject");
        return new ListItem(where, new Span(": " + words));
    }

    /** @param name of the files, without an ending */
    void offer(LessonQuestions file, String name) {
        away.removeAll();
        if (file.sheet().entries().isEmpty()) {
            return;
        }
        var sketches = file.sheet().entries().stream()
                .map(GiftSheet.Entry::sketch)
                .flatMap(java.util.Optional::stream)
                .toList();
        var aiken = AikenWriter.write(sketches);
        away.add(link(name + ".gift", file.text().text(), "authoring.bring.gift"));
        if (!aiken.text().isEmpty()) {
            away.add(link(name + ".txt", aiken.text(), "authoring.bring.aiken"));
        }
        if (!aiken.left().isEmpty()) {
            away.add(new Paragraph(getTranslation("authoring.bring.aiken.left", String.join(", ", aiken.left()))));
        }
    }

    private Anchor link(String name, String text, String key) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var download = DownloadHandler.fromInputStream(event ->
                new DownloadResponse(new ByteArrayInputStream(bytes), name, "text/plain; charset=utf-8", bytes.length));
        return new Anchor(download, getTranslation(key));
    }
}
