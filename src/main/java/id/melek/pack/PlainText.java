package id.melek.pack;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a text says when its marks are left out: paragraphs, line breaks and list items become lines. */
final class PlainText {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();
    private static final String LINES = "br, p, div, li, tr, h1, h2, h3, h4, h5, h6, pre, blockquote, table, ul, ol";

    private PlainText() {}

    static String of(FormattedText text) {
        return switch (text.format()) {
            case PLAIN -> text.text();
            case MARKDOWN -> Blanks.tidy(WORDS.render(MARKDOWN.parse(text.text())));
            case HTML -> words(text.text(), false);
            case MOODLE -> words(text.text(), true);
        };
    }

    private static String words(String html, boolean linesCount) {
        var words = new Words(linesCount);
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && linesCount) {
            return html;
        }
        Jsoup.parseBodyFragment(html).body().traverse(words);
        return Blanks.tidy(
                words.text.toString().replaceAll("[ \\t\\u00A0]+", " ").replaceAll(" ?\\n[ \\n]*", "\n"));
    }

    private static final class Words implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final boolean linesCount;

        private Words(boolean linesCount) {
            this.linesCount = linesCount;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(linesCount ? words.getWholeText() : words.text());
            } else if (node instanceof Element element) {
                text.append(element.is("img") ? " " + element.attr("alt") + " " : "");
                breakLine(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.is("br")) {
                breakLine(element);
            }
        }

        private void breakLine(Element element) {
            if (element.is(LINES)) {
                text.append('\n');
            }
        }
    }
}
