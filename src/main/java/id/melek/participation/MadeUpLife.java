package id.melek.participation;

import id.melek.participation.Fact.Kind;
import id.melek.participation.MadeUpVillages.Home;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One made-up person from registration on: what they learn, when they stop, whether they move. The shares are guesses that
 * make the figures look alive, no statistic. Written as lines of the ledger's table.
 */
final class MadeUpLife {

    /** Registrations by month, January first: fewer in the fasting month and at the year's end. */
    private static final double[] SEASON = {1.2, 1.1, 0.6, 0.9, 1.0, 1.0, 1.1, 1.2, 1.1, 1.0, 0.9, 0.6};

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int DAYS_A_MONTH = 28;
    private static final int FIRST_HOUR = 6;
    private static final int WAKING_MINUTES = 16 * 60;

    private static final double IS_HELPED = 0.2;
    private static final double TELLS = 0.6;
    private static final double ENROLS = 0.72;
    private static final double NEXT_COURSE = 0.3;
    private static final double GOES_ON = 0.55;
    private static final double COMES_HALF_WAY = 0.55;
    private static final double COMPLETES = 0.62;
    private static final double IS_REVOKED = 0.001;
    private static final double ANSWERS_BOTH_FORMS = 0.6;
    private static final double MOVES_A_YEAR = 0.03;
    private static final double LEAVES = 0.003;
    private static final double IS_LATE = 0.15;
    private static final int LATEST_DAYS = 40;

    private static final HexFormat HEX = HexFormat.of();

    private final MadeUpVillages villages;
    private final MadeUpCourses courses;
    private final YearMonth first;
    private final int months;
    private final MadeUpLines lines;
    private final SplittableRandom random;
    private final boolean helped;
    private final LocalDateTime end;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private Home home;
    private LocalDateTime movesAt = LocalDateTime.MAX;
    private LocalDateTime leavesAt = LocalDateTime.MAX;

    /** Where somebody lives from then on. */
    record Stay(LocalDateTime from, Home home) {}

    record Enrolment(int course, int track, LocalDateTime at) {}

    MadeUpLife(
            MadeUpVillages villages,
            MadeUpCourses courses,
            YearMonth first,
            int months,
            long seed,
            int number,
            StringBuilder facts) {
        this.villages = villages;
        this.courses = courses;
        this.first = first;
        this.months = months;
        this.random = new SplittableRandom(seed * 31 + number);
        this.helped = new SplittableRandom(seed * 37 + number).nextDouble() < IS_HELPED;
        this.lines = new MadeUpLines(
                HEX.toHexDigits(number) + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits((int) seed), facts);
        this.end = first.plusMonths(months).atDay(1).atStartOfDay();
        this.home = villages.any(random);
    }

    /** @return the village where the person counts at the end, and whether the account is gone, as a line */
    String live() {
        var registered = registration();
        stays.add(new Stay(registered, home));
        write(Kind.REGISTERED, 0, registered, helped ? Fact.HELPED : "");
        planMove(registered);
        if (random.nextDouble() < TELLS) {
            write(Kind.TRAITS, 0, later(registered, 2), traits());
        }
        if (random.nextDouble() < ENROLS) {
            learn(later(registered, 20));
        }
        moveBefore(end);
        boolean erased = random.nextDouble() < LEAVES && leave(later(registered, months * DAYS_A_MONTH));
        return lines.participant(home.place().village(), erased);
    }

    private boolean leave(LocalDateTime at) {
        boolean erased = write(Kind.ERASED, 0, at, "");
        leavesAt = erased ? at : leavesAt;
        return erased;
    }

    /** From registration on, in their order. */
    List<Stay> stays() {
        return stays;
    }

    List<Enrolment> enrolments() {
        return enrolments;
    }

    /** When the account goes; in the furthest future for most. */
    LocalDateTime leavesAt() {
        return leavesAt;
    }

    /** More in later months, as word goes round. */
    private LocalDateTime registration() {
        while (true) {
            int month = (int) (Math.sqrt(random.nextDouble()) * months);
            var when = first.plusMonths(month);
            if (random.nextDouble() * SEASON[7] < SEASON[when.getMonthValue() - 1]) {
                return when.atDay(1)
                        .atStartOfDay()
                        .plusDays(random.nextInt(DAYS_A_MONTH))
                        .plusMinutes(awake());
            }
        }
    }

    private void learn(LocalDateTime from) {
        var at = from;
        int course = courses.any(random);
        do {
            at = learn(course, at);
            course = courses.after(course);
        } while (at.isBefore(end) && random.nextDouble() < NEXT_COURSE);
    }

    private LocalDateTime learn(int course, LocalDateTime from) {
        if (write(Kind.ENROLLED, course, from, "")) {
            enrolments.add(new Enrolment(course, courses.trackOf(course), from));
        }
        var at = from;
        write(Kind.ACTIVE, course, at, "");
        while (random.nextDouble() < GOES_ON) {
            at = at.plusDays(DAYS_A_MONTH + random.nextInt(5));
            write(Kind.ACTIVE, course, at, "");
        }
        if (random.nextDouble() < COMES_HALF_WAY) {
            at = later(from, 40);
            write(Kind.HALF_WAY, course, at, "");
            if (random.nextDouble() < COMPLETES) {
                at = later(at, 60);
                complete(course, at);
            }
        }
        return later(at, 30);
    }

    private void complete(int course, LocalDateTime at) {
        write(Kind.COMPLETED, course, at, "");
        write(Kind.CERTIFIED, course, at, "");
        if (random.nextDouble() < IS_REVOKED) {
            write(Kind.REVOKED, course, later(at, 90), "");
        }
        if (random.nextDouble() < ANSWERS_BOTH_FORMS) {
            int points = (int) Math.clamp(Math.round(17 + 15 * random.nextGaussian()), -60L, 80L);
            write(Kind.GAINED, course, at.plusMinutes(5), String.valueOf(points));
        }
    }

    private void planMove(LocalDateTime registered) {
        double years = months / 12.0;
        if (random.nextDouble() < MOVES_A_YEAR * years) {
            movesAt = later(registered, months * DAYS_A_MONTH);
        }
    }

    private void moveBefore(LocalDateTime at) {
        if (movesAt.isBefore(at)) {
            var when = movesAt;
            movesAt = LocalDateTime.MAX;
            home = random.nextInt(4) == 0 ? villages.any(random) : villages.near(home, random);
            stays.add(new Stay(when, home));
            write(Kind.MOVED, 0, when, "");
        }
    }

    private LocalDateTime later(LocalDateTime at, int days) {
        return at.plusDays(random.nextInt(days + 1)).plusMinutes(1 + random.nextInt(MINUTES_A_DAY / 4));
    }

    private int awake() {
        return FIRST_HOUR * 60 + random.nextInt(WAKING_MINUTES);
    }

    private String traits() {
        char gender = random.nextDouble() < 0.56 ? 'F' : 'M';
        int born = first.getYear() - 18 - (int) Math.abs(random.nextGaussian() * 14 + 16) % 55;
        char disabled = random.nextDouble() < 0.04 ? 'Y' : 'N';
        char sector = "CCCGGGGIIAASTHQ".charAt(random.nextInt(15));
        char size = random.nextDouble() < 0.95 ? 'I' : random.nextDouble() < 0.85 ? 'S' : 'E';
        char sold = random.nextDouble() < 0.33 ? 'Y' : 'N';
        return "" + gender + born + disabled + sector + size + sold;
    }

    /** Nothing happens after the end; a move that comes first is written first. */
    private boolean write(Kind kind, int course, LocalDateTime at, String detail) {
        if (!at.isBefore(end)) {
            return false;
        }
        if (!kind.placesSomebody()) {
            moveBefore(at);
        }
        var happened = MadeUpLines.utc(at, home);
        var recorded = random.nextDouble() < IS_LATE ? happened.plusDays(random.nextInt(LATEST_DAYS)) : happened;
        lines.fact(
                kind,
                kind == Kind.GAINED ? 0 : course,
                courses.trackOf(course),
                happened,
                recorded,
                YearMonth.from(at),
                home.place(),
                detail);
        return true;
    }
}
