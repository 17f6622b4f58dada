package id.melek.participation;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.Courses;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What questions about figures cost in a made-up nation, beside the same questions in plain SQL over the ledger. */
public final class ParticipationBench {

    private static final int QUESTIONS = 200;
    private static final int WAITING = 200_000;

    private final ApplicationContext melek;
    private final MadeUpNation.Size size;
    private final Figures figures;
    private final Regions regions;
    private final JdbcTemplate database;
    private final Random random = new Random(1);
    private final YearMonth lastMonth = YearMonth.now(ZoneOffset.UTC).minusMonths(1);

    public ParticipationBench(ApplicationContext melek, MadeUpNation.Size size) {
        this.melek = melek;
        this.size = size;
        this.figures = melek.getBean(Figures.class);
        this.regions = melek.getBean(Regions.class);
        this.database = melek.getBean(JdbcTemplate.class);
    }

    public void run() throws IOException, SQLException, InterruptedException {
        fillIfEmpty();
        tables();
        questions();
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
        var same = melek.getBean(Comparison.class).differences(generations.live(), generations.live());
        print("compared in %d s, %d differences", seconds(compared), same.size());
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

    private void questions() {
        var month = Period.of(lastMonth);
        var quarter = Period.quarterOf(lastMonth.minusMonths(3));
        var year = Period.ofYear(lastMonth.getYear());
        var course = Subject.of(melek.getBean(Courses.class)
                .published(Texts.INDONESIAN)
                .getFirst()
                .id());
        System.out.printf("%n%-34s %10s %10s %12s %10s%n", "question", "p50 ms", "p95 ms", "ledger ms", "ratio");
        ask("nation, since the start", RegionLevel.NATION, Period.SINCE_THE_START, Subject.ANY);
        ask("nation, a month", RegionLevel.NATION, month, Subject.ANY);
        ask("nation, a quarter", RegionLevel.NATION, quarter, Subject.ANY);
        ask("nation, a year", RegionLevel.NATION, year, Subject.ANY);
        ask("nation, a month, one course", RegionLevel.NATION, month, course);
        ask("province, a month", RegionLevel.PROVINCE, month, Subject.ANY);
        ask("regency, a quarter", RegionLevel.REGENCY, quarter, Subject.ANY);
        ask("district, since the start", RegionLevel.DISTRICT, Period.SINCE_THE_START, Subject.ANY);
        ask("district, a month", RegionLevel.DISTRICT, month, Subject.ANY);
        ask("village, a year", RegionLevel.VILLAGE, year, Subject.ANY);
    }

    private void ask(String question, RegionLevel level, Period period, Subject subject) {
        var manager = new Person(new AccountId(Uuids.next()), "Ratna", Role.MANAGER, RegionId.NATION, Locale.of("id"));
        Supplier<RegionId> any = () -> any(level).id();
        for (int i = 0; i < QUESTIONS / 4; i++) {
            figures.ask(manager, new FigureQuery(any.get(), period, subject));
        }
        var times = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            var region = any.get();
            var began = System.nanoTime();
            var answer = figures.ask(manager, new FigureQuery(region, period, subject));
            times[i] = milliseconds(began);
            if (!(answer instanceof FigureAnswer.Answered)) {
                throw new IllegalStateException("No answer");
            }
        }
        Arrays.sort(times);
        double p50 = times[QUESTIONS / 2];
        var ledger = overTheLedger(any(level), period, subject);
        System.out.printf(
                Locale.ROOT,
                "%-34s %10.2f %10.2f %12.0f %9.0fx%n",
                question,
                p50,
                times[QUESTIONS * 95 / 100],
                ledger,
                ledger / p50);
    }

    /** New enrolments of the period by part and class: one of the indicators of the answer, by its simplest query. */
    private double overTheLedger(Region region, Period period, Subject subject) {
        var part = switch (region.level()) {
            case NATION -> "province";
            case PROVINCE -> "regency";
            case REGENCY -> "district";
            case DISTRICT, VILLAGE -> "village";
        };
        var whole = switch (region.level()) {
            case NATION -> "";
            case PROVINCE -> " and province = " + region.id().value();
            case REGENCY -> " and regency = " + region.id().value();
            case DISTRICT -> " and district = " + region.id().value();
            case VILLAGE -> " and village = " + region.id().value();
        };
        var months = period.first()
                .map(first -> " having min(month) between '" + first + "' and '"
                        + period.last().orElseThrow() + "'")
                .orElse("");
        var began = System.nanoTime();
        database.queryForList("select part, settlement, count(*) from (select person, min(" + part
                + ") part, min(settlement) settlement from fact where kind = 'ENROLLED'"
                + (subject.equals(Subject.ANY) ? "" : " and course = " + subject.number()) + whole
                + " group by person" + months + ") first_times group by part, settlement");
        return milliseconds(began);
    }

    private Region any(RegionLevel level) {
        var region = regions.nation();
        while (region.level() != level) {
            var parts = regions.children(region.id());
            region = parts.get(random.nextInt(parts.size()));
        }
        return region;
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

    private static double milliseconds(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
