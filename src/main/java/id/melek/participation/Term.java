package id.melek.participation;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word for a figure, as it stands in the head of a table: what it means, how it is computed and where it comes from are
 * said under the keys that it knows.
 *
 * @param key names it for programs and in addresses
 * @param nameKey of the text that is its name
 */
public record Term(String key, String nameKey, Source source) {

    /** Where the figures of a term come from; the words stand under {@code participation.source.<source>}. */
    public enum Source {
        /** What learners did, as it was recorded. */
        ACTS,
        /** The forms before and after a track. */
        FORMS,
        /** What trainers ask the owners of businesses later. */
        FOLLOW_UPS,
        /** Acts, and the numbers of inhabitants. */
        INHABITANTS,
        /** Acts, and the businesses that others counted. */
        BUSINESSES_COUNTED,
        /** What people say about themselves and their business. */
        ANSWERS,
        /** Acts, and what managers want to reach. */
        TARGETS
    }

    public static final Term PEOPLE = word("people", Source.ACTS);
    public static final Term NEW = word("new", Source.ACTS);
    public static final Term COHORT = word("cohort", Source.ACTS);
    public static final Term DROP_OUT = word("drop-out", Source.ACTS);
    public static final Term FUNNEL = word("funnel", Source.ACTS);
    public static final Term SELLING = word("selling", Source.FOLLOW_UPS);
    public static final Term NEWLY_SELLING = word("newly-selling", Source.FOLLOW_UPS);
    public static final Term REACH = word("reach", Source.INHABITANTS);
    public static final Term PARTICIPATION_RATE = word("participation-rate", Source.BUSINESSES_COUNTED);

    public static final Term PARITY = word("parity", Source.INHABITANTS);
    public static final Term ADJUSTED = word("adjusted", Source.INHABITANTS);
    public static final Term INTERVAL = word("interval", Source.INHABITANTS);
    public static final Term REPRESENTATION = word("representation", Source.INHABITANTS);
    public static final Term TARGET = ofTarget("target");
    public static final Term ACHIEVED = ofTarget("achieved");
    public static final Term GAP = ofTarget("gap");
    public static final Term PROJECTION = ofTarget("projection");

    public static final Term COURSE_ENROLLED = word("course-enrolled", Source.ACTS);
    public static final Term COURSE_CAME = word("course-came", Source.ACTS);
    public static final Term COURSE_THROUGH = word("course-through", Source.ACTS);
    public static final Term COURSE_STOPPED = word("course-stopped", Source.ACTS);
    public static final Term COURSE_COMPLETED = word("course-completed", Source.ACTS);
    public static final Term COURSE_CLASS = word("course-class", Source.ACTS);
    public static final Term COURSE_MINUTES = word("course-minutes", Source.ACTS);
    public static final Term COURSE_QUESTIONS = word("course-questions", Source.ACTS);
    public static final Term COURSE_MISTAKES = word("course-mistakes", Source.ACTS);
    public static final Term COURSE_REPORTERS = word("course-reporters", Source.ACTS);

    /** Every term of the figures, in the order in which a page explains them. */
    public static final List<Term> FIGURES = Stream.of(
                    Stream.of(Indicator.values()).map(Term::of),
                    Stream.of(PEOPLE, NEW, COHORT, DROP_OUT, FUNNEL, SELLING, NEWLY_SELLING, REACH, PARTICIPATION_RATE),
                    Stream.of(PARITY, ADJUSTED, INTERVAL, REPRESENTATION),
                    Stream.of(Trait.values()).map(Term::of))
            .flatMap(terms -> terms)
            .toList();

    /** Every term of what managers want to reach. */
    public static final List<Term> TARGETS = List.of(TARGET, ACHIEVED, GAP, PROJECTION);

    /** Every term of how a course does. */
    public static final List<Term> COURSE = List.of(
            COURSE_ENROLLED,
            COURSE_CAME,
            COURSE_THROUGH,
            COURSE_STOPPED,
            COURSE_COMPLETED,
            COURSE_CLASS,
            COURSE_MINUTES,
            COURSE_QUESTIONS,
            COURSE_MISTAKES,
            COURSE_REPORTERS);

    private static Term word(String key, Source source) {
        return new Term(key, "participation.word." + key, source);
    }

    private static Term ofTarget(String key) {
        return new Term(key, "participation.target." + key, Source.TARGETS);
    }

    public static Term of(Trait trait) {
        return new Term("trait-" + trait, "participation.traits." + trait, Source.ANSWERS);
    }

    public static Term of(Indicator indicator) {
        return new Term(
                indicator.name(),
                "participation.indicator." + indicator,
                indicator == Indicator.GAINED ? Source.FORMS : Source.ACTS);
    }

    public String definitionKey() {
        return "participation.definition." + key;
    }

    public String formulaKey() {
        return "participation.formula." + key;
    }

    public String sourceKey() {
        return "participation.source." + source;
    }
}
