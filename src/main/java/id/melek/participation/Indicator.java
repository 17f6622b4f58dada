package id.melek.participation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is counted; the definitions, in words, stand under the translation keys {@code participation.definition.*}. */
public enum Indicator {
    /** Learners with an account, at the village of their business. */
    REGISTERED(1),
    /** Learners who joined a course and opened one of its lessons. */
    ENROLLED(2),
    /** Learners who finished a lesson, answered a quiz or handed in a task in the period: each span counted for itself. */
    ACTIVE(3),
    /** Learners who finished at least half of the lessons of a course. */
    HALF_WAY(4),
    /** Learners who finished all required lessons of a course and passed its final test. */
    COMPLETED(5),
    /** Learners who hold at least one certificate that is not revoked. */
    CERTIFIED(6),
    /** Of the enrolled, at the month and region of enrolment: who completed within {@link PersonHistory#IN_TIME}. */
    COMPLETED_IN_TIME(7),
    /** Of the registered, at the month and region of registration: who enrolled until now. */
    COHORT_ENROLLED(8),
    /** Of the registered, at the month and region of registration: who came half way until now. */
    COHORT_HALF_WAY(9),
    /** Of the registered, at the month and region of registration: who completed a course until now. */
    COHORT_COMPLETED(10),
    /** Of the registered, at the month and region of registration: who ever got a certificate until now. */
    COHORT_CERTIFIED(11),
    /** People who did both forms of a track; {@link Cells#points()} is the sum of after minus before, in points. */
    GAINED(12),
    /** Of the enrolled, at the month and region of enrolment: who came half way within {@link PersonHistory#IN_TIME}. */
    HALF_WAY_IN_TIME(13),
    /** Distinct businesses of registered learners, where the business is. */
    BUSINESSES(14),
    /** Of these, those one of whose people enrolled. */
    BUSINESSES_ENROLLED(15),
    /** Learners who did all that a course asks for, and wait for the review of their practical work. */
    AWAITING_REVIEW(16),
    /** Of the registered: those whom a trainer helped to register, as they said themselves. */
    REGISTERED_WITH_HELP(17);

    /** What a table of regions shows. */
    public static final List<Indicator> MAIN = List.of(REGISTERED, ENROLLED, ACTIVE, COMPLETED, CERTIFIED);

    /** Counts of businesses; the others are of people. */
    public static final List<Indicator> OF_BUSINESSES = List.of(BUSINESSES, BUSINESSES_ENROLLED);

    /** The steps of the funnel of those who registered, in their order. */
    public static final List<Indicator> FUNNEL =
            List.of(REGISTERED, COHORT_ENROLLED, COHORT_HALF_WAY, COHORT_COMPLETED, COHORT_CERTIFIED);

    /** How far those came who enrolled: read together, and only for months whose people all had their time. */
    static final List<Indicator> COURSE_OF_LEARNING = List.of(ENROLLED, HALF_WAY_IN_TIME, COMPLETED_IN_TIME);

    private static final Map<Integer, Indicator> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toMap(Indicator::number, Function.identity()));

    private final int number;

    Indicator(int number) {
        this.number = number;
    }

    /** Whether only the flow means anything: people of the period, who are nobody's stock. */
    boolean isFlowOnly() {
        return this == ACTIVE || number > CERTIFIED.number && number < BUSINESSES.number;
    }

    /** Whether it is kept by trait. */
    boolean hasTraits() {
        return isOfPeople() && this != AWAITING_REVIEW && this != REGISTERED_WITH_HELP;
    }

    /** Whether people are counted. */
    boolean isOfPeople() {
        return !OF_BUSINESSES.contains(this);
    }

    /** As the tables know it: below 32, and never another. */
    int number() {
        return number;
    }

    static Indicator numbered(int number) {
        return Objects.requireNonNull(BY_NUMBER.get(number), "No indicator with this number");
    }
}
