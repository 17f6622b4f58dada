package id.melek.participation;

import static id.melek.participation.Booking.ANY;

import id.melek.participation.Booking.Amount;
import id.melek.participation.Booking.Spread;
import id.melek.participation.Fact.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The facts of one person, who counts where they are until they are erased. */
final class PersonHistory implements History {

    /** A course that is completed within this time after the first lesson counts for the completion rate. */
    static final Duration IN_TIME = Duration.ofDays(90);

    private static final Amount ARRIVES = new Amount(1, 0, 0);
    private static final Amount LEAVES = new Amount(-1, 0, 0);
    private static final Amount IS_NEW = new Amount(0, 1, 0);

    private static final Map<Kind, Indicator> COUNTED = Map.of(
            Kind.REGISTERED, Indicator.REGISTERED,
            Kind.ENROLLED, Indicator.ENROLLED,
            Kind.HALF_WAY, Indicator.HALF_WAY,
            Kind.COMPLETED, Indicator.COMPLETED,
            Kind.GAINED, Indicator.GAINED);

    private static final List<Spread> ACTIVITY = List.of(Spread.MONTH, Spread.QUARTER, Spread.YEAR, Spread.EVER);

    /** What those who registered came to, booked where they registered. */
    private static final Map<Indicator, Indicator> COHORTS = Map.of(
            Indicator.ENROLLED, Indicator.COHORT_ENROLLED,
            Indicator.HALF_WAY, Indicator.COHORT_HALF_WAY,
            Indicator.COMPLETED, Indicator.COHORT_COMPLETED,
            Indicator.CERTIFIED, Indicator.COHORT_CERTIFIED);

    /** Something a person is counted for from its first fact on: an indicator, in one course, one track or in any. */
    private record Holding(Indicator indicator, int subject) {}

    /** A span of time in which somebody was active, of which only the first act counts. */
    private record Active(int subject, Spread spread, int span) {}

    /** Where and as whom a person is counted. */
    private record Position(Place place, Traits traits) {}

    private final List<Fact> facts;
    private final List<Fact> places = new ArrayList<>();
    private final List<Fact> traits = new ArrayList<>();
    private final List<Fact> changes = new ArrayList<>();
    private final Optional<Fact> erasure;

    PersonHistory(Collection<Fact> unordered) {
        facts = unordered.stream().sorted(Fact.AS_IT_HAPPENED).toList();
        for (var fact : facts) {
            if (fact.kind().placesSomebody()) {
                places.add(fact);
                changes.add(fact);
            } else if (fact.kind() == Kind.TRAITS) {
                traits.add(fact);
                changes.add(fact);
            }
        }
        erasure = facts.stream().filter(fact -> fact.kind() == Kind.ERASED).findFirst();
    }

    @Override
    public Bookings bookings() {
        var bookings = new Bookings();
        var firsts = firsts();
        firsts.forEach((holding, first) -> bookFirst(holding, first, bookings));
        bookCertificates(firsts, bookings);
        bookWaiting(bookings);
        bookActivity(bookings);
        bookCohorts(firsts, bookings);
        return bookings;
    }

    @Override
    public Place placeAt(Instant moment) {
        return last(places, moment).orElseGet(places::getFirst).place();
    }

    /** Whether it is known already that the person was active in this course, in that month, by then. */
    boolean wasActive(int course, YearMonth month, Instant by) {
        return facts.stream()
                .anyMatch(fact -> fact.kind() == Kind.ACTIVE
                        && fact.course() == course
                        && fact.month().equals(month)
                        && !fact.happenedAt().isAfter(by));
    }

    private Map<Holding, Fact> firsts() {
        var firsts = new LinkedHashMap<Holding, Fact>();
        for (var fact : facts) {
            var indicator = COUNTED.get(fact.kind());
            if (fact.isHelped()) {
                firsts.putIfAbsent(new Holding(Indicator.REGISTERED_WITH_HELP, ANY), fact);
            }
            if (indicator != null) {
                History.subjects(fact).forEach(subject -> firsts.putIfAbsent(new Holding(indicator, subject), fact));
            }
        }
        return firsts;
    }

    private void bookFirst(Holding holding, Fact first, Bookings bookings) {
        if (holding.indicator() == Indicator.GAINED) {
            add(bookings, holding, first.month(), position(first), new Amount(0, 1, first.points()));
        } else {
            add(bookings, holding, first.month(), position(first), IS_NEW);
            bookStock(holding, first, Optional.empty(), bookings);
        }
    }

    /** Counts the person where they are, from one fact to another or to their erasure. */
    private void bookStock(Holding holding, Fact from, Optional<Fact> until, Bookings bookings) {
        var end = Stream.concat(until.stream(), erasure.stream()).min(Fact.AS_IT_HAPPENED);
        var position = positionAt(from);
        var month = from.month();
        add(bookings, holding, month, position, ARRIVES);
        for (var change : changes) {
            if (change.happenedAt().isAfter(from.happenedAt()) && isBefore(change, end)) {
                var next = positionAt(change);
                month = later(month, change.month());
                add(bookings, holding, month, position, LEAVES);
                add(bookings, holding, month, next, ARRIVES);
                position = next;
            }
        }
        if (end.isPresent()) {
            add(bookings, holding, later(month, end.get().month()), position, LEAVES);
        }
    }

    private static boolean isBefore(Fact change, Optional<Fact> end) {
        return end.map(last -> Fact.AS_IT_HAPPENED.compare(change, last) < 0).orElse(true);
    }

    /** Somebody is certified while at least one certificate is not revoked. */
    private void bookCertificates(Map<Holding, Fact> firsts, Bookings bookings) {
        for (var fact : facts) {
            if (fact.kind() == Kind.CERTIFIED) {
                for (var subject : History.subjects(fact)) {
                    var holding = new Holding(Indicator.CERTIFIED, subject);
                    if (firsts.putIfAbsent(holding, fact) == null) {
                        add(bookings, holding, fact.month(), position(fact), IS_NEW);
                    }
                }
            }
        }
        bookWhile(
                Indicator.CERTIFIED,
                fact -> fact.kind() == Kind.CERTIFIED,
                fact -> fact.kind() == Kind.REVOKED,
                bookings);
    }

    /** Somebody waits for a review until the work comes back or, dated at their last own act, the course is completed. */
    private void bookWaiting(Bookings bookings) {
        bookWhile(Indicator.AWAITING_REVIEW, this::beginsToWait, PersonHistory::endsToWait, bookings);
    }

    private boolean beginsToWait(Fact fact) {
        return fact.kind() == Kind.AWAITS
                && facts.stream()
                        .noneMatch(other -> other.kind() == Kind.COMPLETED
                                && other.course() == fact.course()
                                && Fact.AS_IT_HAPPENED.compare(other, fact) < 0);
    }

    private static boolean endsToWait(Fact fact) {
        return fact.kind() == Kind.RETURNED || fact.kind() == Kind.COMPLETED;
    }

    /** Whether the person waits for a review in this course at that moment, as far as is known. */
    boolean awaits(int course, Instant at) {
        return last(
                        facts.stream()
                                .filter(fact -> fact.course() == course)
                                .filter(fact -> beginsToWait(fact) || endsToWait(fact))
                                .toList(),
                        at)
                .filter(this::beginsToWait)
                .isPresent();
    }

    /** Counts the person in a subject while it goes on in at least one of its courses. */
    private void bookWhile(Indicator indicator, Predicate<Fact> begins, Predicate<Fact> ends, Bookings bookings) {
        var held = new LinkedHashMap<Integer, Set<Integer>>();
        var since = new LinkedHashMap<Integer, Fact>();
        for (var fact : facts) {
            if (begins.test(fact)) {
                for (var subject : History.subjects(fact)) {
                    held.computeIfAbsent(subject, any -> new HashSet<>()).add(fact.course());
                    since.putIfAbsent(subject, fact);
                }
            } else if (ends.test(fact)) {
                for (var subject : History.subjects(fact)) {
                    var courses = held.computeIfAbsent(subject, any -> new HashSet<>());
                    if (courses.remove(fact.course()) && courses.isEmpty()) {
                        var from = Objects.requireNonNull(since.remove(subject));
                        bookStock(new Holding(indicator, subject), from, Optional.of(fact), bookings);
                    }
                }
            }
        }
        since.forEach((subject, from) -> bookStock(new Holding(indicator, subject), from, Optional.empty(), bookings));
    }

    private void bookActivity(Bookings bookings) {
        var counted = new HashSet<Active>();
        for (var fact : facts) {
            if (fact.kind() == Kind.ACTIVE) {
                for (var subject : History.subjects(fact)) {
                    for (var spread : ACTIVITY) {
                        if (counted.add(new Active(subject, spread, span(spread, fact.month())))) {
                            var where = position(fact);
                            bookings.add(
                                    new Booking(
                                            Indicator.ACTIVE,
                                            subject,
                                            spread,
                                            fact.month(),
                                            where.place(),
                                            where.traits()),
                                    IS_NEW);
                        }
                    }
                }
            }
        }
    }

    private static int span(Spread spread, YearMonth month) {
        return switch (spread) {
            case MONTH -> month.getYear() * 12 + month.getMonthValue();
            case QUARTER -> month.getYear() * 4 + month.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> month.getYear();
            case EVER, ALL -> 0;
        };
    }

    private void bookCohorts(Map<Holding, Fact> firsts, Bookings bookings) {
        var registered = firsts.get(new Holding(Indicator.REGISTERED, ANY));
        firsts.forEach((holding, first) -> {
            var cohort = COHORTS.get(holding.indicator());
            if (cohort != null && holding.subject() == ANY && registered != null) {
                add(bookings, new Holding(cohort, ANY), registered.month(), position(registered), IS_NEW);
            }
            if (holding.indicator() == Indicator.ENROLLED) {
                bookInTime(
                        Indicator.COMPLETED, Indicator.COMPLETED_IN_TIME, holding.subject(), first, firsts, bookings);
                bookInTime(Indicator.HALF_WAY, Indicator.HALF_WAY_IN_TIME, holding.subject(), first, firsts, bookings);
            }
        });
    }

    private void bookInTime(
            Indicator reached,
            Indicator inTime,
            int subject,
            Fact enrolled,
            Map<Holding, Fact> firsts,
            Bookings bookings) {
        var fact = firsts.get(new Holding(reached, subject));
        if (fact != null && !fact.happenedAt().isAfter(enrolled.happenedAt().plus(IN_TIME))) {
            add(bookings, new Holding(inTime, subject), enrolled.month(), position(enrolled), IS_NEW);
        }
    }

    private Position position(Fact fact) {
        return new Position(fact.place(), traitsAt(fact));
    }

    private Position positionAt(Fact fact) {
        return new Position(placeAt(fact.happenedAt()), traitsAt(fact));
    }

    /** What was known then; what was learnt only later, but was never otherwise, counts from the beginning. */
    private Traits traitsAt(Fact fact) {
        var moment = fact.happenedAt();
        if (traits.isEmpty()) {
            return Traits.UNKNOWN;
        }
        var said = Traits.Said.NOTHING;
        for (var told : traits) {
            said = told.happenedAt().isAfter(moment)
                    ? said.or(told.said())
                    : told.said().or(said);
        }
        return said.in(fact.month().getYear());
    }

    private static Optional<Fact> last(List<Fact> several, Instant upTo) {
        Fact last = null;
        for (var fact : several) {
            if (fact.happenedAt().isAfter(upTo)) {
                break;
            }
            last = fact;
        }
        return Optional.ofNullable(last);
    }

    /** Months run by local clocks, and somebody who moves west at midnight must not leave before they came. */
    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static void add(Bookings bookings, Holding holding, YearMonth month, Position where, Amount amount) {
        bookings.add(
                new Booking(holding.indicator(), holding.subject(), Spread.ALL, month, where.place(), where.traits()),
                amount);
    }
}
