package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.learning.QueuePage.Option;
import id.melek.learning.QueueRepository.Heap;
import id.melek.learning.QueueRepository.Wanted;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a trainer can choose of the queue, with how many there would be: one question to the database, however many wait. */
@Component
class QueueOptions {

    /** No course and no village has it. */
    private static final int NOBODYS = 0;

    private final QueueRepository queue;
    private final Courses courses;
    private final Regions regions;

    QueueOptions(QueueRepository queue, Courses courses, Regions regions) {
        this.queue = queue;
        this.courses = courses;
        this.regions = regions;
    }

    Counted count(Person trainer, QueueFilter filter, Instant now) {
        return new Counted(
                filter,
                queue.heaps(trainer.id(), now),
                courses.all(trainer.language()).stream().collect(Collectors.toMap(c -> c.id().value(), c -> c)));
    }

    /** Everything that waits, before and after choosing. */
    class Counted {

        private final QueueFilter filter;
        private final List<Heap> heaps;
        private final Map<Integer, CourseOutline> known;
        private final Map<RegionId, List<Region>> paths = new HashMap<>();
        private final Optional<Region> region;

        Counted(QueueFilter filter, List<Heap> heaps, Map<Integer, CourseOutline> known) {
            this.filter = filter;
            this.heaps = heaps;
            this.known = known;
            this.region =
                    Optional.of(filter.region()).filter(code -> !code.isEmpty()).flatMap(regions::byAnyCode);
        }

        Wanted wanted(AccountId reviewer, Instant now) {
            return new Wanted(
                    reviewer,
                    filter.course().isEmpty() ? null : course(),
                    filter.region().isEmpty() ? null : villages(),
                    filter.age(),
                    now);
        }

        private int course() {
            return known.values().stream()
                    .filter(course -> course.slug().equals(filter.course()))
                    .mapToInt(course -> course.id().value())
                    .findFirst()
                    .orElse(NOBODYS);
        }

        private Set<Integer> villages() {
            var villages = heaps.stream()
                    .filter(this::isThere)
                    .flatMap(heap -> heap.village().stream())
                    .map(RegionId::value)
                    .collect(Collectors.toSet());
            return villages.isEmpty() ? Set.of(NOBODYS) : villages;
        }

        QueuePage page(List<QueuedTask> tasks) {
            return new QueuePage(
                    tasks,
                    sum(heap -> isOfCourse(heap) && isThere(heap) && isOfAge(heap)),
                    sum(heap -> true),
                    sum(Heap::isOverdue),
                    code(RegionLevel.PROVINCE),
                    code(RegionLevel.REGENCY),
                    courses(),
                    areas(RegionLevel.PROVINCE, heap -> true),
                    code(RegionLevel.PROVINCE).isEmpty()
                            ? List.of()
                            : areas(
                                    RegionLevel.REGENCY,
                                    heap -> at(heap, RegionLevel.PROVINCE)
                                            .filter(there -> there.code().equals(code(RegionLevel.PROVINCE)))
                                            .isPresent()),
                    ages());
        }

        private boolean isOfCourse(Heap heap) {
            return filter.course().isEmpty() || heap.course() == course();
        }

        private boolean isOfAge(Heap heap) {
            return heap.is(filter.age());
        }

        private boolean isThere(Heap heap) {
            return filter.region().isEmpty()
                    || region.filter(wanted -> heap.village()
                                    .map(this::path)
                                    .filter(path -> path.contains(wanted))
                                    .isPresent())
                            .isPresent();
        }

        private List<Region> path(RegionId village) {
            return paths.computeIfAbsent(village, regions::path);
        }

        private Optional<Region> at(Heap heap, RegionLevel level) {
            return heap.village().flatMap(village -> on(path(village), level));
        }

        private static Optional<Region> on(List<Region> path, RegionLevel level) {
            return path.stream().filter(one -> one.level() == level).findFirst();
        }

        private String code(RegionLevel level) {
            return region.flatMap(wanted -> on(path(wanted.id()), level))
                    .map(Region::code)
                    .orElse("");
        }

        private int sum(Predicate<Heap> which) {
            return heaps.stream().filter(which).mapToInt(Heap::count).sum();
        }

        private List<Option> courses() {
            return options(
                    heap -> isThere(heap) && isOfAge(heap),
                    heap -> Optional.ofNullable(known.get(heap.course())),
                    CourseOutline::slug,
                    CourseOutline::title);
        }

        private List<Option> areas(RegionLevel level, Predicate<Heap> within) {
            return options(
                    heap -> within.test(heap) && isOfCourse(heap) && isOfAge(heap),
                    heap -> at(heap, level),
                    Region::code,
                    Region::name);
        }

        private <T> List<Option> options(
                Predicate<Heap> which,
                Function<Heap, Optional<T>> what,
                Function<T, String> value,
                Function<T, String> title) {
            var counts = new HashMap<T, Integer>();
            heaps.stream()
                    .filter(which)
                    .forEach(heap -> what.apply(heap).ifPresent(one -> counts.merge(one, heap.count(), Integer::sum)));
            return counts.entrySet().stream()
                    .map(one -> new Option(value.apply(one.getKey()), title.apply(one.getKey()), one.getValue()))
                    .sorted(Comparator.comparing(Option::title))
                    .toList();
        }

        private Map<QueueAge, Integer> ages() {
            var counts = new EnumMap<QueueAge, Integer>(QueueAge.class);
            Arrays.stream(QueueAge.values())
                    .forEach(age -> counts.put(age, sum(heap -> isOfCourse(heap) && isThere(heap) && heap.is(age))));
            return counts;
        }
    }
}
