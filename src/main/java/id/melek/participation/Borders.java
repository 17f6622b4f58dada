package id.melek.participation;

import java.util.Locale;

/** In which borders people are counted, where regions were split, merged, moved or reclassified. */
public enum Borders {
    /** Each fact counts where its village lay, and in its class, when it happened: nothing that was reported changes. */
    THEN,
    /** Each fact counts where its village lies today: years compare, and parts add up to their whole. */
    NOW;

    /** As addresses and files call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is called so; {@link #THEN} for anything else. */
    public static Borders parse(String key) {
        return key.equals(NOW.key()) ? NOW : THEN;
    }
}
