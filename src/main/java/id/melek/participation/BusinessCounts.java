package id.melek.participation;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Uuids;
import id.melek.participation.CountCheck.Change;
import id.melek.participation.CountCheck.Faulty;
import id.melek.participation.CountCheck.NotYours;
import id.melek.participation.CountCheck.Sound;
import id.melek.participation.TakeOverResult.Refused;
import id.melek.participation.TakeOverResult.TakenOver;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many businesses there are in the nation, in provinces and regencies: counted by others, taken over from a file by
 * managers, each for their own region only. Nothing is overwritten; a later count for a later day is in force from then on.
 */
@Service
@Transactional
public class BusinessCounts {

    private final BusinessCountRepository counts;
    private final Regions regions;
    private final Clock clock;

    BusinessCounts(BusinessCountRepository counts, Regions regions, Clock clock) {
        this.counts = counts;
        this.regions = regions;
        this.clock = clock;
    }

    /** Reads the file and says what it would change, or everything that is wrong with it; stores nothing. */
    @Transactional(readOnly = true)
    public CountCheck check(Person who, CountFile file) {
        return scope(who).map(scope -> check(scope, file)).orElseGet(NotYours::new);
    }

    private CountCheck check(RegionId scope, CountFile file) {
        var sheet = CountSheet.read(file.content());
        var rules = new CountRules(regions, scope, today(scope));
        sheet.lines.forEach(rules::judge);
        var faults = new ArrayList<>(sheet.faults);
        faults.addAll(rules.faults);
        return faults.isEmpty() ? new Sound(changes(rules.counts)) : new Faulty(List.copyOf(faults));
    }

    private LocalDate today(RegionId region) {
        return LocalDate.now(clock.withZone(regions.zoneOf(region)));
    }

    private List<Change> changes(List<BusinessCount> found) {
        return found.stream().map(this::change).toList();
    }

    private Change change(BusinessCount count) {
        var before = of(List.of(count.region()), count.asOf()).get(count.region());
        return new Change(regions.find(count.region()).orElseThrow(), count, Optional.ofNullable(before));
    }

    /**
     * Stores what is new or other than before, all of it or nothing.
     *
     * @param seen what {@link #check} said; if it would say something else by now, nothing is stored
     */
    public TakeOverResult takeOver(Person who, CountFile file, Sound seen) {
        var check = check(who, file);
        if (!check.equals(seen) || seen.changesNothing()) {
            return new Refused(check);
        }
        var changed = seen.changes().stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .map(Change::count)
                .toList();
        counts.add(Uuids.next(), who, scope(who).orElseThrow(), file.name(), clock.instant(), changed);
        return new TakenOver(changed.size());
    }

    /** The counts in force today in the asker's region, in the order of the regions' codes; none for all but managers. */
    @Transactional(readOnly = true)
    public Map<Region, Optional<BusinessCount>> inForce(Person who) {
        return scope(who).map(this::inForce).orElseGet(Map::of);
    }

    private Map<Region, Optional<BusinessCount>> inForce(RegionId scope) {
        var counted = counted(scope);
        var found = of(counted, today(scope));
        var all = new LinkedHashMap<Region, Optional<BusinessCount>>();
        counted.forEach(id -> all.put(regions.find(id).orElseThrow(), Optional.ofNullable(found.get(id))));
        return all;
    }

    /** What was in force on a day; a region without a count is left out. Whoever asks has seen to who may know it. */
    @Transactional(readOnly = true)
    Map<RegionId, BusinessCount> of(Collection<RegionId> regions, LocalDate asOf) {
        return counts.inForce(regions, asOf);
    }

    /** Every import that touches the asker's region, the latest first; none for all but managers. */
    @Transactional(readOnly = true)
    public List<CountImport> imports(Person who) {
        return scope(who)
                .map(scope -> {
                    var newest = newest(scope);
                    return counts.imports(counted(scope)).stream()
                            .map(mark(newest))
                            .toList();
                })
                .orElseGet(List::of);
    }

    private static UnaryOperator<CountImport> mark(Optional<UUID> newest) {
        return one -> new CountImport(
                one.id(),
                one.fileName(),
                one.at(),
                one.by(),
                one.withdrawn(),
                List.copyOf(one.counts()),
                newest.equals(Optional.of(one.id())));
    }

    private Optional<UUID> newest(RegionId scope) {
        var below = counted(scope);
        return below.isEmpty() ? Optional.empty() : counts.newest(below);
    }

    /**
     * Makes the latest import of the asker's region count no more; it stays in the history, and what was in force before
     * is in force again.
     *
     * @return false if it is not the latest, or not the asker's to withdraw
     */
    public boolean withdraw(Person who, UUID id) {
        var mayBe = scope(who).flatMap(this::newest).filter(id::equals).isPresent();
        if (mayBe) {
            counts.withdraw(id, who, clock.instant());
        }
        return mayBe;
    }

    private static Optional<RegionId> scope(Person who) {
        return who.is(Role.MANAGER) ? Optional.ofNullable(who.scope()) : Optional.empty();
    }

    /** The region and what lies in it, down to the regency: below, nobody counts businesses. */
    private List<RegionId> counted(RegionId scope) {
        var found = new ArrayList<RegionId>();
        regions.find(scope).ifPresent(region -> collect(region, found));
        return found;
    }

    private void collect(Region region, List<RegionId> found) {
        if (region.level().compareTo(RegionLevel.REGENCY) <= 0) {
            found.add(region.id());
        }
        if (region.level().compareTo(RegionLevel.REGENCY) < 0) {
            regions.children(region.id()).forEach(child -> collect(child, found));
        }
    }
}
