package id.melek.participation;

import id.melek.account.AccountId;
import id.melek.account.Belonging;
import id.melek.account.BusinessChanged;
import id.melek.account.BusinessKey;
import id.melek.account.LearnerErased;
import id.melek.account.LearnerMoved;
import id.melek.account.LearnerRegistered;
import id.melek.account.PersonKey;
import id.melek.account.TraitsChanged;
import id.melek.base.Uuids;
import id.melek.catalog.CourseId;
import id.melek.catalog.VersionId;
import id.melek.credential.CertificateIssued;
import id.melek.credential.CertificateRevoked;
import id.melek.learning.CourseCompleted;
import id.melek.learning.HalfWayReached;
import id.melek.learning.LearnerActive;
import id.melek.learning.LearnerEnrolled;
import id.melek.learning.ReviewAwaited;
import id.melek.learning.WorkReturned;
import id.melek.region.ChangingRegions;
import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Settlement;
import id.melek.region.VillageReassigned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What really happens: people live in villages and learn, and nothing is derived from any ledger. */
final class CountedWorld {

    /**
     * @param people who register, about
     * @param steps things that happen to it
     */
    record Size(int people, int steps, int villages, long seed) {}

    /** People now. */
    record Cell(int region, Indicator indicator, int course, Settlement settlement) {}

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = 300;
    private static final List<Integer> COURSES = List.of(901, 902);
    private static final List<String> PROVINCES = List.of("53", "51", "91", "11", "32");

    private static final int OF_A_DISTRICT = 3;

    /** A village that changes its class takes all its people along: more changes would be the whole history. */
    private static final int RECLASSIFIED = 5000;

    private final Size size;
    private final Random random;
    private final List<Region> villages;
    private final Map<UUID, Human> humans = new HashMap<>();
    private final List<Human> living = new ArrayList<>();
    private Instant now = START;
    private final ChangingRegions country;
    private final PlatformTransactionManager transactions;
    private final Ledger ledger;
    private final BusinessLedger businessLedger;
    private final List<Firm> firms = new ArrayList<>();

    /** A business, with its people in the order in which they came. */
    private static final class Firm {
        final BusinessKey key = new BusinessKey(UUID.randomUUID());
        final List<Human> people = new ArrayList<>();
        final Set<Integer> courses = new HashSet<>();
    }

    /** Somebody belongs to a business, until they leave it. */
    private record Stay(Firm firm, Instant since, Optional<Instant> until) {

        boolean isOver(Instant at) {
            return until.isPresent() && !until.get().isAfter(at);
        }
    }

    private final class Human {
        final PersonKey key = new PersonKey(UUID.randomUUID());
        final Instant registered = now;
        final boolean helped = random.nextInt(4) == 0;
        Region village;
        boolean erased;
        final Map<Integer, Instant> enrolled = new HashMap<>();
        final Map<Integer, Instant> completed = new HashMap<>();
        final Map<Integer, Instant> halfWay = new HashMap<>();
        final Set<Integer> certified = new HashSet<>();
        final Set<Integer> waiting = new HashSet<>();
        final List<Instant> active = new ArrayList<>();
        final List<Stay> stays = new ArrayList<>();
        String gender = "-";

        Human(Region village) {
            this.village = village;
        }

        Optional<Firm> firm() {
            return stays.stream()
                    .filter(stay -> stay.until().isEmpty())
                    .map(Stay::firm)
                    .findFirst();
        }
    }

    /** @param transactions each act is one */
    CountedWorld(
            Size size,
            ChangingRegions country,
            FactRepository facts,
            Subjects subjects,
            PlatformTransactionManager transactions) {
        this.size = size;
        this.country = country;
        this.transactions = transactions;
        var scribe = new Scribe(facts, country.regions(), new WorldClock());
        ledger = new Ledger(facts, scribe, subjects, country.regions(), new WorldClock());
        businessLedger = new BusinessLedger(facts, scribe, subjects, this::heldFrom, country.regions());
        random = new Random(size.seed());
        int districts = size.villages() / PROVINCES.size() / OF_A_DISTRICT;
        villages = PROVINCES.stream()
                .flatMap(code -> children(country.regions().byCode(code).orElseThrow())
                        .flatMap(this::children)
                        .limit(districts))
                .flatMap(district -> children(district).limit(OF_A_DISTRICT))
                .toList();
    }

    private Stream<Region> children(Region region) {
        return country.regions().children(region.id()).stream();
    }

    void live() {
        now = now.plus(Duration.ofSeconds(random.nextLong(DAYS * 24 * 60 * 60 * 2L / size.steps())));
        if (random.nextInt(size.steps()) < size.people()) {
            register();
            return;
        }
        switch (random.nextInt(22)) {
            case 0, 1, 2 -> enrol();
            case 3, 4 -> complete();
            case 5, 6 -> move();
            case 7 -> reclassify();
            case 8, 9, 10 -> beActive();
            case 11 -> comeHalfWay();
            case 12 -> certify();
            case 13 -> tellTraits();
            case 14, 15 -> begin(new Firm());
            case 16, 17 -> living().filter(human -> !firms.isEmpty()).ifPresent(human -> begin(human, any(firms)));
            case 18 -> living().ifPresent(this::leave);
            case 19, 20 -> waitForReview();
            default -> erase();
        }
    }

    private void register() {
        var human = new Human(any(villages));
        humans.put(human.key.value(), human);
        living.add(human);
        record(() ->
                ledger.on(new LearnerRegistered(new AccountId(UUID.randomUUID()), human.key, human.village.id(), human.helped, now)));
    }

    /** Half of them become known late: the phone had no line when it happened. */
    private void enrol() {
        living().ifPresent(human -> {
            var course = any(COURSES);
            var at = sometimeSince(human.registered);
            if (!human.enrolled.containsKey(course) || at.isBefore(human.enrolled.get(course))) {
                human.enrolled.put(course, at);
                human.stays.stream()
                        .filter(stay -> !stay.isOver(at))
                        .forEach(stay -> stay.firm().courses.add(course));
                var event = new LearnerEnrolled(human.key, new CourseId(course), at);
                record(() -> {
                    ledger.on(event);
                    businessLedger.on(event);
                });
            }
        });
    }

    private void complete() {
        living().filter(human -> !human.enrolled.isEmpty()).ifPresent(human -> {
            var course = any(List.copyOf(human.enrolled.keySet()));
            var at = sometimeSince(human.enrolled.get(course));
            if (!human.completed.containsKey(course) || at.isBefore(human.completed.get(course))) {
                human.completed.put(course, at);
                human.waiting.remove(course);
                record(() -> ledger.on(completed(human.key, new CourseId(course), at)));
            }
        });
    }

    private void beActive() {
        living().filter(human -> !human.enrolled.isEmpty()).ifPresent(human -> {
            var course = any(List.copyOf(human.enrolled.keySet()));
            var at = sometimeSince(human.enrolled.get(course));
            human.active.add(at);
            record(() -> ledger.on(new LearnerActive(human.key, new CourseId(course), at)));
        });
    }

    private void comeHalfWay() {
        living().filter(human -> !human.enrolled.isEmpty()).ifPresent(human -> {
            var course = any(List.copyOf(human.enrolled.keySet()));
            var at = sometimeSince(human.enrolled.get(course));
            human.halfWay.merge(course, at, CountedWorld::earlier);
            record(() -> ledger.on(new HalfWayReached(human.key, new CourseId(course), at)));
        });
    }

    /** Half of the work comes back. */
    private void waitForReview() {
        living().filter(human -> !human.enrolled.isEmpty()).ifPresent(human -> {
            var course = any(List.copyOf(human.enrolled.keySet()));
            if (human.waiting.remove(course)) {
                record(() -> ledger.on(new WorkReturned(human.key, new CourseId(course), now)));
            } else {
                if (!human.completed.containsKey(course)) {
                    human.waiting.add(course);
                }
                record(() -> ledger.on(new ReviewAwaited(human.key, new CourseId(course), now)));
            }
        });
    }

    /** Half of the certificates are revoked some time. */
    private void certify() {
        living().filter(human -> !human.completed.isEmpty()).ifPresent(human -> {
            var course = any(List.copyOf(human.completed.keySet()));
            if (human.certified.contains(course)) {
                human.certified.remove(course);
                record(() -> ledger.on(new CertificateRevoked(Optional.of(human.key), new CourseId(course), now)));
            } else {
                human.certified.add(course);
                record(() -> ledger.on(new CertificateIssued(Optional.of(human.key), new CourseId(course), now)));
            }
        });
    }

    private void tellTraits() {
        living().ifPresent(human -> {
            human.gender = any(List.of("FEMALE", "MALE"));
            var traits = new TraitsChanged.Traits(
                    Optional.of(human.gender),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            record(() -> ledger.on(new TraitsChanged(human.key, traits, now)));
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private CourseCompleted completed(PersonKey key, CourseId course, Instant at) {
        return new CourseCompleted(
                new AccountId(Uuids.next()), Optional.of(key), course, new VersionId(Uuids.next()), at);
    }

    private void move() {
        living().ifPresent(human -> {
            human.village = any(villages);
            record(() -> ledger.on(new LearnerMoved(human.key, human.village.id(), human.helped, now)));
            human.firm().ifPresent(firm -> tell(firm, Optional.empty()));
        });
    }

    private void reclassify() {
        if (random.nextInt(size.steps()) >= RECLASSIFIED) {
            return;
        }
        var village = any(villages);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var other = any(List.of(Settlement.values()));
        if (other != settlement(village)) {
            country.reclassify(
                    village.code(), other, today, event -> record(() -> ledger.on((VillageReassigned) event)));
        }
    }

    private void erase() {
        living().ifPresent(human -> {
            leave(human);
            human.stays.clear();
            human.erased = true;
            living.remove(human);
            record(() -> ledger.on(new LearnerErased(human.key, now)));
        });
    }

    private void begin(Firm firm) {
        living().ifPresent(human -> {
            firms.add(firm);
            begin(human, firm);
        });
    }

    private void begin(Human human, Firm firm) {
        leave(human);
        firm.people.add(human);
        firm.courses.addAll(human.enrolled.keySet());
        human.stays.add(new Stay(firm, now, Optional.empty()));
        tell(firm, Optional.of(human.key));
    }

    private void leave(Human human) {
        human.firm().ifPresent(firm -> {
            human.stays.replaceAll(
                    stay -> stay.until().isPresent() ? stay : new Stay(stay.firm(), stay.since(), Optional.of(now)));
            firm.people.remove(human);
            tell(firm, Optional.empty());
        });
    }

    private void tell(Firm firm, Optional<PersonKey> joined) {
        var village = firm.people.stream().findFirst().map(first -> first.village.id());
        record(() -> businessLedger.on(new BusinessChanged(firm.key, village, joined, now)));
    }

    private List<Belonging> heldFrom(PersonKey who, Instant at) {
        return Objects.requireNonNull(humans.get(who.value())).stays.stream()
                .filter(stay -> !stay.isOver(at))
                .map(stay -> new Belonging(stay.firm().key, stay.since()))
                .toList();
    }

    private void record(Runnable what) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> what.run());
    }

    private Instant sometimeSince(Instant earliest) {
        var lateness = random.nextBoolean()
                ? 0
                : random.nextLong(Duration.between(earliest, now).toSeconds() + 1);
        return now.minusSeconds(lateness);
    }

    private Optional<Human> living() {
        return living.isEmpty() ? Optional.empty() : Optional.of(any(living));
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private Settlement settlement(Region village) {
        return country.regions().find(village.id()).orElseThrow().settlement();
    }

    /** Who ever registered. */
    int people() {
        return humans.size();
    }

    Map<Cell, Integer> counted() {
        var cells = new HashMap<Cell, Integer>();
        for (var human : humans.values()) {
            if (!human.erased) {
                count(human, cells);
            }
        }
        firms.stream().filter(firm -> !firm.people.isEmpty()).forEach(firm -> count(firm, cells));
        return cells;
    }

    private void count(Firm firm, Map<Cell, Integer> cells) {
        var village = firm.people.getFirst().village;
        for (var region : country.regions().path(village.id())) {
            count(region, Indicator.BUSINESSES, List.of(0), settlement(village), cells);
            count(region, Indicator.BUSINESSES_ENROLLED, subjects(region, firm.courses), settlement(village), cells);
        }
    }

    Map<String, Integer> countedByGender() {
        var counted = new HashMap<String, Integer>();
        humans.values().stream()
                .filter(human -> !human.erased)
                .forEach(human -> counted.merge(human.gender.substring(0, 1), 1, Integer::sum));
        return counted;
    }

    /** Erasing somebody does not undo what they did. */
    int countedActive() {
        return (int) humans.values().stream()
                .filter(human -> !human.active.isEmpty())
                .count();
    }

    private void count(Human human, Map<Cell, Integer> cells) {
        var path = country.regions().path(human.village.id());
        var settlement = settlement(human.village);
        for (var region : path) {
            count(region, Indicator.REGISTERED, List.of(0), settlement, cells);
            count(region, Indicator.REGISTERED_WITH_HELP, human.helped ? List.of(0) : List.of(), settlement, cells);
            count(region, Indicator.ENROLLED, subjects(region, human.enrolled), settlement, cells);
            count(region, Indicator.COMPLETED, subjects(region, human.completed), settlement, cells);
            count(region, Indicator.HALF_WAY, subjects(region, human.halfWay), settlement, cells);
            count(region, Indicator.CERTIFIED, subjects(region, human.certified), settlement, cells);
            count(region, Indicator.AWAITING_REVIEW, subjects(region, human.waiting), settlement, cells);
        }
    }

    /** Courses are counted from the district up. */
    private static List<Integer> subjects(Region region, Map<Integer, Instant> courses) {
        return subjects(region, courses.keySet());
    }

    private static List<Integer> subjects(Region region, Set<Integer> courses) {
        var all = new ArrayList<>(region.level() == RegionLevel.VILLAGE ? List.<Integer>of() : courses);
        if (!courses.isEmpty()) {
            all.add(Booking.ANY);
        }
        return all;
    }

    private static void count(
            Region region,
            Indicator indicator,
            List<Integer> courses,
            Settlement settlement,
            Map<Cell, Integer> cells) {
        courses.forEach(
                course -> cells.merge(new Cell(region.id().value(), indicator, course, settlement), 1, Integer::sum));
    }

    private final class WorldClock extends Clock {

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
