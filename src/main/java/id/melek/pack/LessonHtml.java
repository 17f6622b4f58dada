package id.melek.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** HTML of what lessons have beyond CommonMark: pictures by content, call-outs, recordings, checklists. */
final class LessonHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final Pictures pictures;

    LessonHtml(HtmlNodeRendererContext context, Pictures pictures) {
        this.context = context;
        this.pictures = pictures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class, Callout.class, Recording.class, TaskLabel.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Image image -> image(image);
            case Callout callout -> callout(callout);
            case Recording recording -> recording(recording);
            case TaskLabel task -> task(task);
            default -> throw new IllegalArgumentException("not one of ours: " + node);
        }
    }

    private void image(Image image) {
        var attributes = new LinkedHashMap<String, String>();
        var picture = pictures.find(image.getDestination());
        if (picture != null && picture.isPicture()) {
            attributes.put("src", picture.address());
            attributes.put("width", String.valueOf(picture.width()));
            attributes.put("height", String.valueOf(picture.height()));
            attributes.put("loading", "lazy");
            attributes.put("data-bytes", String.valueOf(picture.servedBytes()));
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
        around("aside", attributes, () -> children(callout));
    }

    /** Nothing of it comes over the line before it is played; the words "Transcript" and "300 KB" are the player's. */
    private void recording(Recording recording) {
        var media = pictures.find(recording.destination());
        if (media == null || media.isPicture()) {
            return;
        }
        var writer = context.getWriter();
        around("figure", Map.of("class", "recording"), () -> {
            writer.tag("figcaption");
            writer.text(recording.words());
            writer.tag("/figcaption");
            play(media, recording.words());
            around("details", Map.of("class", "transcript"), () -> {
                writer.tag("summary");
                writer.tag("/summary");
                children(recording);
            });
        });
    }

    private void play(PackMedia media, String words) {
        var element = media.isSound() ? "audio" : "video";
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", media.address());
        if (!media.isSound()) {
            attributes.put("width", String.valueOf(media.width()));
            attributes.put("height", String.valueOf(media.height()));
            attributes.put("playsinline", "");
        }
        attributes.put("data-bytes", String.valueOf(media.servedBytes()));
        attributes.put("aria-label", words);
        context.getWriter().tag(element, attributes);
        context.getWriter().tag("/" + element);
    }

    private void task(TaskLabel task) {
        var writer = context.getWriter();
        writer.tag("label");
        writer.raw(task.isChecked() ? "<input type=\"checkbox\" checked> " : "<input type=\"checkbox\"> ");
        children(task);
        writer.tag("/label");
    }

    private void around(String element, Map<String, String> attributes, Runnable inside) {
        var writer = context.getWriter();
        writer.line();
        writer.tag(element, attributes);
        writer.line();
        inside.run();
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
