package id.melek.participation;

import id.melek.region.ChangingRegions;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A random history of very many people, every act of it told to the ledger as it is told in real life while two folders
 * fold; then all figures are compared with a plain count of that world, and with a rebuild.
 */
public final class ReconcileBench {

    private static final int PEOPLE_A_VILLAGE = 100;
    private static final int TOLD_EVERY = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ApplicationContext melek;
    private final ChangingRegions country = new ChangingRegions();

    public ReconcileBench(ApplicationContext melek) {
        this.melek = melek;
    }

    /** @return whether all agreed */
    public boolean run(int people, int steps, long seed) throws InterruptedException, ExecutionException {
        var villages = Math.max(15, people / PEOPLE_A_VILLAGE);
        var world = new CountedWorld(
                new CountedWorld.Size(people, steps, villages, seed),
                country,
                melek.getBean(FactRepository.class),
                melek.getBean(Subjects.class),
                melek.getBean(PlatformTransactionManager.class));
        print("%,d things happen to about %,d people in %,d villages, seed %d", steps, people, villages, seed);
        long began = System.nanoTime();
        live(world, steps);
        print("lived and folded in %d s: %,d facts", seconds(began), count("fact"));
        boolean agreed = agrees(world, "folded");
        began = System.nanoTime();
        var differences = melek.getBean(Rebuild.class).run();
        print("rebuilt and compared in %d s: %,d rows, %d differ", seconds(began), count("figure"), differences.size());
        return agrees(world, "rebuilt") && agreed && differences.isEmpty();
    }

    private void live(CountedWorld world, int steps) throws InterruptedException, ExecutionException {
        var over = new AtomicBoolean();
        var folding = melek.getBean(Folding.class);
        try (var workers = Executors.newFixedThreadPool(2)) {
            Runnable worker = () -> {
                while (!over.get() || folding.foldBatch() > 0) {
                    if (folding.foldBatch() == 0) {
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                }
            };
            var one = workers.submit(worker);
            var other = workers.submit(worker);
            for (int step = 1; step <= steps; step++) {
                world.live();
                if (step % TOLD_EVERY == 0) {
                    System.err.printf(Locale.ROOT, "%,d of %,d%n", step, steps);
                }
            }
            over.set(true);
            one.get();
            other.get();
        }
    }

    private boolean agrees(CountedWorld world, String how) {
        var faults = new Reconciliation(
                        melek.getBean(JdbcTemplate.class), melek.getBean(RollupRepository.class), country.regions())
                .faults(world);
        print(
                "%s: %,d people and %,d cells counted, %s",
                how,
                world.people(),
                world.counted().size(),
                faults.isEmpty() ? "all agree" : faults.size() + " faults or more:");
        faults.forEach(fault -> print("  %s", fault));
        return faults.isEmpty();
    }

    private long count(String table) {
        var rows = melek.getBean(JdbcTemplate.class).queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private static void print(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
