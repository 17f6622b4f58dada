package id.melek.pack;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * CSS in a drawing, from a style element or an attribute.
 *
 * @param references ids that {@code url(#...)} names
 */
record SvgStyle(boolean isSuspect, List<String> references) {

    private static final Pattern LOCAL = Pattern.compile("url\\(\\s*[\"']?#([A-Za-z0-9_.-]{1,200})[\"']?\\s*\\)");
    private static final List<String> LOADING =
            List.of("url(", "@", "\\", "expression(", "javascript:", "image(", "image-set(", "src(");

    static SvgStyle of(String css) {
        var references =
                LOCAL.matcher(css).results().map(match -> match.group(1)).toList();
        var rest = LOCAL.matcher(css).replaceAll(" ").toLowerCase(Locale.ROOT);
        return new SvgStyle(LOADING.stream().anyMatch(rest::contains), references);
    }
}
