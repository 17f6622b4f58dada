package id.melek.pack;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Reasons in English, for the command line, which speaks no other language. */
final class EnglishReasons {

    private static final String TEXTS = "/vaadin-i18n/translations_en.properties";
    private static final Properties ENGLISH = texts();

    private EnglishReasons() {}

    static String say(Reason reason) {
        var pattern = ENGLISH.getProperty(reason.key(), reason.key());
        return new MessageFormat(pattern, Locale.ENGLISH)
                .format(reason.arguments().toArray());
    }

    private static Properties texts() {
        var texts = new Properties();
        try (var file = Objects.requireNonNull(EnglishReasons.class.getResourceAsStream(TEXTS))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
