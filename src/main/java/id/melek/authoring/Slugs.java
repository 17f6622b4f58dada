package id.melek.authoring;

import java.text.Normalizer;
import java.util.Locale;

/** Names for addresses, made of titles. */
public final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /** Small letters, digits and single hyphens; empty where the title has neither letters nor digits of the Latin script. */
    public static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }

    /** That name with an end, such as a number, and not longer for it. */
    static String of(String slug, String end) {
        return slug.substring(0, Math.min(slug.length(), LONGEST - end.length()))
                        .replaceAll("-$", "")
                + end;
    }
}
