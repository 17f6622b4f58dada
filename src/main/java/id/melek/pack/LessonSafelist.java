package id.melek.pack;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** All that a lesson's HTML may hold; whatever else got this far is dropped. */
final class LessonSafelist extends Safelist {

    private static final Pattern ADDRESS = Pattern.compile("/media/[0-9a-f]{32}\\.(?:svg|webp)");

    LessonSafelist() {
        addTags("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "strong", "em", "code", "pre", "br", "hr");
        addTags("blockquote", "aside", "div", "img", "label", "input");
        addTags("table", "thead", "tbody", "tr", "th", "td");
        addAttributes("ol", "start");
        addAttributes("li", "class");
        addAttributes("div", "class");
        addAttributes("aside", "class", "data-kind", "role");
        addAttributes("th", "align", "scope");
        addAttributes("td", "align");
        addAttributes("img", "src", "alt", "title", "width", "height", "loading");
        addAttributes("input", "type", "checked");
        addAttributes("a", "href", "title");
        addProtocols("a", "href", "https", "mailto", "tel");
        addEnforcedAttribute("a", "rel", "noopener nofollow");
        addEnforcedAttribute("input", "type", "checkbox");
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        return super.isSafeAttribute(tag, element, attribute)
                && (!attribute.getKey().equals("src")
                        || ADDRESS.matcher(attribute.getValue()).matches());
    }
}
