package id.melek.participation;

import static java.util.Objects.requireNonNull;

import id.melek.participation.FigureColumn.Measure;
import id.melek.region.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a program can ask for by name.
 *
 * @param indicator null where the measure needs none
 */
record ApiFigure(String name, Measure measure, @Nullable Indicator indicator) {

    /** Indicators that count people or businesses; some are only parts of what is below. */
    static final List<ApiFigure> COUNTS = Stream.of(
                    Indicator.REGISTERED,
                    Indicator.ENROLLED,
                    Indicator.ACTIVE,
                    Indicator.HALF_WAY,
                    Indicator.COMPLETED,
                    Indicator.CERTIFIED,
                    Indicator.BUSINESSES,
                    Indicator.BUSINESSES_ENROLLED,
                    Indicator.REGISTERED_WITH_HELP)
            .map(ApiFigure::count)
            .toList();

    /** What came of learning, and the funnel of those who registered. */
    private static final List<ApiFigure> RESULTS = List.of(
            result("enrolled_90_days_ago", Measure.COHORT),
            result("completion_rate", Measure.COMPLETION),
            result("stopped_before_half", Measure.STOPPED_BEFORE_HALF),
            result("stopped_after_half", Measure.STOPPED_AFTER_HALF),
            result("learning_gain", Measure.GAIN),
            result("learning_gain_pairs", Measure.GAIN_PAIRS),
            result("learning_gain_share", Measure.GAIN_SHARE),
            result("newly_selling", Measure.NEWLY_SELLING),
            result("awaiting_review", Measure.AWAITING),
            result("businesses_counted", Measure.BUSINESSES_COUNTED),
            result("participation_rate", Measure.PARTICIPATION_RATE));

    private static final Set<Measure> BY_CLASS = Set.of(Measure.COHORT, Measure.COMPLETION, Measure.AWAITING);

    private static final Set<Measure> NOT_BY_SUBJECT =
            Set.of(Measure.FUNNEL, Measure.BUSINESSES_COUNTED, Measure.PARTICIPATION_RATE);

    static final List<ApiFigure> ALL = Stream.of(
                    COUNTS.stream(), RESULTS.stream(), Indicator.FUNNEL.stream().map(ApiFigure::step))
            .flatMap(figures -> figures)
            .toList();

    private static final String PERCENT = "percent";

    private static ApiFigure count(Indicator indicator) {
        return new ApiFigure(FigureColumn.lower(indicator), Measure.PEOPLE, indicator);
    }

    private static ApiFigure result(String name, Measure measure) {
        return new ApiFigure(name, measure, null);
    }

    private static ApiFigure step(Indicator indicator) {
        return new ApiFigure(FigureColumn.funnel(indicator).key(), Measure.FUNNEL, indicator);
    }

    static Optional<ApiFigure> find(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    static String names(List<ApiFigure> figures) {
        return figures.stream().map(ApiFigure::name).collect(Collectors.joining(", "));
    }

    boolean isCount() {
        return measure == Measure.PEOPLE;
    }

    /** What a count is of. */
    Indicator counted() {
        return requireNonNull(indicator);
    }

    /** Whether it is kept apart by settlement class. */
    boolean isByClass() {
        return isCount() || BY_CLASS.contains(measure);
    }

    /** Nobody registers for a course, and no business is founded for one. */
    boolean isBySubject() {
        return indicator != Indicator.REGISTERED
                && indicator != Indicator.REGISTERED_WITH_HELP
                && indicator != Indicator.BUSINESSES
                && !NOT_BY_SUBJECT.contains(measure);
    }

    boolean isByTrait() {
        return isCount() && TraitPublications.INDICATORS.contains(indicator);
    }

    FigureColumn column(@Nullable Settlement settlement) {
        return new FigureColumn(measure, indicator, settlement);
    }

    String unit() {
        return switch (measure) {
            case COMPLETION, STOPPED_BEFORE_HALF, STOPPED_AFTER_HALF, GAIN_SHARE, NEWLY_SELLING, PARTICIPATION_RATE ->
                PERCENT;
            case GAIN -> "points";
            case BUSINESSES_COUNTED -> "businesses";
            default -> "people";
        };
    }
}
