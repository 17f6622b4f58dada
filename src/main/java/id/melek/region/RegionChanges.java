package id.melek.region;

import id.melek.region.ChangeRules.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Applies the rows of region_changes.csv whose day has come, each once, in a transaction of its own. */
class RegionChanges {

    private static final Logger LOG = LoggerFactory.getLogger(RegionChanges.class);

    /** The westernmost of the three zones: when a day begins here, it has begun everywhere in the country. */
    private static final ZoneId LAST_TO_WAKE = ZoneId.of("Asia/Jakarta");

    private final Path file;
    private final RegionStore store;
    private final CurrentTree current;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private volatile List<ChangeFault> faults = List.of();
    private volatile LocalDate nextDue = LocalDate.MIN;

    RegionChanges(
            Path file,
            RegionStore store,
            CurrentTree current,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.file = file;
        this.store = store;
        this.current = current;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    List<ChangeFault> faults() {
        return faults;
    }

    /** Whether a row that had to wait can be applied now. */
    boolean isDue() {
        return !today().isBefore(nextDue);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LAST_TO_WAKE));
    }

    /** One faulty row, and nothing of the file is applied: the rows were written to be read together. */
    synchronized void apply() {
        var done = false;
        while (!done) {
            current.refresh();
            done = applyPending();
        }
    }

    private boolean applyPending() {
        var found = new ArrayList<ChangeFault>();
        var changes = pending(found);
        check(changes, found);
        report(found);
        nextDue = LocalDate.MAX;
        return !found.isEmpty() || applyDue(changes);
    }

    private List<Change> pending(List<ChangeFault> found) {
        var read = ChangeFile.read(file);
        found.addAll(read.faults());
        var applied = store.appliedChanges();
        return read.changes().stream()
                .filter(change -> !applied.contains(change.fingerprint()))
                .toList();
    }

    /** Every row on top of those before it, in memory only. */
    private void check(List<Change> changes, List<ChangeFault> found) {
        var tree = current.tree();
        for (var change : changes) {
            switch (ChangeRules.apply(change, tree)) {
                case Outcome.Possible(Edit edit) -> tree = edit.appliedTo(tree);
                case Outcome.Impossible(List<ChangeFault> more) -> found.addAll(more);
            }
        }
    }

    private void report(List<ChangeFault> found) {
        faults = found.stream().sorted(Comparator.comparing(ChangeFault::line)).toList();
        if (!faults.isEmpty()) {
            LOG.error("{} has faults; the regions stay as they are", file.getFileName());
            faults.forEach(fault -> LOG.error("{} {}", file.getFileName(), fault));
        }
    }

    /** @return false when another node was faster: then there is another tree to start from */
    private boolean applyDue(List<Change> changes) {
        for (var change : changes) {
            if (change.date().isAfter(today())) {
                nextDue = change.date();
                return true;
            }
            try {
                if (!commit(change, current.tree())) {
                    return false;
                }
            } catch (RuntimeException e) {
                LOG.error("A change of regions was rolled back; those before it stay, those after it wait", e);
                report(List.of(new ChangeFault(change.line(), "could not be applied: " + e)));
                return true;
            }
        }
        return true;
    }

    private boolean commit(Change change, RegionTree tree) {
        var edit = checked(change, tree);
        var next = edit.appliedTo(tree);
        var done = current.during(next, () -> transactions.execute(status -> write(change, edit, tree)));
        if (!Boolean.TRUE.equals(done)) {
            return false;
        }
        current.use(next);
        LOG.info(
                "Applied {} line {}: {} {}",
                file.getFileName(),
                change.line(),
                change.kind().word(),
                change.oldCode());
        return true;
    }

    private static Edit checked(Change change, RegionTree tree) {
        return switch (ChangeRules.apply(change, tree)) {
            case Outcome.Possible(Edit edit) -> edit;
            case Outcome.Impossible(List<ChangeFault> more) -> throw new IllegalStateException(more.toString());
        };
    }

    private boolean write(Change change, Edit edit, RegionTree tree) {
        if (store.lockRevision() != tree.revision()) {
            return false;
        }
        store.write(change, edit, tree.revision() + 1);
        edit.events().forEach(events::publishEvent);
        return true;
    }
}
