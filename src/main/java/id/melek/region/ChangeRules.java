package id.melek.region;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one change does to a tree, or why it cannot be done. */
final class ChangeRules {

    sealed interface Outcome {
        record Possible(Edit edit) implements Outcome {}

        record Impossible(List<ChangeFault> faults) implements Outcome {}
    }

    private final Change change;
    private final RegionTree tree;

    private final List<ChangeFault> faults = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final Map<RegionId, RegionId> ended = new HashMap<>();
    private final Set<RegionId> withoutPopulation = new HashSet<>();
    private final List<Object> events = new ArrayList<>();
    private @Nullable Region begun;

    private ChangeRules(Change change, RegionTree tree) {
        this.change = change;
        this.tree = tree;
    }

    static Outcome apply(Change change, RegionTree tree) {
        return new ChangeRules(change, tree).outcome();
    }

    private Outcome outcome() {
        region(change.oldCode()).ifPresent(this::apply);
        return faults.isEmpty()
                ? new Outcome.Possible(new Edit(versions, Optional.ofNullable(begun), ended, withoutPopulation, events))
                : new Outcome.Impossible(faults);
    }

    private Optional<Region> region(String code) {
        var region = tree.byCode(code);
        if (region.isEmpty()) {
            fault("no region has the code '" + code + "' then");
        }
        return region;
    }

    private void fault(String message) {
        faults.add(new ChangeFault(change.line(), message));
    }

    private void apply(Region old) {
        if (old.level() == RegionLevel.NATION) {
            fault("the nation does not change");
            return;
        }
        switch (change.kind()) {
            case RENAMED -> rename(old);
            case RECODED -> recode(old);
            case MOVED -> move(old);
            case RECLASSIFIED -> reclassify(old);
            case SPLIT -> split(old);
            case MERGED -> merge(old);
        }
    }

    private void rename(Region old) {
        takes("name");
        restate(old, old.code(), change.name(), old.parent(), old.settlement());
    }

    private void recode(Region old) {
        takes("new_code");
        if (newCodeIsFree(old.level())) {
            if (!Codes.parent(change.newCode()).equals(Codes.parent(old.code()))) {
                fault(change.newCode() + " belongs to another region above: that is 'moved'");
            }
            recodeSubtree(old, old.parent());
        }
    }

    private void move(Region old) {
        takes("new_code");
        if (newCodeIsFree(old.level())) {
            region(Codes.parent(change.newCode())).ifPresent(parent -> move(old, parent));
        }
    }

    private void move(Region old, Region parent) {
        if (parent.id().equals(old.parent())) {
            fault(change.newCode() + " belongs to the same region above: that is 'recoded'");
        }
        mustExistThen(parent);
        recodeSubtree(old, parent.id());
        changeBorders(old.id(), parent.id());
        reassign(old);
    }

    /** Everything below follows: codes nest. */
    private void recodeSubtree(Region top, @Nullable RegionId parent) {
        tree.subtree(top)
                .forEach(region -> restate(
                        region,
                        change.newCode() + region.code().substring(top.code().length()),
                        region.name(),
                        region.equals(top) ? parent : region.parent(),
                        region.settlement()));
    }

    private void reassign(Region top) {
        tree.subtree(top)
                .filter(region -> region.level() == RegionLevel.VILLAGE)
                .forEach(village -> events.add(new VillageReassigned(village.id(), change.date())));
    }

    /** What stands above both is still the same area; what stands above one only has won or lost people. */
    private void changeBorders(RegionId from, RegionId to) {
        var before = ids(from);
        var after = ids(to);
        withoutPopulation.addAll(before);
        withoutPopulation.addAll(after);
        before.retainAll(after);
        withoutPopulation.removeAll(before);
        withoutPopulation.remove(from);
    }

    private Set<RegionId> ids(RegionId id) {
        var ids = new HashSet<RegionId>();
        tree.path(id).forEach(region -> ids.add(region.id()));
        return ids;
    }

    private void reclassify(Region old) {
        takes("value");
        var settlement = settlement();
        if (old.level() != RegionLevel.VILLAGE) {
            fault("only villages have a settlement class");
        } else if (settlement.isPresent()) {
            restate(old, old.code(), old.name(), old.parent(), settlement.get());
            reassign(old);
        }
    }

    private Optional<Settlement> settlement() {
        try {
            return Optional.of(ReferenceFiles.settlement(change.value()));
        } catch (IllegalArgumentException e) {
            fault("unknown settlement class '" + change.value() + "'");
            return Optional.empty();
        }
    }

    /** The old region lives on under its code; another one begins beside it. */
    private void split(Region old) {
        takes("new_code", "name", change.value().isEmpty() ? "no value" : "value");
        notBefore(tree.version(old.id()));
        if (newCodeIsFree(old.level())) {
            region(Codes.parent(change.newCode())).ifPresent(parent -> begin(old, parent));
        }
    }

    private void begin(Region old, Region parent) {
        mustExistThen(parent);
        var settlement = old.settlement();
        var zone = tree.version(old.id()).zone();
        if (!change.value().isEmpty()) {
            switch (old.level()) {
                case VILLAGE -> settlement = settlement().orElse(null);
                case PROVINCE -> zone = zone().orElse(null);
                default -> fault("value must be empty for this level");
            }
        }
        var code = change.newCode();
        var region = new Region(
                new RegionId(tree.nextId()),
                old.level(),
                code,
                change.name(),
                Codes.kind(code),
                parent.id(),
                settlement);
        begun = region;
        versions.add(new Version(region, change.date(), null, zone));
        if (old.level() == RegionLevel.VILLAGE) {
            events.add(new VillageReassigned(old.id(), change.date()));
            changeBorders(old.id(), parent.id());
        }
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(change.value()));
        } catch (DateTimeException e) {
            fault("unknown time zone '" + change.value() + "'");
            return Optional.empty();
        }
    }

    private void merge(Region old) {
        takes("new_code");
        var below = tree.children(old.id()).size();
        if (below > 0) {
            fault(below + " regions still belong to " + old.code() + ": move them first");
        }
        region(change.newCode()).ifPresent(successor -> merge(old, successor));
    }

    private void merge(Region old, Region successor) {
        var version = tree.version(old.id());
        if (successor.level() != old.level() || successor.equals(old)) {
            fault(successor.code() + " is not another region of the same level");
        }
        if (!change.date().isAfter(version.from())) {
            fault("not after " + version.from() + ", the first day of the current state of " + old.code());
        }
        mustExistThen(successor);
        versions.add(version.closedOn(change.date()));
        ended.put(old.id(), successor.id());
        if (old.level() == RegionLevel.VILLAGE) {
            changeBorders(old.id(), successor.id());
            events.add(new VillageMerged(old.id(), successor.id(), change.date()));
            events.add(new VillageReassigned(old.id(), change.date()));
        }
    }

    private boolean newCodeIsFree(RegionLevel level) {
        var code = change.newCode();
        if (!Codes.wellFormed(code) || Codes.level(code) != level) {
            fault("'" + code + "' is not the code of a " + level.name().toLowerCase(Locale.ROOT));
            return false;
        }
        if (tree.byCode(code).isPresent()) {
            fault("the code " + code + " is taken");
            return false;
        }
        return true;
    }

    private void mustExistThen(Region region) {
        if (change.date().isBefore(tree.firstDay(region.id()))) {
            fault(region.code() + " does not exist before " + tree.firstDay(region.id()));
        }
    }

    /** The named fields must be filled, the others empty, so that a row cannot mean something else than it does. */
    private void takes(String... fields) {
        var wanted = Set.of(fields);
        check("new_code", change.newCode(), wanted);
        check("name", change.name(), wanted);
        check("value", change.value(), wanted);
    }

    private void check(String field, String value, Set<String> wanted) {
        if (wanted.contains(field) == value.isEmpty()) {
            fault(field + (value.isEmpty() ? " is missing" : " must be empty"));
        }
    }

    private void restate(
            Region old, String code, String name, @Nullable RegionId parent, @Nullable Settlement settlement) {
        var version = tree.version(old.id());
        notBefore(version);
        var region = new Region(old.id(), old.level(), code, name, Codes.kind(code), parent, settlement);
        if (region.equals(old)) {
            fault(old.code() + " is like that already");
        }
        if (change.date().isAfter(version.from())) {
            versions.add(version.closedOn(change.date()));
        }
        versions.add(new Version(region, change.date(), null, version.zone()));
    }

    /** A second change of one day is part of the same state; but what was known first stays known. */
    private void notBefore(Version version) {
        if (change.date().isBefore(version.from())) {
            fault("before " + version.from() + ", the first day of the current state of "
                    + version.region().code());
        } else if (change.date().equals(ReferenceFiles.LIST_DAY)) {
            fault("on " + change.date() + ", the day of the first list: its state is that day's");
        }
    }
}
