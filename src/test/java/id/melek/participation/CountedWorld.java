package id.melek.participation;

import id.melek.account.AccountId;
import id.melek.account.Belonging;
import id.melek.account.BusinessChanged;
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
import id.melek.participation.CountedHuman.Firm;
import id.melek.participation.CountedHuman.Stay;
import id.melek.region.ChangingRegions;
import id.melek.region.Region;
import id.melek.region.Settlement;
import id.melek.region.VillageReassigned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
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
    private final Map<UUID, CountedHuman> humans = new HashMap<>();
    private final List<CountedHuman> living = new ArrayList<>();
    private Instant now = START;
    private final ChangingRegions country;
    private final PlatformTransactionManager transactions;
    private final Ledger ledger;
    private final BusinessLedger businessLedger;
    private final List<Firm> firms = new ArrayList<>();

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
        var human = new CountedHuman(any(villages), random.nextInt(4) == 0, now);
        humans.put(human.key.value(), human);
        living.add(human);
        record(() -> ledger.on(new LearnerRegistered(
                new AccountId(UUID.randomUUID()), human.key, human.village.id(), human.helped, now)));
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
            record(() -> ledger.on(new LearnerMoved(human.key, human.village.id(), now)));
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

    private void begin(CountedHuman human, Firm firm) {
        leave(human);
        firm.people.add(human);
        firm.courses.addAll(human.enrolled.keySet());
        human.stays.add(new Stay(firm, now, Optional.empty()));
        tell(firm, Optional.of(human.key));
    }

    private void leave(CountedHuman human) {
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

    private Optional<CountedHuman> living() {
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

    Map<CountedCells.Cell, Integer> counted() {
        var cells = new CountedCells(country.regions());
        humans.values().stream().filter(human -> !human.erased).forEach(cells::add);
        firms.stream().filter(firm -> !firm.people.isEmpty()).forEach(cells::add);
        return cells.counted();
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
