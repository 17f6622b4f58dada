package id.melek.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All regions in all their states at one revision. Immutable: a change makes another tree. */
final class RegionTree {

    private final int revision;
    private final @Nullable Version[] current;
    private final Map<RegionId, List<Version>> past;
    private final Map<RegionId, RegionId> successors;
    private final Map<RegionId, Population> populations;

    /** The children of region i stand in {@code children} from {@code firstChild[i]} to before {@code firstChild[i + 1]}. */
    private final int[] firstChild;

    private final int[] children;

    private RegionTree(
            int revision,
            @Nullable Version[] current,
            Map<RegionId, List<Version>> past,
            Map<RegionId, RegionId> successors,
            Map<RegionId, Population> populations) {
        this.revision = revision;
        this.current = current;
        this.past = past;
        this.successors = successors;
        this.populations = populations;
        this.firstChild = countChildren();
        this.children = placeChildren();
    }

    /** @param versions each region's states in order of time */
    static RegionTree of(
            int revision,
            Collection<Version> versions,
            Map<RegionId, RegionId> successors,
            Map<RegionId, Population> populations) {
        var empty = new RegionTree(revision, new Version[0], Map.of(), successors, populations);
        return empty.with(revision, versions, Map.of(), List.of());
    }

    /** This tree after some states were closed, replaced or begun. */
    RegionTree with(
            int newRevision,
            Collection<Version> versions,
            Map<RegionId, RegionId> ended,
            Collection<RegionId> withoutPopulation) {
        var highest = versions.stream()
                .mapToInt(version -> version.id().value())
                .max()
                .orElse(0);
        var states = Arrays.copyOf(current, Math.max(current.length, highest + 1));
        var history = new HashMap<>(past);
        for (var version : versions) {
            put(version, states, history);
        }
        var followers = new HashMap<>(successors);
        followers.putAll(ended);
        var people = new HashMap<>(populations);
        people.keySet().removeAll(withoutPopulation);
        return new RegionTree(newRevision, states, history, followers, people);
    }

    private static void put(Version version, @Nullable Version[] states, Map<RegionId, List<Version>> history) {
        var place = version.id().value();
        if (version.isOpen()) {
            states[place] = version;
            return;
        }
        states[place] = null;
        history.merge(version.id(), List.of(version), RegionTree::joined);
    }

    private static List<Version> joined(List<Version> before, List<Version> after) {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private int[] countChildren() {
        var first = new int[current.length + 1];
        for (var version : current) {
            var parent = version == null ? null : version.region().parent();
            if (parent != null) {
                first[parent.value() + 1]++;
            }
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }

    private int[] placeChildren() {
        var next = firstChild.clone();
        var placed = new int[firstChild[current.length]];
        for (var version : current) {
            var parent = version == null ? null : version.region().parent();
            if (version != null && parent != null) {
                insertByCode(placed, firstChild[parent.value()], next[parent.value()]++, version);
            }
        }
        return placed;
    }

    /** Siblings mostly come in order of their codes, so that this seldom moves anything. */
    private void insertByCode(int[] placed, int first, int end, Version version) {
        var place = end;
        while (place > first
                && codeOf(placed[place - 1]).compareTo(version.region().code()) > 0) {
            placed[place] = placed[place - 1];
            place--;
        }
        placed[place] = version.id().value();
    }

    private String codeOf(int id) {
        return open(id).region().code();
    }

    private Version open(int id) {
        var version = id >= 0 && id < current.length ? current[id] : null;
        if (version == null) {
            throw new NoSuchElementException("No region " + id + " today");
        }
        return version;
    }

    int revision() {
        return revision;
    }

    int nextId() {
        return current.length;
    }

    int size() {
        return children.length + 1;
    }

    Version version(RegionId id) {
        return open(id.value());
    }

    Optional<Region> find(RegionId id) {
        var inside = id.value() >= 0 && id.value() < current.length;
        return Optional.ofNullable(inside ? current[id.value()] : null).map(Version::region);
    }

    Optional<Region> byAnyCode(String code) {
        return byCode(code)
                .or(() -> past.values().stream()
                        .flatMap(List::stream)
                        .filter(version -> version.region().code().equals(code))
                        .max(Comparator.comparing(Version::from))
                        .flatMap(version -> find(successor(version.id()))));
    }

    /** Codes nest, so that the way down from the nation is spelt out in the code. */
    Optional<Region> byCode(String code) {
        if (code.equals(Codes.NATION)) {
            return find(RegionId.NATION);
        }
        return Codes.wellFormed(code)
                ? byCode(Codes.parent(code)).flatMap(parent -> child(parent.id(), code))
                : Optional.empty();
    }

    private Optional<Region> child(RegionId parent, String code) {
        var low = firstChild[parent.value()];
        var high = firstChild[parent.value() + 1] - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order = codeOf(children[middle]).compareTo(code);
            if (order == 0) {
                return Optional.of(open(children[middle]).region());
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    List<Region> children(RegionId id) {
        return find(id).isEmpty()
                ? List.of()
                : IntStream.range(firstChild[id.value()], firstChild[id.value() + 1])
                        .mapToObj(place -> open(children[place]).region())
                        .toList();
    }

    /** The region itself first, then everything below it, each parent before its children. */
    Stream<Region> subtree(Region region) {
        return Stream.concat(Stream.of(region), children(region.id()).stream().flatMap(this::subtree));
    }

    List<Region> path(RegionId id) {
        var path = new ArrayList<Region>(5);
        for (RegionId next = successor(id); next != null; next = path.getFirst().parent()) {
            path.addFirst(version(next).region());
        }
        return List.copyOf(path);
    }

    boolean contains(RegionId ancestor, RegionId descendant) {
        RegionId next = successor(descendant);
        while (next != null && !next.equals(ancestor)) {
            next = find(next).map(Region::parent).orElse(null);
        }
        return next != null && find(ancestor).isPresent();
    }

    RegionId successor(RegionId id) {
        var next = successors.get(id);
        return next == null ? id : successor(next);
    }

    Optional<Population> population(RegionId id) {
        return Optional.ofNullable(populations.get(id));
    }

    Address addressOf(RegionId village, Instant at) {
        return addressOn(village, LocalDate.ofInstant(at, zoneToday(village)));
    }

    private ZoneId zoneToday(RegionId village) {
        return zoneOf(village).orElseThrow(() -> new NoSuchElementException(village + " is no village"));
    }

    Optional<ZoneId> zoneOf(RegionId id) {
        return path(id).stream()
                .filter(region -> region.level() == RegionLevel.PROVINCE)
                .map(province -> zoneOf(version(province.id())))
                .findFirst();
    }

    private static ZoneId zoneOf(Version province) {
        if (province.zone() == null) {
            throw new IllegalStateException("No time zone for " + province.region());
        }
        return province.zone();
    }

    Address addressOn(RegionId id, LocalDate day) {
        var village = on(id, day);
        var settlement = village.region().settlement();
        if (settlement == null) {
            throw new NoSuchElementException(id + " is no village");
        }
        if (village.to() != null && !day.isBefore(village.to())) {
            return addressOn(Objects.requireNonNull(successors.get(id)), day);
        }
        var district = above(village, day);
        var regency = above(district, day);
        var province = above(regency, day);
        return new Address(id, district.id(), regency.id(), province.id(), settlement, zoneOf(province));
    }

    private Version above(Version version, LocalDate day) {
        var parent = version.region().parent();
        if (parent == null) {
            throw new IllegalStateException("Nothing above " + version.region());
        }
        return on(parent, day);
    }

    /** The state on that day: the first known one on earlier days, the last one after its end. */
    private Version on(RegionId id, LocalDate day) {
        var states = past.getOrDefault(id, List.of());
        for (var state : states) {
            if (state.to() != null && day.isBefore(state.to())) {
                return state;
            }
        }
        return find(id).isEmpty() && !states.isEmpty() ? states.getLast() : version(id);
    }

    /** The first day on which the region is known. */
    LocalDate firstDay(RegionId id) {
        var states = past.getOrDefault(id, List.of());
        return states.isEmpty() ? version(id).from() : states.getFirst().from();
    }
}
