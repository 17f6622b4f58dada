package id.melek.participation;

import static java.util.Objects.requireNonNull;

import id.melek.participation.Comparison.Difference;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives every figure again from the facts alone, compares it with what is shown, and puts the new figures in its
 * place. Learners and folding go on meanwhile: from the moment of the snapshot on, folding adds to both generations.
 */
@Service
class Rebuild {

    /** Raised with every change of what is derived from the facts: figures of an older one are derived again at start. */
    static final int MODEL = 3;

    private static final int BYTES_A_SUM = 40;
    private static final int SHARE_OF_MEMORY = 4;

    private final FactRepository facts;
    private final RollupRepository rollups;
    private final Comparison comparison;
    private final DataSource dataSource;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate step;

    Rebuild(
            FactRepository facts,
            RollupRepository rollups,
            Comparison comparison,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.rollups = rollups;
        this.comparison = comparison;
        this.dataSource = dataSource;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The rows that were shown with another amount than the facts add up to; empty when all was right. */
    List<Difference> run() {
        int building = derive();
        return requireNonNull(step.<List<Difference>>execute(status -> {
            var live = lock(building);
            return switchTo(building, comparison.differences(live, building));
        }));
    }

    /** As above, where what was shown does not matter. */
    void replaceAll() {
        int building = derive();
        step.executeWithoutResult(status -> {
            lock(building);
            switchTo(building, List.of());
        });
    }

    private int derive() {
        return requireNonNull(snapshot.<Integer>execute(status -> {
            int generation = beginBeside();
            deriveInto(generation);
            return generation;
        }));
    }

    /**
     * While no fold is under way: opens the snapshot on this transaction's own connection and announces the generation
     * on another. So a fold is either in the snapshot, or adds to both generations. What was shown before the last
     * rebuild goes only now, when nobody reads it any more.
     */
    private int beginBeside() {
        try (var gate = dataSource.getConnection()) {
            gate.setAutoCommit(false);
            var atGate = new RollupRepository(new JdbcTemplate(new SingleConnectionDataSource(gate, true)));
            var generations = atGate.lockGenerations();
            empty(generations.live());
            rollups.generations();
            atGate.setGenerations(generations.live(), generations.next());
            gate.commit();
            return generations.next();
        } catch (SQLException e) {
            throw new IllegalStateException("No rebuild without a second connection", e);
        }
    }

    private void empty(int otherThan) throws SQLException {
        try (var own = dataSource.getConnection()) {
            new RollupRepository(new JdbcTemplate(new SingleConnectionDataSource(own, true)))
                    .removeOtherThan(otherThan);
        }
    }

    private void deriveInto(int generation) {
        var sums = new Rollups();
        var atMost = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / BYTES_A_SUM;
        facts.forEachPerson(person -> {
            sums.add(new PersonHistory(person).bookings());
            if (sums.isLargerThan(atMost)) {
                flush(sums, generation);
            }
        });
        rollups.allBookings()
                .forEach(waiting -> sums.add(waiting.booking(), waiting.amount().negated()));
        flush(sums, generation);
    }

    private void flush(Rollups sums, int generation) {
        sums.forEachPart(part -> step.executeWithoutResult(status -> rollups.add(generation, part)));
        sums.clear();
    }

    /** Keeps folders out until the transaction ends; answers the generation that is shown. */
    private int lock(int building) {
        var generations = rollups.lockGenerations();
        if (!Integer.valueOf(building).equals(generations.building())) {
            throw new IllegalStateException("Another rebuild began meanwhile and goes on");
        }
        return generations.live();
    }

    private List<Difference> switchTo(int building, List<Difference> differences) {
        rollups.setGenerations(building, null);
        rollups.setModel(MODEL);
        return differences;
    }
}
