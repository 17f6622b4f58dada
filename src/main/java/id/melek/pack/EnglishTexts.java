package id.melek.pack;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The product's words in English, for the command line, which speaks no other language. */
final class EnglishTexts {

    private static final String TEXTS = "/vaadin-i18n/translations_en.properties";
    private static final Properties ENGLISH = texts();

    private EnglishTexts() {}

    static String say(Reason reason) {
        return get(reason.key(), reason.arguments().toArray());
    }

    static String get(String key, Object... arguments) {
        return new MessageFormat(ENGLISH.getProperty(key, key), Locale.ENGLISH).format(arguments);
    }

    private static Properties texts() {
        var texts = new Properties();
        try (var file = Objects.requireNonNull(EnglishTexts.class.getResourceAsStream(TEXTS))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
