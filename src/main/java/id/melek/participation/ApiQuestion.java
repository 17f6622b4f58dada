package id.melek.participation;

import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program asked, understood.
 *
 * @param region its code, known or not
 * @param parts whether about the parts of the region, or the region itself
 * @param settlements the classes apart; one null for all together
 * @param periods in their order
 */
record ApiQuestion(
        String region,
        boolean parts,
        List<@Nullable Settlement> settlements,
        List<Indicator> indicators,
        List<Period> periods,
        Subject subject,
        Borders borders) {

    /** Those that are figures by themselves; the rest are parts of rates and funnels. */
    static final List<Indicator> INDICATORS = List.of(
            Indicator.REGISTERED,
            Indicator.ENROLLED,
            Indicator.ACTIVE,
            Indicator.HALF_WAY,
            Indicator.COMPLETED,
            Indicator.CERTIFIED);

    /** Each is one question to the roll-ups. */
    static final int MOST_PERIODS = 36;

    static List<@Nullable Settlement> settlements(boolean apart) {
        return apart ? new ArrayList<>(List.of(Settlement.values())) : Collections.singletonList(null);
    }
}
