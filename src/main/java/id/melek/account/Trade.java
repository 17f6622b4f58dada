package id.melek.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trades as people name them, with their section in the Indonesian classification of business fields (KBLI). The letters
 * change meaning from version to version, so {@link #KBLI_VERSION} is stored beside them.
 */
enum Trade {
    WEAVING("C"),
    SEWING("C"),
    FOOD_MAKING("C"),
    CRAFTS("C"),
    FARMING("A"),
    LIVESTOCK("A"),
    FISHING("A"),
    SHOP("G"),
    RESELLING("G"),
    FOOD_SERVING("I"),
    LODGING("I"),
    TRANSPORT("H"),
    BUILDING("F"),
    /** Since KBLI 2025 (ISIC Rev. 5) repair of vehicles stands with the other repairs, no longer with trade. */
    REPAIR("T"),
    BEAUTY("T"),
    LAUNDRY("T"),
    PRINTING("C"),
    PHOTO_DESIGN("N"),
    DIGITAL("K"),
    RENTING("O"),
    TOURS("O"),
    TEACHING("Q"),
    OTHER(null);

    /** BPS regulation 7/2025. */
    static final String KBLI_VERSION = "2025";

    private final @Nullable String section;

    Trade(@Nullable String section) {
        this.section = section;
    }

    /** The letter of the KBLI section; empty where the trade does not tell. */
    Optional<String> section() {
        return Optional.ofNullable(section);
    }
}
