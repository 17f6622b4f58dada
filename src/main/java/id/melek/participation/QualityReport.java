package id.melek.participation;

import id.melek.region.EstimateError;
import id.melek.region.Region;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How good the data of a region are. Counts of fewer than ten people, and those that would give them away, are empty.
 *
 * @param countedAt when duplicates, late data and questions were counted; empty before the first night
 * @param learners whose account stands behind the counts
 * @param duplicates people who share name and village with another
 * @param parts the same by part; none in a regency
 * @param withoutClass villages whose settlement class is not known
 * @param withoutInhabitants provinces and regencies whose inhabitants are not known
 */
public record QualityReport(
        Region region,
        Optional<Instant> countedAt,
        int learners,
        Optional<Integer> duplicates,
        List<Part> parts,
        List<Late> late,
        List<Question> questions,
        Places withoutClass,
        Places withoutInhabitants,
        List<Province> estimate) {

    public record Part(Region region, int learners, Optional<Integer> duplicates) {}

    /**
     * What came in more than 30 days after it happened.
     *
     * @param people new in the month by what came late
     * @param all new in the month
     */
    public record Late(YearMonth month, Indicator indicator, int people, int all) {}

    /**
     * A question of the profile.
     *
     * @param key the name of the question
     * @param skipped share of the learners who did not want to answer; both shares are empty where few people would be known
     * @param notAsked share of the learners who were never asked or never came to it
     */
    public record Question(String key, Optional<Double> skipped, Optional<Double> notAsked) {}

    /** How many there are, and the first of them. */
    public record Places(int count, List<Region> first) {}

    public record Province(Region region, Optional<EstimateError> error) {}
}
