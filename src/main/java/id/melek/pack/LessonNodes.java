package id.melek.pack;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Turns marked quotations into {@link Callout}s and {@link Recording}s, and tasks into {@link TaskLabel}s. */
final class LessonNodes {

    private static final Pattern MARKER = Pattern.compile("\\[!([A-Za-z]{1,20})]");

    private static final String TRANSCRIPT = "TRANSCRIPT";

    private final LessonLines lines;

    LessonNodes(LessonLines lines) {
        this.lines = lines;
    }

    void rework(Node document) {
        // collected first: a tree must not change while it is walked
        var quotes = new ArrayList<BlockQuote>();
        var tasks = new ArrayList<TaskListItemMarker>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(BlockQuote quote) {
                quotes.add(quote);
                visitChildren(quote);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TaskListItemMarker task) {
                    tasks.add(task);
                }
            }
        });
        quotes.forEach(this::callout);
        tasks.forEach(LessonNodes::task);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (MediaKind.isPlayed(image.getDestination())) {
                    lines.fault(image, FaultKind.RECORDING_ALONE.of());
                }
            }
        });
    }

    private void callout(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text text)) {
            return;
        }
        var marker = MARKER.matcher(text.getLiteral());
        if (!marker.lookingAt()) {
            return;
        }
        var isAlone = marker.end() == text.getLiteral().length()
                && (text.getNext() == null || text.getNext() instanceof SoftLineBreak);
        if (!isAlone) {
            lines.fault(quote, FaultKind.CALLOUT_LINE.of(marker.group()));
        }
        if (marker.group(1).equals(TRANSCRIPT)) {
            strip(quote, paragraph, text);
            transcript(quote);
        } else {
            kind(quote, marker.group(1)).ifPresent(kind -> {
                strip(quote, paragraph, text);
                replace(quote, new Callout(kind));
            });
        }
    }

    private void transcript(BlockQuote quote) {
        if (quote.getPrevious() instanceof Paragraph above
                && above.getFirstChild() instanceof Image image
                && image.getNext() == null
                && MediaKind.isPlayed(image.getDestination())) {
            above.unlink();
            replace(quote, new Recording(image.getDestination(), PlainWords.of(image)));
        } else {
            lines.fault(quote, FaultKind.TRANSCRIPT_ALONE.of());
        }
    }

    private Optional<Callout.Kind> kind(BlockQuote quote, String name) {
        if (Callout.Kind.names().contains(name)) {
            return Optional.of(Callout.Kind.valueOf(name));
        }
        lines.fault(quote, FaultKind.UNKNOWN_CALLOUT.of(name, String.join(", ", Callout.Kind.names())));
        return Optional.empty();
    }

    private void strip(BlockQuote quote, Paragraph first, Text marker) {
        if (marker.getNext() != null) {
            marker.getNext().unlink();
        }
        marker.unlink();
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        if (quote.getFirstChild() == null) {
            lines.fault(quote, FaultKind.EMPTY_CALLOUT.of());
        }
    }

    private static void replace(BlockQuote quote, Node by) {
        quote.insertBefore(by);
        adopt(by, quote);
        quote.unlink();
    }

    private static void task(TaskListItemMarker marker) {
        if (marker.getNext() instanceof Paragraph paragraph) {
            var label = new TaskLabel(marker.isChecked());
            adopt(label, paragraph);
            paragraph.appendChild(label);
        }
        marker.unlink();
    }

    private static void adopt(Node parent, Node from) {
        for (var child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            parent.appendChild(child);
        }
    }
}
