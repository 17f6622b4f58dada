package id.melek.participation;

import static java.util.Objects.requireNonNull;

import id.melek.participation.Cohort.Stage;
import id.melek.participation.FigureValue.Count;
import id.melek.participation.FigureValue.Rate;
import id.melek.participation.FigureValue.Without;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of figures. Every file takes its numbers from here, so that no two of them differ.
 *
 * @param indicator null where the measure needs none
 * @param settlement null for all classes together
 */
record FigureColumn(
        Measure measure,
        @Nullable Indicator indicator,
        @Nullable Settlement settlement) {

    enum Measure {
        PEOPLE,
        NEW,
        REACH,
        INHABITANTS,
        /** Those who enrolled early enough to have had 90 days. */
        COHORT(Term.COHORT),
        /** In percent of these. */
        COMPLETION(Term.of(Indicator.COMPLETED_IN_TIME)),
        STOPPED_BEFORE_HALF(Term.DROP_OUT),
        STOPPED_AFTER_HALF(Term.DROP_OUT),
        GAIN(Term.of(Indicator.GAINED)),
        GAIN_PAIRS(Term.of(Indicator.GAINED)),
        /** Of those who enrolled in the same period, in percent. */
        GAIN_SHARE(Term.of(Indicator.GAINED)),
        NEWLY_SELLING(Term.NEWLY_SELLING),
        /** A step of those who registered in the period, counted where they registered. */
        FUNNEL,
        AWAITING(Term.of(Indicator.AWAITING_REVIEW)),
        BUSINESSES_COUNTED,
        /** In percent of these. */
        PARTICIPATION_RATE(Term.PARTICIPATION_RATE);

        private final @Nullable Term term;

        Measure() {
            this(null);
        }

        Measure(@Nullable Term term) {
            this.term = term;
        }

        /** What explains the column, where its own words do not. */
        Optional<Term> term() {
            return Optional.ofNullable(term);
        }
    }

    /** The columns of the table of regions. */
    static final List<FigureColumn> ALL = all();

    private static final double THOUSANDTHS = 1000;

    private static List<FigureColumn> all() {
        var columns = new ArrayList<FigureColumn>();
        for (var indicator : Indicator.MAIN) {
            columns.addAll(byClass(Measure.PEOPLE, indicator));
            columns.addAll(byClass(Measure.NEW, indicator));
        }
        columns.addAll(byClass(Measure.REACH, null));
        columns.addAll(byClass(Measure.INHABITANTS, null));
        columns.addAll(byClass(Measure.COHORT, null));
        columns.addAll(byClass(Measure.COMPLETION, null));
        Stream.of(
                        Measure.STOPPED_BEFORE_HALF,
                        Measure.STOPPED_AFTER_HALF,
                        Measure.GAIN,
                        Measure.GAIN_PAIRS,
                        Measure.GAIN_SHARE,
                        Measure.NEWLY_SELLING)
                .forEach(measure -> columns.add(new FigureColumn(measure, null, null)));
        Indicator.FUNNEL.forEach(step -> columns.add(funnel(step)));
        columns.addAll(byClass(Measure.AWAITING, null));
        columns.addAll(byClass(Measure.PEOPLE, Indicator.REGISTERED_WITH_HELP));
        columns.addAll(byClass(Measure.NEW, Indicator.REGISTERED_WITH_HELP));
        for (var indicator : Indicator.OF_BUSINESSES) {
            columns.addAll(byClass(Measure.PEOPLE, indicator));
            columns.addAll(byClass(Measure.NEW, indicator));
        }
        columns.add(new FigureColumn(Measure.BUSINESSES_COUNTED, null, null));
        columns.add(new FigureColumn(Measure.PARTICIPATION_RATE, null, null));
        return List.copyOf(columns);
    }

    private static List<FigureColumn> byClass(Measure measure, @Nullable Indicator indicator) {
        var classes = new ArrayList<@Nullable Settlement>(Arrays.asList(Settlement.values()));
        classes.addAll(Collections.singletonList(null));
        return classes.stream()
                .map(settlement -> new FigureColumn(measure, indicator, settlement))
                .toList();
    }

    static FigureColumn people(Indicator indicator, @Nullable Settlement settlement) {
        return new FigureColumn(Measure.PEOPLE, indicator, settlement);
    }

    static FigureColumn newcomers(Indicator indicator, @Nullable Settlement settlement) {
        return new FigureColumn(Measure.NEW, indicator, settlement);
    }

    /** @param step one of {@link Indicator#FUNNEL} */
    static FigureColumn funnel(Indicator step) {
        return new FigureColumn(Measure.FUNNEL, step, null);
    }

    /** Its name for programs: {@code enrolled_people_rural}, {@code reach_per_1000_all}. */
    String key() {
        var of = settlement == null ? "all" : lower(settlement);
        return switch (measure) {
            case PEOPLE, NEW -> (indicator == null ? "" : lower(indicator)) + "_" + word() + "_" + of;
            case REACH -> "reach_per_1000_" + of;
            case INHABITANTS -> "inhabitants_" + of;
            case COHORT -> "enrolled_90_days_ago_" + of;
            case COMPLETION -> "completion_rate_percent_" + of;
            case STOPPED_BEFORE_HALF -> "stopped_before_half_percent";
            case STOPPED_AFTER_HALF -> "stopped_after_half_percent";
            case GAIN -> "learning_gain_points";
            case GAIN_PAIRS -> "learning_gain_pairs";
            case GAIN_SHARE -> "learning_gain_share_percent";
            case NEWLY_SELLING -> "newly_selling_percent";
            case FUNNEL -> "funnel_" + lower(requireNonNull(indicator)).replace("cohort_", "");
            case AWAITING -> "awaiting_review_" + of;
            case BUSINESSES_COUNTED -> "businesses_counted";
            case PARTICIPATION_RATE -> "participation_rate_percent";
        };
    }

    /** A stock of businesses is none of people. */
    private String word() {
        return measure == Measure.PEOPLE && isOfBusinesses() ? "now" : lower(measure);
    }

    boolean isOfBusinesses() {
        return indicator != null && !indicator.isOfPeople();
    }

    FigureValue in(FigureTable.Row row) {
        return switch (measure) {
            case PEOPLE -> row.people(requireNonNull(indicator), settlement);
            case NEW, FUNNEL -> row.newcomers(requireNonNull(indicator), settlement);
            case REACH -> reach(row);
            case INHABITANTS -> inhabitants(row);
            case AWAITING -> row.people(Indicator.AWAITING_REVIEW, settlement);
            case BUSINESSES_COUNTED -> counted(row);
            case PARTICIPATION_RATE -> participationRate(row);
            default -> row.hasNoParticipants() ? new Without(Lack.NO_PARTICIPANTS) : result(row);
        };
    }

    private FigureValue result(FigureTable.Row row) {
        var cohort = row.cohort();
        return switch (measure) {
            case COHORT -> new Count(cohort.enrolled(settlement));
            case COMPLETION -> percent(cohort.completionRate(settlement));
            case STOPPED_BEFORE_HALF -> percent(cohort.share(Stage.BEFORE_HALF));
            case STOPPED_AFTER_HALF -> percent(cohort.share(Stage.AFTER_HALF));
            case GAIN -> gain(row, Gain::points);
            case GAIN_PAIRS -> gain(row, Gain::people);
            case GAIN_SHARE -> gain(row, Gain::percent);
            default -> new Without(Lack.NOT_MEASURED);
        };
    }

    /** Where nobody enrolled early enough there is nothing to measure yet. */
    private static FigureValue percent(OptionalDouble percent) {
        return percent.isPresent() ? new Rate(rounded(percent)) : new Without(Lack.NOT_MEASURED);
    }

    private static FigureValue gain(FigureTable.Row row, ToIntFunction<Gain> what) {
        return row.gain()
                .<FigureValue>map(gain -> new Count(what.applyAsInt(gain)))
                .orElse(new Without(Lack.SUPPRESSED));
    }

    private FigureValue reach(FigureTable.Row row) {
        var reach = settlement == null ? row.reach() : row.reach(settlement);
        return reach.isPresent() ? new Rate(rounded(reach)) : new Without(lackOfRate(row));
    }

    private static Lack lackOfRate(FigureTable.Row row) {
        return row.hasNoParticipants() ? Lack.NO_PARTICIPANTS : Lack.NO_DENOMINATOR;
    }

    private static double rounded(OptionalDouble reach) {
        return Math.round(reach.orElseThrow() * THOUSANDTHS) / THOUSANDTHS;
    }

    private FigureValue inhabitants(FigureTable.Row row) {
        return row.population()
                .<FigureValue>map(people -> new Count(settlement == null ? people.total() : people.of(settlement)))
                .orElse(new Without(Lack.NO_DENOMINATOR));
    }

    private static FigureValue counted(FigureTable.Row row) {
        return row.counted()
                .<FigureValue>map(count -> new Count(count.businesses()))
                .orElse(new Without(Lack.NO_DENOMINATOR));
    }

    private static FigureValue participationRate(FigureTable.Row row) {
        var rate = row.participationRate();
        return rate.isPresent() ? new Rate(rounded(rate)) : new Without(lackOfRate(row));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
