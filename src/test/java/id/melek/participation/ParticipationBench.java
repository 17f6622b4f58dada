package id.melek.participation;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What questions about figures cost in a made-up nation, beside the same questions in plain SQL over the ledger. */
public final class ParticipationBench {

    private static final int WAITING = 200_000;

    private final ApplicationContext melek;
    private final MadeUpNation.Size size;
    private final JdbcTemplate database;

    public ParticipationBench(ApplicationContext melek, MadeUpNation.Size size) {
        this.melek = melek;
        this.size = size;
        this.database = melek.getBean(JdbcTemplate.class);
    }

    public void run() throws IOException, SQLException, InterruptedException {
        fillIfEmpty();
        tables();
        new QuestionBench(melek).run();
        folding();
        rebuild();
    }

    private void fillIfEmpty() throws IOException, SQLException {
        if (database.queryForList("select 1 from fact limit 1").isEmpty()) {
            var filled = System.nanoTime();
            melek.getBean(MadeUpNation.class).fill(size, System.err::println);
            print("filled and derived in %d s", seconds(filled));
        } else if (database.queryForList("select 1 from figure limit 1").isEmpty()) {
            rebuild();
        }
    }

    private void rebuild() {
        var rebuilt = System.nanoTime();
        melek.getBean(Rebuild.class).replaceAll();
        print("%nrebuilt in %d s", seconds(rebuilt));
        var compared = System.nanoTime();
        var generations = melek.getBean(RollupRepository.class).generations();
        melek.getBean(Comparison.class).differences(generations.live(), generations.live());
        print("read twice and compared with themselves in %d s", seconds(compared));
    }

    private void tables() {
        for (var table : List.of("participant", "fact", "figure", "trait_figure")) {
            database.execute("analyze table " + table);
        }
        System.out.printf("%n%-14s %14s %12s%n", "table", "rows", "MB");
        for (var table : List.of("participant", "fact", "figure", "trait_figure")) {
            var rows = database.queryForObject("select count(*) from " + table, Long.class);
            var bytes = database.queryForObject(
                    "select data_length + index_length from information_schema.tables where table_schema = database() and table_name = ?",
                    Long.class,
                    table);
            System.out.printf("%-14s %,14d %,12d%n", table, rows, bytes == null ? 0 : bytes >> 20);
        }
    }

    private void folding() throws InterruptedException {
        System.out.println();
        for (int workers : List.of(1, 2)) {
            database.update("""
                    insert into booking (id, booked_at, indicator, subject, spread, month, village, district, regency, province,
                                         settlement, traits, people, new_people, points)
                    select unhex(replace(uuid(), '-', '')), utc_timestamp(6), 2, course, 'a', month, village, district, regency,
                           province, settlement, 'F3NCIN', 1, 1, 0
                    from fact where kind = 'ENROLLED' limit ?
                    """, WAITING);
            var waiting = database.queryForObject("select count(*) from booking", Long.class);
            var began = System.nanoTime();
            fold(workers);
            var took = Duration.ofNanos(System.nanoTime() - began);
            print(
                    "folded %,d bookings with %d worker(s): %,d a second",
                    waiting, workers, waiting * 1000 / Math.max(1, took.toMillis()));
        }
    }

    private void fold(int workers) throws InterruptedException {
        var folding = melek.getBean(Folding.class);
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < workers; i++) {
                all.add(() -> {
                    while (folding.foldBatch() > 0) {
                        // the next batch
                    }
                    return null;
                });
            }
            threads.invokeAll(all);
        }
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private static void print(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
