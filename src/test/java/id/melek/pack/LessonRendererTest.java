package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks of a pack would let slip through must still not reach a browser. */
class LessonRendererTest {

    private static final Set<String> HARMLESS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "a",
            "strong",
            "em",
            "code",
            "pre",
            "br",
            "hr",
            "blockquote",
            "aside",
            "div",
            "img",
            "label",
            "input",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "audio",
            "video",
            "details",
            "summary");

    private static final Set<String> HARMLESS_ATTRIBUTES = Set.of(
            "start",
            "class",
            "data-kind",
            "role",
            "align",
            "scope",
            "src",
            "alt",
            "title",
            "width",
            "height",
            "loading",
            "type",
            "checked",
            "href",
            "rel",
            "data-bytes",
            "controls",
            "preload",
            "aria-label",
            "playsinline");

    static Stream<String> payloads() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<details open ontoggle=alert(1)>",
                "<form action=javascript:alert(1)><button>x</button></form>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<base href='https://evil.example/'>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "[x](javascript:alert(1))",
                "[x](JAVASCRIPT:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](<java&NewLine;script:alert(1)>)",
                "[x](&#x6A;avascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](//evil.example)",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x](https://evil.example/track.png)",
                "![x](//evil.example/track.png)",
                "![x\" onerror=\"alert(1)](../../media/a.svg)",
                "![x](../../media/a.svg \"\\\" onerror=\\\"alert(1)\")",
                "[x](https://a.example \"\\\" onmouseover=\\\"alert(1)\")",
                "![x](https://evil.example/a.mp3)\n\n> [!TRANSCRIPT]\n> x",
                "![x\" onplay=\"alert(1)](../../media/a.mp3)\n\n> [!TRANSCRIPT]\n> <script>alert(1)</script>",
                "![x](../../media/a.mp3 \"\\\" autoplay=\\\"\")\n\n> [!TRANSCRIPT]\n> x",
                "<audio src=x onerror=alert(1) autoplay>",
                "<video><source onerror=alert(1)></video>",
                "```\"><script>alert(1)</script>\nx\n```",
                "``` x onload=alert(1)\nx\n```",
                "> [!TIP]<script>alert(1)</script>\n> x",
                "> [!TIP\" onclick=\"alert(1)]\n> x",
                "- [ ] <input autofocus onfocus=alert(1)>",
                "| <b onclick=alert(1)>x</b> |\n|---|\n| <script>alert(1)</script> |",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<x-y is=z onclick=alert(1)>",
                "\u0000<script\u0000>alert(1)</script>",
                "<scr<script>ipt>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noPayloadBecomesMoreThanWords(String markdown) {
        var page = Jsoup.parseBodyFragment(rendered(markdown)).body();

        assertThat(page.getAllElements().stream().skip(1)).allSatisfy(LessonRendererTest::isHarmless);
    }

    private static void isHarmless(Element element) {
        assertThat(element.normalName()).isIn(HARMLESS);
        assertThat(element.attributes())
                .allSatisfy(attribute -> assertThat(attribute.getKey()).isIn(HARMLESS_ATTRIBUTES));
        if (element.normalName().matches("audio|video")) {
            assertThat(element.attr("preload")).isEqualTo("none");
        }
        if (element.hasAttr("href")) {
            assertThat(element.attr("href")).matches("(https://|mailto:|tel:).*");
        }
        if (element.hasAttr("src")) {
            assertThat(element.attr("src")).matches("/media/[0-9a-f]{32}\\.(svg|mp3)");
        }
    }

    /** The last step alone, fed with what no Markdown would give. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://evil.example/x.svg\">",
                "<img src=\"/media/../../secret\">",
                "<img src=\"/media/0123456789abcdef0123456789abcdef.svg\" onload=alert(1)>",
                "<aside style=\"position:fixed\" onclick=alert(1)>x</aside>",
                "<input type=image src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\" target=_top>x</a>",
                "<audio src=\"https://evil.example/x.mp3\" autoplay loop></audio>",
                "<audio src=\"/media/0123456789abcdef0123456789abcdef.svg\" preload=auto></audio>",
                "<video src=\"/media/0123456789abcdef0123456789abcdef.mp3\" poster=//evil.example autoplay></video>",
                "<img src=\"/media/0123456789abcdef0123456789abcdef.mp3\" data-bytes=\"1<b>\">",
                "<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary></details>",
                "<figure style=x data-bytes=x onclick=alert(1)><figcaption id=x>x</figcaption></figure>",
                "<div id=location><form name=body></form></div>"
            })
    void theLastStepTrustsNobody(String html) {
        var page = Jsoup.parseBodyFragment(LessonRenderer.clean(Jsoup.parseBodyFragment(html)))
                .body();

        assertThat(page.getAllElements().stream().skip(1)).allSatisfy(LessonRendererTest::isHarmless);
    }

    @Test
    void rawHtmlIsShownAsWords() {
        assertThat(rendered("a <b>c</b>")).isEqualTo("<p>a &lt;b&gt;c&lt;/b&gt;</p>");
    }

    private static String rendered(String markdown) {
        var picture = new PackMedia("a.svg", "image/svg+xml", new byte[0], "0123456789abcdef".repeat(4), 3, 2);
        var sound = new PackMedia("a.mp3", "audio/mpeg", new byte[0], "0123456789abcdef".repeat(4), 0, 0);
        var faults = new FaultList().of("lesson.md");
        var renderer = new LessonRenderer(
                new Pictures(Map.of("a.svg", picture, "a.mp3", sound), name -> true, Set.of()),
                new LessonLines(0, faults));
        return renderer.html(renderer.parse(markdown));
    }
}
