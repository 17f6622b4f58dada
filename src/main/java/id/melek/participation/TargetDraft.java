package id.melek.participation;

import id.melek.participation.Target.Measure;
import id.melek.region.Settlement;
import java.util.Optional;

/**
 * A target as somebody filled it in: nothing about it is certain yet.
 *
 * @param region a code
 * @param period as {@link Period#find} reads it
 * @param trait empty where none is meant
 * @param amount people, or percent
 */
public record TargetDraft(
        String region,
        Optional<Settlement> settlement,
        Indicator indicator,
        String period,
        Measure measure,
        String trait,
        String amount) {

    public enum Field {
        REGION,
        INDICATOR,
        SETTLEMENT,
        PERIOD,
        TRAIT,
        AMOUNT
    }
}
