package id.melek.participation;

import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks a question often, of another region each time, and prints a line: what it takes, and what the ledger takes. */
final class QuestionTimes {

    private static final int QUESTIONS = 200;

    private final Regions regions;
    private final JdbcTemplate database;
    private final Random random = new Random(1);
    private final Map<RegionLevel, Region> ofTheLedger = new EnumMap<>(RegionLevel.class);
    private final Map<String, Double> ledger = new HashMap<>();

    QuestionTimes(Regions regions, JdbcTemplate database) {
        this.regions = regions;
        this.database = database;
        for (var level : RegionLevel.values()) {
            ofTheLedger.put(level, any(level));
        }
    }

    void head() {
        System.out.printf("%n%-34s %10s %10s %12s %10s%n", "question", "p50 ms", "p95 ms", "ledger ms", "ratio");
    }

    /** Where no query over the ledger answers anything like it. */
    void ask(String name, RegionLevel level, Function<Region, ?> question) {
        var times = times(name, level, question);
        System.out.printf(Locale.ROOT, "%-34s %10.2f %10.2f %12s %10s%n", name, p50(times), p95(times), "-", "-");
    }

    /** @param sql one number of the answer, over the ledger */
    void ask(String name, RegionLevel level, Function<Region, ?> question, Function<Region, String> sql) {
        var times = times(name, level, question);
        var region = ofTheLedger.get(level);
        double took = ledger.computeIfAbsent(sql.apply(region), this::milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%-34s %10.2f %10.2f %12.0f %9.0fx%n",
                name,
                p50(times),
                p95(times),
                took,
                took / p50(times));
    }

    private double[] times(String name, RegionLevel level, Function<Region, ?> question) {
        for (int i = 0; i < QUESTIONS / 4; i++) {
            question.apply(any(level));
        }
        var times = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            var region = any(level);
            var began = System.nanoTime();
            var answer = question.apply(region);
            times[i] = (System.nanoTime() - began) / 1e6;
            if (!isAnswer(answer)) {
                throw new IllegalStateException("No answer: " + name + ", " + region.name());
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static boolean isAnswer(Object answer) {
        return switch (answer) {
            case FigureAnswer.NotYours() -> false;
            case TraitAnswer given -> given instanceof TraitAnswer.Answered;
            case Optional<?> found -> found.filter(QuestionTimes::isAnswer).isPresent();
            case Collection<?> several -> several.stream().allMatch(QuestionTimes::isAnswer);
            default -> true;
        };
    }

    private static double p50(double[] times) {
        return times[QUESTIONS / 2];
    }

    private static double p95(double[] times) {
        return times[QUESTIONS * 95 / 100];
    }

    private double milliseconds(String sql) {
        var began = System.nanoTime();
        database.queryForList(sql);
        return (System.nanoTime() - began) / 1e6;
    }

    private Region any(RegionLevel level) {
        var region = regions.nation();
        while (region.level() != level) {
            var parts = regions.children(region.id());
            region = parts.get(random.nextInt(parts.size()));
        }
        return region;
    }
}
