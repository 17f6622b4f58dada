package id.melek.participation;

import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program asked, understood.
 *
 * @param region its code, known or not
 * @param parts whether about the parts of the region, or the region itself
 * @param settlements the classes apart; one null for all together
 * @param periods in their order
 * @param trait by which people are told apart
 */
record ApiQuestion(
        String region,
        boolean parts,
        List<@Nullable Settlement> settlements,
        List<ApiFigure> figures,
        List<Period> periods,
        Subject subject,
        Borders borders,
        Optional<Trait> trait) {

    /** Each is one question to the roll-ups. */
    static final int MOST_PERIODS = 36;

    static List<@Nullable Settlement> settlements(boolean apart) {
        return apart ? new ArrayList<>(List.of(Settlement.values())) : Collections.singletonList(null);
    }
}
