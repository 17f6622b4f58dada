package id.melek.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** HTML of what lessons have beyond CommonMark: pictures by content, call-outs, checklists. */
final class LessonHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final Pictures pictures;

    LessonHtml(HtmlNodeRendererContext context, Pictures pictures) {
        this.context = context;
        this.pictures = pictures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class, Callout.class, TaskLabel.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Image image -> image(image);
            case Callout callout -> callout(callout);
            case TaskLabel task -> task(task);
            default -> throw new IllegalArgumentException("not one of ours: " + node);
        }
    }

    private void image(Image image) {
        var attributes = new LinkedHashMap<String, String>();
        var picture = pictures.find(image.getDestination());
        if (picture != null) {
            attributes.put("src", picture.address());
            attributes.put("width", String.valueOf(picture.width()));
            attributes.put("height", String.valueOf(picture.height()));
            attributes.put("loading", "lazy");
        }
        attributes.put("alt", PlainWords.of(image));
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        context.getWriter().tag("img", attributes, true);
    }

    /** The word "Tip" depends on the reader's language and is the style sheet's; a note is no landmark of the page. */
    private void callout(Callout callout) {
        var kind = callout.kind().key();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "callout callout-" + kind);
        attributes.put("data-kind", kind);
        attributes.put("role", "note");
        around("aside", attributes, callout);
    }

    private void task(TaskLabel task) {
        var writer = context.getWriter();
        writer.tag("label");
        writer.raw(task.isChecked() ? "<input type=\"checkbox\" checked> " : "<input type=\"checkbox\"> ");
        children(task);
        writer.tag("/label");
    }

    private void around(String element, Map<String, String> attributes, Node node) {
        var writer = context.getWriter();
        writer.line();
        writer.tag(element, attributes);
        writer.line();
        children(node);
        writer.line();
        writer.tag("/" + element);
        writer.line();
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
