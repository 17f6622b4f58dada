package id.melek.participation;

import id.melek.participation.Fact.Kind;
import id.melek.participation.MadeUpLife.Enrolment;
import id.melek.participation.MadeUpLife.Stay;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The business of one or two made-up people: most people name one, and some share theirs. It is where its founder lives, and
 * where the other one lives once the founder is gone.
 */
final class MadeUpBusiness {

    private static final double NAMES_IT = 0.85;
    private static final int DAYS_UNTIL_NAMED = 10;
    private static final int EVERY = 8;

    /** Higher than the number of any person, so that no key of a business is one of a person. */
    private static final int OF_BUSINESSES = 1 << 30;

    private static final HexFormat HEX = HexFormat.of();

    private record Member(MadeUpLife life, LocalDateTime since) {

        LocalDateTime until() {
            return life.leavesAt();
        }

        /** From the moment on, first where they live then. */
        Stream<Stay> staysFrom(LocalDateTime at) {
            return Stream.concat(
                    Stream.of(new Stay(at, at(life.stays(), at).home())),
                    life.stays().stream()
                            .filter(stay ->
                                    stay.from().isAfter(at) && stay.from().isBefore(until())));
        }
    }

    private final SplittableRandom random;
    private final LocalDateTime end;
    private final MadeUpLines lines;
    private final List<Member> members = new ArrayList<>();

    /** @param end nothing happens from then on */
    MadeUpBusiness(long seed, int number, List<MadeUpLife> people, LocalDateTime end, StringBuilder facts) {
        this.random = new SplittableRandom(seed * 37 + number);
        this.end = end;
        var key = HEX.toHexDigits(OF_BUSINESSES | number) + HEX.toHexDigits(random.nextLong());
        this.lines = new MadeUpLines(key + HEX.toHexDigits((int) seed), facts);
        if (random.nextDouble() < NAMES_IT) {
            people.forEach(this::enter);
        }
    }

    /** How many people belong to the business of the one with this number, themselves and those after them. */
    static int members(int number, int people) {
        return number % EVERY == EVERY - 2 && number + 1 < people ? 2 : 1;
    }

    /** The second comes to a business that is there, or not at all. */
    private void enter(MadeUpLife life) {
        var named = life.stays().getFirst().from().plusMinutes(1 + random.nextInt(DAYS_UNTIL_NAMED * 24 * 60));
        if (members.isEmpty()) {
            add(life, named);
        } else {
            var founder = members.getFirst();
            var since = named.isAfter(founder.since()) ? named : founder.since().plusMinutes(1);
            if (since.isBefore(founder.until())) {
                add(life, since);
            }
        }
    }

    private void add(MadeUpLife life, LocalDateTime since) {
        if (since.isBefore(end) && since.isBefore(life.leavesAt())) {
            members.add(new Member(life, since));
        }
    }

    /** @return its participant, as a line; nothing if there is no business */
    String live() {
        if (members.isEmpty()) {
            return "";
        }
        var places = places();
        place(places.getFirst(), Kind.FOUNDED);
        places.subList(1, places.size()).forEach(stay -> place(stay, Kind.MOVED));
        firsts().values()
                .forEach(first ->
                        write(Kind.TOOK_PART, first.course(), first.track(), first.at(), at(places, first.at())));
        var until = until();
        boolean closed = until.isBefore(end);
        if (closed) {
            write(Kind.CLOSED, 0, 0, until, places.getLast());
        }
        return lines.participant(places.getLast().home().place().village(), closed);
    }

    private List<Stay> places() {
        var founder = members.getFirst();
        var first = founder.staysFrom(founder.since());
        var last = members.getLast();
        return members.size() == 1 || !founder.until().isBefore(last.until())
                ? first.toList()
                : Stream.concat(first, last.staysFrom(founder.until())).toList();
    }

    private LocalDateTime until() {
        return members.stream()
                .map(Member::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Map<Integer, Enrolment> firsts() {
        var firsts = new HashMap<Integer, Enrolment>();
        for (var member : members) {
            for (var one : member.life().enrolments()) {
                var at = one.at().isAfter(member.since()) ? one.at() : member.since();
                firsts.merge(
                        one.course(),
                        new Enrolment(one.course(), one.track(), at),
                        (first, other) -> other.at().isBefore(first.at()) ? other : first);
            }
        }
        return firsts;
    }

    private static Stay at(List<Stay> places, LocalDateTime at) {
        return places.stream()
                .filter(stay -> !stay.from().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElseGet(places::getFirst);
    }

    private void place(Stay stay, Kind kind) {
        write(kind, 0, 0, stay.from(), stay);
    }

    private void write(Kind kind, int course, int track, LocalDateTime at, Stay where) {
        var happened = MadeUpLines.utc(at, where.home());
        lines.fact(
                kind,
                course,
                track,
                happened,
                happened,
                YearMonth.from(at),
                where.home().place(),
                "");
    }
}
