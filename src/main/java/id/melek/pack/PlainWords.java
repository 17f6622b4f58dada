package id.melek.pack;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a piece of Markdown says when its marks are left out. */
final class PlainWords extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private PlainWords() {}

    static String of(Node node) {
        var plain = new PlainWords();
        plain.visitChildren(node);
        return plain.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }
}
