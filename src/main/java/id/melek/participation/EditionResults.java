package id.melek.participation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an edition says beside its six figures, as it is stored.
 *
 * @param quarter whose traits were the latest that were published when the month ended; empty before the first
 * @param traits of the enrolled at the end of that quarter
 * @param gain of the twelve months
 * @param gained how many answered both forms in the twelve months; like all counts here {@link Split#HIDDEN} if too few
 * @param tracks the subjects of the roadmap, marketplaces and export, in their order
 * @param courses those with most people, the largest first
 */
record EditionResults(
        Optional<String> quarter,
        List<ByTrait> traits,
        Optional<Gain> gain,
        int gained,
        List<Line> tracks,
        List<Line> courses) {

    /** @param people by value; empty where it is hidden, or nobody takes part */
    record ByTrait(Trait trait, Optional<Map<String, Integer>> people, boolean hidden) {}

    /**
     * People of one course or track.
     *
     * @param enrolled at the end of the month, as are {@code completed} and {@code certified}
     * @param newcomers who enrolled in the month
     */
    record Line(String name, int enrolled, int newcomers, int completed, int certified) {}
}
