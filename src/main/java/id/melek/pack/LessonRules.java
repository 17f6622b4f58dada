package id.melek.pack;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Says what a lesson's Markdown may not hold. */
final class LessonRules extends AbstractVisitor {

    private static final Pattern LINK = Pattern.compile("(?i)(?:https://|mailto:|tel:)\\S+");

    private static final long MOST_ADDRESSES = 100_000;

    private final LessonLines lines;
    private final Pictures pictures;
    private int level = 1;
    private long addresses;

    LessonRules(LessonLines lines, Pictures pictures) {
        this.lines = lines;
        this.pictures = pictures;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            lines.fault(heading, FaultKind.FIRST_HEADING.of());
        } else if (heading.getLevel() > level + 1) {
            lines.fault(heading, FaultKind.SKIPPED_HEADING.of("#".repeat(level + 1)));
        }
        level = Math.max(heading.getLevel(), 2);
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock html) {
        lines.fault(html, FaultKind.HTML.of());
    }

    @Override
    public void visit(HtmlInline html) {
        lines.fault(html, FaultKind.INLINE_HTML.of(Quoted.text(html.getLiteral())));
    }

    @Override
    public void visit(Image image) {
        if (count(image, image.getDestination(), image.getTitle())) {
            image.setDestination("");
            image.setTitle(null);
            return;
        }
        var alt = PlainWords.of(image);
        if (alt.isBlank() || image.getDestination().endsWith("/" + alt)) {
            lines.fault(
                    image,
                    MediaKind.isPlayed(image.getDestination())
                            ? FaultKind.RECORDING_NAME.of()
                            : FaultKind.PICTURE_TEXT.of());
        }
        pictures.use(image.getDestination()).ifPresent(why -> lines.fault(image, why));
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        if (count(link, link.getDestination(), link.getTitle())) {
            link.setDestination("");
            link.setTitle(null);
            return;
        }
        if (!LINK.matcher(link.getDestination()).matches()) {
            lines.fault(link, FaultKind.LINK.of(Quoted.text(link.getDestination())));
        }
        if (PlainWords.of(link).isBlank()) {
            lines.fault(link, FaultKind.LINK_WORDS.of());
        }
        visitChildren(link);
    }

    /** An address that is defined once and used a thousand times is written a thousand times in HTML, unless it is taken out. */
    private boolean count(Node node, String destination, @Nullable String title) {
        var before = addresses;
        addresses += destination.length() + (title == null ? 0 : title.length());
        if (before <= MOST_ADDRESSES && addresses > MOST_ADDRESSES) {
            lines.fault(node, FaultKind.LONG_ADDRESSES.of());
        }
        return addresses > MOST_ADDRESSES;
    }

    @Override
    public void visit(Text text) {
        if (text.getLiteral().contains("](")) {
            lines.fault(text, FaultKind.BROKEN_LINK.of());
        }
    }
}
