package id.melek.pack;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;

/** From a lesson's Markdown to HTML that is safe to show to anyone. */
final class LessonRenderer {

    /** Deeper nesting is no lesson but an attack on the stack; it is left as text. */
    private static final int DEEPEST = 30;

    /** GitHub's tables fill missing cells: many columns times many short rows would fill the memory. */
    private static final int MOST_COLUMNS = 20;

    private static final int MOST_LINES = 2_000;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), TaskListItemsExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Pictures pictures;
    private final LessonLines lines;

    LessonRenderer(Pictures pictures, LessonLines lines) {
        this.pictures = pictures;
        this.lines = lines;
    }

    /** Empty where the lesson has faults: what is not sound is not unfolded. */
    String render(String markdown) {
        var faults = lines.faults().all();
        var before = faults.size();
        checkShape(markdown);
        if (faults.size() > before) {
            return "";
        }
        var document = parse(markdown);
        return faults.size() > before ? "" : html(document);
    }

    /** For an author who is still writing: what is wrong in the text is named, and shown as far as it is safe. */
    String renderUnfinished(String markdown) {
        var faults = lines.faults().all();
        var before = faults.size();
        checkShape(markdown);
        return faults.size() > before ? "" : html(parse(markdown));
    }

    Node parse(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new LessonRules(lines, pictures));
        new LessonNodes(lines).rework(document);
        return document;
    }

    /** Safe even for a document that has faults. */
    String html(Node document) {
        return clean(Jsoup.parseBodyFragment(renderer().render(document)));
    }

    private void checkShape(String markdown) {
        if (markdown.isBlank()) {
            lines.faults().add(lines.before() + 1, FaultKind.EMPTY_LESSON.of());
        }
        var line = lines.before();
        for (var text : markdown.split("\n", -1)) {
            line++;
            if (text.chars().filter(c -> c == '|').count() > MOST_COLUMNS + 1) {
                lines.faults().add(line, FaultKind.TABLE_COLUMNS.of(MOST_COLUMNS));
            }
        }
        if (line > MOST_LINES) {
            lines.faults().add(MOST_LINES, FaultKind.TOO_MANY_LINES.of(MOST_LINES));
        }
    }

    private HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .nodeRendererFactory(context -> new LessonHtml(context, pictures))
                .attributeProviderFactory(context -> LessonRenderer::markTasks)
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
    }

    private static void markTasks(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof ListItem item
                && item.getFirstChild() != null
                && item.getFirstChild().getFirstChild() instanceof TaskLabel) {
            attributes.put("class", "task");
        }
    }

    static String clean(Document html) {
        // a wide table scrolls in its frame, not the page
        html.select("table").wrap("<div class=\"table\"></div>");
        html.select("th").attr("scope", "col");
        var clean = new Cleaner(new LessonSafelist()).clean(html);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }
}
