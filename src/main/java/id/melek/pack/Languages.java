package id.melek.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The languages of packs; Indonesian is the reference and stands first. */
final class Languages {

    static final List<Locale> ALL = List.of(Packs.INDONESIAN, Packs.ENGLISH);

    private Languages() {}

    static <T> Map<Locale, T> ordered(Map<Locale, T> texts) {
        var ordered = new LinkedHashMap<Locale, T>();
        for (var language : ALL) {
            var text = texts.get(language);
            if (text != null) {
                ordered.put(language, text);
            }
        }
        return Collections.unmodifiableMap(ordered);
    }

    /** A reader's locale can carry a country, as in {@code en-GB}; only its language counts. */
    static <T> T pick(Map<Locale, T> texts, Locale wanted) {
        var text = texts.get(Locale.of(wanted.getLanguage()));
        return text != null ? text : Objects.requireNonNull(texts.get(Packs.INDONESIAN));
    }
}
