package id.melek.participation;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.participation.Target.Measure;
import id.melek.participation.TargetResult.Invalid;
import id.melek.participation.TargetResult.Kept;
import id.melek.participation.TargetStanding.Counted;
import id.melek.participation.TargetStanding.Hidden;
import id.melek.participation.TargetStanding.NoParticipants;
import id.melek.participation.TargetStanding.Progress;
import id.melek.participation.TargetStanding.Shared;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers want to reach, each within their own region, and how far they have come. */
@Service
@Transactional
public class Targets {

    /** Traits that a share can be of. */
    public static final List<String> TRAITS = List.of("WOMEN", "DISABILITY");

    private static final int CHANGES_SHOWN = 50;

    private final TargetRepository targets;
    private final Figures figures;
    private final TraitFigures traits;
    private final Regions regions;
    private final Clock clock;

    Targets(TargetRepository targets, Figures figures, TraitFigures traits, Regions regions, Clock clock) {
        this.targets = targets;
        this.figures = figures;
        this.traits = traits;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Sets a target, or gives the one for the same region, people and period another amount.
     *
     * @throws AccessDeniedException for all but managers
     */
    public TargetResult set(Person who, TargetDraft draft) {
        var scope = requireScope(who);
        var rules = new TargetRules(regions, scope, today(scope));
        return rules.judge(draft)
                .<TargetResult>map(target -> new Kept(keep(who, target)))
                .orElseGet(() -> new Invalid(rules.problems));
    }

    private Target keep(Person who, Target wanted) {
        var old = targets.like(wanted);
        var target = old.map(found -> withAmount(found, wanted.amount())).orElse(wanted);
        if (old.isEmpty()) {
            targets.insert(target);
        } else {
            targets.update(target);
        }
        if (!old.equals(Optional.of(target))) {
            targets.record(target, old.map(Target::amount).orElse(null), target.amount(), who, clock.instant());
        }
        return target;
    }

    private static Target withAmount(Target target, int amount) {
        return new Target(
                target.id(),
                target.region(),
                target.settlement(),
                target.indicator(),
                target.period(),
                target.measure(),
                target.trait(),
                amount);
    }

    /**
     * It stays in the list of changes. One that is gone already, or lies outside the asker's region, is left alone.
     *
     * @throws AccessDeniedException for all but managers
     */
    public boolean remove(Person who, UUID id) {
        var scope = requireScope(who);
        var target = targets.find(id).filter(found -> regions.contains(scope, found.region()));
        target.ifPresent(found -> {
            targets.delete(found);
            targets.record(found, found.amount(), null, who, clock.instant());
        });
        return target.isPresent();
    }

    /**
     * The targets of the asker's region and of all in it: those that end next first, those that are over last.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(readOnly = true)
    public List<TargetStanding> list(Person who) {
        var scope = requireScope(who);
        var today = today(scope);
        var found = targets.in(within(scope));
        var newcomers = new Newcomers(figures, who, found, today);
        var shares = new TraitShares(traits, who, found);
        var all = new ArrayList<TargetStanding>();
        for (var target : found) {
            regions.find(target.region())
                    .map(region -> new TargetStanding(target, region, progress(target, newcomers, shares, today)))
                    .ifPresent(all::add);
        }
        all.sort(order(today));
        return all;
    }

    private static Comparator<TargetStanding> order(LocalDate today) {
        return Comparator.comparing((TargetStanding one) -> one.target().end().isBefore(today))
                .thenComparing(one -> one.target().end())
                .thenComparing(one -> one.region().code())
                .thenComparing(one -> one.target().indicator());
    }

    private static Progress progress(Target target, Newcomers newcomers, TraitShares shares, LocalDate today) {
        if (!target.trait().isEmpty()) {
            return shares.of(target);
        }
        var people = newcomers.of(target, target.settlement());
        var all = newcomers.of(target, Optional.empty());
        if (people.isEmpty() || all.isEmpty()) {
            return new Hidden();
        }
        return target.measure() == Measure.NUMBER
                ? new Counted(attainment(target, people.getAsInt(), today))
                : shared(target, people.getAsInt(), all.getAsInt());
    }

    private static Attainment attainment(Target target, int achieved, LocalDate today) {
        boolean steady = target.indicator() != Indicator.ACTIVE;
        return new Attainment(target.amount(), achieved, target.start(), target.end(), today, steady);
    }

    private static Progress shared(Target target, int people, int all) {
        return all == 0 ? new NoParticipants() : new Shared(target.amount(), people, all);
    }

    /**
     * Who set, changed and removed targets in the asker's region, the latest first, up to fifty.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(readOnly = true)
    public List<TargetChange> changes(Person who) {
        return targets.changes(within(requireScope(who)), CHANGES_SHOWN);
    }

    /**
     * What a target can be set for at a choice: the asker's region and two levels below it, in the order of the codes.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(readOnly = true)
    public List<Region> regions(Person who) {
        var found = new ArrayList<Region>();
        regions.find(requireScope(who)).ifPresent(region -> collect(region, 2, found));
        return found;
    }

    private void collect(Region region, int deeper, List<Region> found) {
        found.add(region);
        if (deeper > 0) {
            regions.children(region.id()).forEach(child -> collect(child, deeper - 1, found));
        }
    }

    private List<RegionId> within(RegionId scope) {
        return targets.regions().stream()
                .filter(region -> regions.contains(scope, region))
                .toList();
    }

    private LocalDate today(RegionId region) {
        return LocalDate.now(clock.withZone(regions.zoneOf(region)));
    }

    private static RegionId requireScope(Person who) {
        if (!who.is(Role.MANAGER) || who.scope() == null) {
            throw new AccessDeniedException("Targets are for managers of a region");
        }
        return who.scope();
    }
}
