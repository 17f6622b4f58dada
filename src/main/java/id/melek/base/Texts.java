package id.melek.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The words of the product, from {@code vaadin-i18n/translations_*.properties}, for screens and for everything else that
 * speaks. Indonesian first: it is also what a reader of any third language gets.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale INDONESIAN = Locale.of("id");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The cookie that remembers what a reader chose. */
    public static final String COOKIE = "melek-language";

    private static final List<Locale> LANGUAGES = List.of(INDONESIAN, ENGLISH);

    private final Map<Locale, ResourceBundle> bundles =
            LANGUAGES.stream().collect(Collectors.toMap(language -> language, Texts::bundle));

    /** The language spoken for a locale: one of the two there are. */
    public static Locale language(Locale wanted) {
        return wanted.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : INDONESIAN;
    }

    /** The text with its {@code {0}} filled in; the key itself between exclamation marks when there is no such text. */
    public String get(String key, Locale language, Object... parameters) {
        var spoken = language(language);
        var bundle = bundles.get(spoken);
        if (bundle == null || !bundle.containsKey(key)) {
            return "!" + key + "!";
        }
        return parameters.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), spoken).format(parameters);
    }

    /** All texts under a prefix, by the rest of their key: what a part of the page that runs in the browser needs. */
    public Map<String, String> under(String prefix, Locale language) {
        var bundle = bundles.get(language(language));
        return bundle == null
                ? Map.of()
                : bundle.keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .collect(Collectors.toMap(key -> key.substring(prefix.length()), bundle::getString));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return get(key, locale, parameters);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
