package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.base.Uuids;
import id.melek.participation.Booking.Spread;
import id.melek.participation.Fact.Kind;
import id.melek.region.Settlement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonHistoryTest {

    private static final Place RUTENG = new Place(501, 401, 301, 53, Settlement.SUBURBAN);
    private static final Place WAE_REBO = new Place(502, 402, 301, 53, Settlement.RURAL);
    private static final int SAFETY = 7;
    private static final int TRACK = 3;

    private final UUID sari = UUID.randomUUID();
    private final List<Fact> facts = new ArrayList<>();

    @Test
    void aMoveTakesThePersonAlongAndLeavesTheFlowBehind() {
        happened(Kind.REGISTERED, "2026-01-10T00:00:00Z", RUTENG);
        happened(Kind.MOVED, "2026-03-10T00:00:00Z", WAE_REBO);

        assertThat(people(Indicator.REGISTERED, 0, "2026-01", RUTENG)).isEqualTo(1);
        assertThat(people(Indicator.REGISTERED, 0, "2026-03", RUTENG)).isEqualTo(-1);
        assertThat(people(Indicator.REGISTERED, 0, "2026-03", WAE_REBO)).isEqualTo(1);
        assertThat(newcomers(Indicator.REGISTERED, 0, "2026-01", RUTENG)).isEqualTo(1);
        assertThat(newcomers(Indicator.REGISTERED, 0, "2026-03", WAE_REBO)).isZero();
    }

    @Test
    void aLateActCountsWhereThePersonWasWhenItHappened() {
        happened(Kind.REGISTERED, "2026-01-10T00:00:00Z", RUTENG);
        happened(Kind.MOVED, "2026-03-10T00:00:00Z", WAE_REBO);
        happened(Kind.ENROLLED, SAFETY, "2026-04-01T00:00:00Z", WAE_REBO);
        happened(Kind.ENROLLED, SAFETY, "2026-02-01T00:00:00Z", RUTENG);

        assertThat(newcomers(Indicator.ENROLLED, SAFETY, "2026-04", WAE_REBO)).isZero();
        assertThat(newcomers(Indicator.ENROLLED, SAFETY, "2026-02", RUTENG)).isEqualTo(1);
        assertThat(people(Indicator.ENROLLED, SAFETY, "2026-02", RUTENG)).isEqualTo(1);
        assertThat(people(Indicator.ENROLLED, SAFETY, "2026-03", WAE_REBO)).isEqualTo(1);
    }

    @Test
    void theSecondCourseDoesNotCountThePersonTwice() {
        happened(Kind.REGISTERED, "2026-01-10T00:00:00Z", RUTENG);
        happened(Kind.ENROLLED, SAFETY, "2026-02-01T00:00:00Z", RUTENG);
        happened(Kind.ENROLLED, 8, "2026-02-02T00:00:00Z", RUTENG);

        assertThat(people(Indicator.ENROLLED, Booking.ANY, "2026-02", RUTENG)).isEqualTo(1);
        assertThat(people(Indicator.ENROLLED, 8, "2026-02", RUTENG)).isEqualTo(1);
    }

    @Test
    void erasingTakesThePersonOutAndLeavesThePast() {
        happened(Kind.REGISTERED, "2026-01-10T00:00:00Z", RUTENG);
        happened(Kind.ERASED, "2026-05-01T00:00:00Z", RUTENG);

        assertThat(people(Indicator.REGISTERED, 0, "2026-01", RUTENG)).isEqualTo(1);
        assertThat(people(Indicator.REGISTERED, 0, "2026-05", RUTENG)).isEqualTo(-1);
        assertThat(newcomers(Indicator.REGISTERED, 0, "2026-01", RUTENG)).isEqualTo(1);
        assertThat(newcomers(Indicator.REGISTERED, 0, "2026-05", RUTENG)).isZero();
    }

    @Test
    void whoMovesWestAtMidnightDoesNotLeaveBeforeTheyCame() {
        add(Kind.REGISTERED, 0, "2026-10-31T15:30:00Z", YearMonth.of(2026, 11), RUTENG);
        add(Kind.MOVED, 0, "2026-10-31T16:30:00Z", YearMonth.of(2026, 10), WAE_REBO);

        assertThat(people(Indicator.REGISTERED, 0, "2026-10", RUTENG)).isZero();
        assertThat(people(Indicator.REGISTERED, 0, "2026-11", RUTENG)).isZero();
        assertThat(people(Indicator.REGISTERED, 0, "2026-11", WAE_REBO)).isEqualTo(1);
    }

    @Test
    void whoComesHalfWayWithinNinetyDaysIsCountedWhereTheyEnrolled() {
        happened(Kind.REGISTERED, "2026-01-10T00:00:00Z", RUTENG);
        happened(Kind.ENROLLED, SAFETY, "2026-02-01T00:00:00Z", RUTENG);
        happened(Kind.MOVED, "2026-03-10T00:00:00Z", WAE_REBO);
        happened(Kind.HALF_WAY, SAFETY, "2026-05-02T00:00:00Z", WAE_REBO);
        happened(Kind.COMPLETED, SAFETY, "2026-05-02T00:00:01Z", WAE_REBO);

        assertThat(newcomers(Indicator.HALF_WAY_IN_TIME, SAFETY, "2026-02", RUTENG))
                .isEqualTo(1);
        assertThat(newcomers(Indicator.COMPLETED_IN_TIME, SAFETY, "2026-02", RUTENG))
                .isZero();
        assertThat(newcomers(Indicator.HALF_WAY_IN_TIME, SAFETY, "2026-05", WAE_REBO))
                .isZero();
    }

    @Test
    void whoseWorkWaitsStandsApartUntilItIsAcceptedOrComesBack() {
        happened(Kind.REGISTERED, "2026-01-10T00:00:00Z", RUTENG);
        happened(Kind.ENROLLED, SAFETY, "2026-02-01T00:00:00Z", RUTENG);
        happened(Kind.AWAITS, SAFETY, "2026-03-01T00:00:00Z", RUTENG);
        assertThat(people(Indicator.AWAITING_REVIEW, SAFETY, "2026-03", RUTENG)).isEqualTo(1);

        happened(Kind.RETURNED, SAFETY, "2026-04-01T00:00:00Z", RUTENG);
        assertThat(people(Indicator.AWAITING_REVIEW, SAFETY, "2026-04", RUTENG)).isEqualTo(-1);

        happened(Kind.AWAITS, SAFETY, "2026-05-01T00:00:00Z", RUTENG);
        assertThat(people(Indicator.AWAITING_REVIEW, Booking.ANY, "2026-05", RUTENG))
                .isEqualTo(1);

        happened(Kind.COMPLETED, SAFETY, "2026-05-01T00:00:00Z", RUTENG);
        assertThat(people(Indicator.AWAITING_REVIEW, SAFETY, "2026-05", RUTENG)).isZero();
        assertThat(people(Indicator.COMPLETED, SAFETY, "2026-05", RUTENG)).isEqualTo(1);
    }

    @Test
    void inTheFirstHoursOfAYearPeopleAreAsOldAsTheirMonthSays() {
        var newYear = Instant.parse("2026-12-31T22:00:00Z");
        facts.add(fact(Kind.REGISTERED, newYear, YearMonth.of(2027, 1), ""));
        facts.add(fact(Kind.TRAITS, newYear.plusSeconds(60), YearMonth.of(2027, 1), "F2002----"));

        new PersonHistory(facts)
                .bookings()
                .forEach((where, amount) ->
                        assertThat(where.traits().code()).as(where.toString()).startsWith("F2"));
    }

    private Fact fact(Kind kind, Instant at, YearMonth month, String detail) {
        return new Fact(sari, Uuids.next(), kind, 0, 0, at, at, month, RUTENG, detail);
    }

    private void happened(Kind kind, String at, Place place) {
        happened(kind, Booking.ANY, at, place);
    }

    private void happened(Kind kind, int course, String at, Place place) {
        add(kind, course, at, YearMonth.from(Instant.parse(at).atOffset(ZoneOffset.UTC)), place);
    }

    private void add(Kind kind, int course, String at, YearMonth month, Place place) {
        var instant = Instant.parse(at);
        facts.add(new Fact(
                sari, Uuids.next(), kind, course, TRACK * Integer.signum(course), instant, instant, month, place, ""));
    }

    private int people(Indicator indicator, int course, String month, Place place) {
        return booked(indicator, course, month, place).people();
    }

    private int newcomers(Indicator indicator, int course, String month, Place place) {
        return booked(indicator, course, month, place).newcomers();
    }

    private Booking.Amount booked(Indicator indicator, int course, String month, Place place) {
        var wanted = new Booking(indicator, course, Spread.ALL, YearMonth.parse(month), place, Traits.UNKNOWN);
        var found = new ArrayList<Booking.Amount>();
        new PersonHistory(facts).bookings().forEach((where, amount) -> {
            if (where.equals(wanted)) {
                found.add(amount);
            }
        });
        return found.isEmpty() ? Booking.Amount.NONE : found.getFirst();
    }
}
