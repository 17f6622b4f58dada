package id.melek.participation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a target of so many people in a period stands: the gap, and what would be reached at its end at the present pace,
 * which is what was achieved over the days passed, times the days of the period. Today is a day passed.
 *
 * @param target people, 1 or more
 * @param achieved people so far
 * @param start first day of the period
 * @param end last day of the period
 * @param steady whether as many are added late in the period as early; not so where a person counts once however often they
 *     come, for then the first days bring the most
 */
public record Attainment(int target, int achieved, LocalDate start, LocalDate end, LocalDate today, boolean steady) {

    /** Why there is a projection or none; the words stand under {@code participation.attainment.<reason>}. */
    public enum Reason {
        /** {0} in {1} of {2} days, so about {3} by {4}; target {5}. */
        PACE,
        /** The period begins on {0}. */
        NOT_BEGUN,
        /** Only {0} of {1} days have passed. */
        TOO_EARLY,
        /** {0} in {1} of {2} days, of whom the first days bring the most. */
        NOT_STEADY,
        /** Nobody in {0} of {1} days. */
        NOTHING_YET,
        /** {0} of {1}, the period ended on {2}. */
        ENDED,
        /** {0} of {1}, with {2} days left. */
        REACHED
    }

    /** People that are missing; 0 once the target is reached. */
    public int gap() {
        return Math.max(0, target - achieved);
    }

    /** People at the end of the period at the present pace, rounded; empty where no pace can be told. */
    public OptionalInt projected() {
        return reason() == Reason.PACE || reason() == Reason.REACHED && steady && !isEarly()
                ? OptionalInt.of((int) Math.round((double) achieved / daysPassed() * days()))
                : OptionalInt.empty();
    }

    public Reason reason() {
        if (today.isBefore(start)) {
            return Reason.NOT_BEGUN;
        }
        if (today.isAfter(end)) {
            return Reason.ENDED;
        }
        if (achieved >= target) {
            return Reason.REACHED;
        }
        if (isEarly()) {
            return Reason.TOO_EARLY;
        }
        if (achieved == 0) {
            return Reason.NOTHING_YET;
        }
        return steady ? Reason.PACE : Reason.NOT_STEADY;
    }

    /** In the first tenth of the period a few people more or less would change the projection by hundreds. */
    private boolean isEarly() {
        return daysPassed() * 10 <= days();
    }

    /** What the words of the reason fill in: numbers of people, numbers of days, and days. */
    public List<Object> arguments() {
        return switch (reason()) {
            case PACE -> List.of(achieved, daysPassed(), days(), projected().orElseThrow(), end, target);
            case NOT_STEADY -> List.of(achieved, daysPassed(), days());
            case NOT_BEGUN -> List.of(start);
            case TOO_EARLY, NOTHING_YET -> List.of(daysPassed(), days());
            case ENDED -> List.of(achieved, target, end);
            case REACHED -> List.of(achieved, target, days() - daysPassed());
        };
    }

    private long daysPassed() {
        return ChronoUnit.DAYS.between(start, today) + 1;
    }

    private long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }
}
