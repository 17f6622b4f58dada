package id.melek.participation;

import static java.util.Objects.requireNonNull;

import id.melek.participation.Comparison.Difference;
import id.melek.participation.RollupRepository.Pair;
import id.melek.region.Regions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives every figure again from the facts alone, compares it with what is shown, and puts the new figures in its
 * place. Learners and folding go on meanwhile: from the moment of the snapshot on, folding adds to both generations. Once
 * a region has changed, the figures are derived a second time, in the borders of today.
 */
@Service
class Rebuild {

    /** Raised with every change of what is derived from the facts: figures of an older one are derived again at start. */
    static final int MODEL = 6;

    private static final int BYTES_A_SUM = 40;
    private static final int SHARE_OF_MEMORY = 4;

    private static final long MOST_SUMS = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / BYTES_A_SUM;

    private final FactRepository facts;
    private final RollupRepository rollups;
    private final Comparison comparison;
    private final Regions regions;
    private final Clock clock;
    private final DataSource dataSource;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate step;

    /** Nobody reads the generation before it is whole, so its rows need no transaction that holds millions of them. */
    private final TransactionTemplate unseen;

    Rebuild(
            FactRepository facts,
            RollupRepository rollups,
            Comparison comparison,
            Regions regions,
            Clock clock,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.rollups = rollups;
        this.comparison = comparison;
        this.regions = regions;
        this.clock = clock;
        this.dataSource = dataSource;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.unseen = new TransactionTemplate(transactions);
        this.unseen.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** The rows that were shown with another amount than the facts add up to; empty when all was right. */
    List<Difference> run() {
        var building = derive();
        return requireNonNull(step.<List<Difference>>execute(status -> {
            var live = lock(building);
            return switchTo(building, comparison.differences(live, building));
        }));
    }

    /** As above, where what was shown does not matter. */
    void replaceAll() {
        var building = derive();
        step.executeWithoutResult(status -> {
            lock(building);
            switchTo(building, List.of());
        });
    }

    /** Whether the figures in today's borders are not there, although the regions have changed since the first list. */
    boolean isBehindRegions() {
        return regions.revision() > 0 && !rollups.generations().live().isOf(regions.revision());
    }

    private Pair derive() {
        return requireNonNull(snapshot.<Pair>execute(status -> {
            var today = new PlacesToday(regions, clock);
            var building = beginBeside(today.revision());
            deriveInto(building, today);
            return today.isStillRight() ? building : new Pair(building.then(), null);
        }));
    }

    /**
     * While no fold is under way: opens the snapshot on this transaction's own connection and announces the generation
     * on another. So a fold is either in the snapshot, or adds to both generations. What was shown before the last
     * rebuild goes only now, when nobody reads it any more.
     */
    private Pair beginBeside(int revision) {
        try (var gate = dataSource.getConnection()) {
            gate.setAutoCommit(false);
            var atGate = new RollupRepository(new JdbcTemplate(new SingleConnectionDataSource(gate, true)));
            var generations = atGate.lockGenerations();
            empty(generations.live());
            rollups.generations();
            var building = new Pair(generations.next(), revision > 0 ? revision : null);
            atGate.setGenerations(generations.live(), building);
            gate.commit();
            return building;
        } catch (SQLException e) {
            throw new IllegalStateException("No rebuild without a second connection", e);
        }
    }

    private void empty(Pair otherThan) throws SQLException {
        try (var own = dataSource.getConnection()) {
            new RollupRepository(new JdbcTemplate(new SingleConnectionDataSource(own, true)))
                    .removeOtherThan(otherThan);
        }
    }

    private void deriveInto(Pair building, PlacesToday today) {
        var then = new Rollups();
        var now = new Rollups();
        try (var files = new Spill()) {
            facts.forEachPerson(person -> {
                add(History.of(person).bookings(), building, today, then, now);
                if (then.size() + now.size() > MOST_SUMS) {
                    then.spillTo(files, "then");
                    now.spillTo(files, "now");
                }
            });
            add(waiting(), building, today, then, now);
            then.forEachPart(part -> atOnce(
                    () -> rollups.addFigures(building.then(), part), () -> rollups.addTraits(building.then(), part)));
            now.forEachPart(part -> unseen.executeWithoutResult(status -> rollups.addFigures(building.now(), part)));
        }
    }

    /** Each on a connection of its own: writing rows is what takes the longest. */
    private void atOnce(Runnable one, Runnable other) {
        var beside = CompletableFuture.runAsync(other);
        try {
            unseen.executeWithoutResult(status -> one.run());
        } finally {
            beside.join();
        }
    }

    private static void add(Bookings bookings, Pair building, PlacesToday today, Rollups then, Rollups now) {
        then.add(bookings);
        if (building.hasNow()) {
            bookings.forEach((booking, amount) -> now.add(today.of(booking), amount));
        }
    }

    /** What is not folded yet comes later, by folding. */
    private Bookings waiting() {
        var bookings = new Bookings();
        rollups.allBookings()
                .forEach(one -> bookings.add(one.booking(), one.amount().negated()));
        return bookings;
    }

    /** Keeps folders out until the transaction ends; answers what is shown. */
    private Pair lock(Pair building) {
        var generations = rollups.lockGenerations();
        if (generations.building() == null
                || building.then() != generations.building().then()) {
            throw new IllegalStateException("Another rebuild began meanwhile and goes on");
        }
        return generations.live();
    }

    private List<Difference> switchTo(Pair building, List<Difference> differences) {
        rollups.setGenerations(building, null);
        rollups.setModel(MODEL);
        return differences;
    }
}
