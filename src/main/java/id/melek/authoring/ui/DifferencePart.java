package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.melek.authoring.Difference;
import id.melek.authoring.Difference.FileChange;
import id.melek.authoring.Difference.Part;
import id.melek.authoring.Difference.Piece;

/** What differs between two states of a course: what was taken out is crossed out, what came in is underlined. */
class DifferencePart extends Section {

    @Tag("ins")
    private static class Added extends HtmlContainer {}

    @Tag("del")
    private static class Removed extends HtmlContainer {}

    DifferencePart(Difference difference) {
        this();
        if (difference.isEmpty()) {
            add(new Paragraph(getTranslation("authoring.difference.none")));
        }
        difference.parts().forEach(this::show);
    }

    /** The text alone, of one file whose name is known. */
    static DifferencePart ofFile(FileChange change) {
        var part = new DifferencePart();
        part.add(part.text(change));
        return part;
    }

    private DifferencePart() {
        addClassName("difference");
    }

    private void show(Part part) {
        var title = part.lesson().isEmpty() ? getTranslation("authoring.whole-course") : part.title();
        add(new H3(getTranslation("authoring.difference.head", title, kind(part.kind()))));
        part.files().forEach(file -> add(file(file)));
    }

    private Div file(FileChange change) {
        var file = new Div(new H4(getTranslation("authoring.difference.head", change.path(), kind(change.kind()))));
        if (!change.pieces().isEmpty()) {
            file.add(text(change));
        }
        return file;
    }

    private String kind(Difference.Kind kind) {
        return getTranslation("authoring.difference." + kind);
    }

    private Component text(FileChange change) {
        var text = new Div();
        text.addClassName("words");
        change.pieces().forEach(piece -> text.add(piece(piece)));
        return text;
    }

    private Component piece(Piece piece) {
        return switch (piece.mark()) {
            case KEPT -> new Span(piece.text());
            case ADDED -> marked(new Added(), piece);
            case REMOVED -> marked(new Removed(), piece);
            case LEFT_OUT -> leftOut(piece);
        };
    }

    private static Component marked(HtmlContainer mark, Piece piece) {
        mark.setText(piece.text());
        return mark;
    }

    private Component leftOut(Piece piece) {
        var gap = new Span(getTranslation("authoring.difference.left-out", Integer.parseInt(piece.text())));
        gap.addClassName("gap");
        return gap;
    }
}
