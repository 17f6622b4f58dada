package id.melek.pack;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** All that a lesson's HTML may hold; whatever else got this far is dropped. */
final class LessonSafelist extends Safelist {

    private static final Map<String, Pattern> ADDRESSES =
            Map.of("img", address("svg|webp"), "audio", address("mp3|ogg"), "video", address("mp4|webm"));
    private static final Pattern BYTES = Pattern.compile("[0-9]{1,9}");

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
        addAttributes("img", "src", "alt", "title", "width", "height", "loading", "data-bytes");
        addTags("figure", "figcaption", "audio", "video", "details", "summary");
        addAttributes("figure", "class");
        addAttributes("audio", "src", "data-bytes", "aria-label");
        addAttributes("video", "src", "data-bytes", "width", "height", "playsinline", "aria-label");
        addAttributes("details", "class");
        for (var played : new String[] {"audio", "video"}) {
            addEnforcedAttribute(played, "controls", "controls");
            addEnforcedAttribute(played, "preload", "none");
        }
        addAttributes("input", "type", "checked");
        addAttributes("a", "href", "title");
        addProtocols("a", "href", "https", "mailto", "tel");
        addEnforcedAttribute("a", "rel", "noopener nofollow");
        addEnforcedAttribute("input", "type", "checkbox");
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        return super.isSafeAttribute(tag, element, attribute)
                && switch (attribute.getKey()) {
                    case "src" -> hasOwnAddress(tag, attribute.getValue());
                    case "data-bytes" -> BYTES.matcher(attribute.getValue()).matches();
                    default -> true;
                };
    }

    private static boolean hasOwnAddress(String tag, String address) {
        var own = ADDRESSES.get(tag);
        return own != null && own.matcher(address).matches();
    }

    private static Pattern address(String endings) {
        return Pattern.compile("/media/[0-9a-f]{32}\\.(?:" + endings + ")");
    }
}
