package id.melek.authoring;

import id.melek.base.Paper;
import id.melek.base.Texts;
import id.melek.pack.LessonText;
import id.melek.pack.PackMedia;
import id.melek.pack.Packs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A lesson on paper: its text, its pictures in grey, its practice questions, and their key on a page of its own. */
final class HandOutPage {

    private static final String TEMPLATE = template();
    private static final double MOST_WIDE = 130;
    private static final double MOST_HIGH = 78;

    private final Texts texts;
    private final Locale language;
    private final Document page = Jsoup.parse(TEMPLATE);

    HandOutPage(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    byte[] pdf(String course, LessonText lesson) {
        page.select("html").attr("lang", language.getLanguage());
        page.title(lesson.title());
        page.select("meta[name=subject]").attr("content", lesson.title());
        set(".course", course);
        set("h1", lesson.title());
        set(".from", "Melek · " + course);
        var text = one(".text").html(lesson.html());
        adapt(text, lesson.media());
        if (!lesson.practice().isEmpty()) {
            var questions = new HandOutQuestions(key -> texts.get(key, language), language);
            page.body().appendChild(questions.asked(lesson.practice()));
            page.body().appendChild(questions.key(lesson.practice()));
        }
        return Paper.pdf(page, true);
    }

    /** What only a screen can do becomes something for paper. */
    private void adapt(Element text, List<PackMedia> media) {
        text.select("audio, video, summary").remove();
        text.select("figure").forEach(figure -> figure.tagName("div"));
        text.select("figcaption").forEach(words -> words.tagName("p").addClass("kind"));
        text.select("details").forEach(words -> words.tagName("div"));
        text.select("aside").forEach(this::callout);
        text.select("li.task label").forEach(label -> label.tagName("span"));
        text.select("input").forEach(input -> input.replaceWith(box(false)));
        text.select("a[href^=https]").forEach(link -> link.after(address(link)));
        text.select("img").forEach(picture -> picture.replaceWith(picture(picture, media)));
    }

    private void callout(Element aside) {
        var words = new Element("p").addClass("kind").text(say("player.callout." + aside.attr("data-kind")));
        aside.tagName("div").prependChild(words);
    }

    private static Element address(Element link) {
        return new Element("span").addClass("address").text(" (" + link.attr("href") + ")");
    }

    static Element box(boolean isRound) {
        return new Element("span").addClass("box").addClass(isRound ? "round" : "square");
    }

    /** What cannot be drawn is described. */
    private static Element picture(Element img, List<PackMedia> media) {
        var frame = new Element("span").attr("style", "display: block").addClass("picture");
        var words = img.attr("alt");
        drawn(img, media)
                .ifPresentOrElse(
                        drawing -> frame.appendChild(drawing.attr("alt", words)),
                        () -> frame.addClass("instead").text(words));
        return frame;
    }

    private static Optional<Element> drawn(Element img, List<PackMedia> media) {
        return media.stream()
                .filter(one -> one.address().equals(img.attr("src")))
                .filter(one -> one.mediaType().equals("image/svg+xml") && Packs.isSound(one))
                .findFirst()
                .map(HandOutPage::drawing);
    }

    private static Element drawing(PackMedia media) {
        var source = Paper.grey(new String(media.bytes(), StandardCharsets.UTF_8));
        var svg = Objects.requireNonNull(Jsoup.parse(source.replace("sans-serif", "sans"), "", Parser.xmlParser())
                .firstElementChild());
        // the printing library knows references by their old name alone
        svg.attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
        svg.select("[href]")
                .forEach(use -> use.attr("xlink:href", use.attr("href")).removeAttr("href"));
        double scale = Math.min(MOST_WIDE / media.width(), MOST_HIGH / media.height());
        svg.attr(
                "style",
                String.format(
                        Locale.ROOT, "width: %.1fmm; height: %.1fmm", media.width() * scale, media.height() * scale));
        return svg;
    }

    private String say(String key) {
        return texts.get(key, language);
    }

    private void set(String selector, String text) {
        one(selector).text(text);
    }

    private Element one(String selector) {
        return Objects.requireNonNull(page.selectFirst(selector));
    }

    private static String template() {
        try (var template = Objects.requireNonNull(HandOutPage.class.getResourceAsStream("/handout/handout.html"))) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
