package id.melek.participation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The public page and file, made once a minute however many ask: nobody can load the database through them. All copies of
 * a minute are of the same figures.
 */
@Component
class PublicCopies {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Figures figures;
    private final PublicPage page;
    private final PublicCsv csv;
    private final Clock clock;

    private @Nullable Edition latest;

    private record Edition(Instant made, PublicFigures figures, Map<String, byte[]> copies) {}

    PublicCopies(Figures figures, PublicPage page, PublicCsv csv, Clock clock) {
        this.figures = figures;
        this.page = page;
        this.csv = csv;
        this.clock = clock;
    }

    synchronized byte[] page(Locale language) {
        var edition = edition();
        return copy(edition, language.getLanguage(), () -> page.write(edition.figures(), language));
    }

    synchronized byte[] csv() {
        var edition = edition();
        return copy(edition, "csv", () -> csv.write(edition.figures()));
    }

    private static byte[] copy(Edition edition, String name, Supplier<String> written) {
        return edition.copies().computeIfAbsent(name, unknown -> written.get().getBytes(StandardCharsets.UTF_8));
    }

    private Edition edition() {
        var now = clock.instant();
        var edition = latest;
        if (edition == null || !now.isBefore(edition.made().plus(KEPT))) {
            edition = new Edition(now, figures.published(), new HashMap<>());
            latest = edition;
        }
        return edition;
    }
}
