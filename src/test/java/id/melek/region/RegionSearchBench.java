package id.melek.region;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How long the search for a village takes, by the clock and by the processor (which a busy machine does not blur), and
 * what the regions weigh in memory. No test: run {@code main} in the project's folder; it needs the reference files,
 * but no database.
 */
final class RegionSearchBench {

    private static final List<String> WORST = List.of(
            "Tan",
            "ang",
            "ana",
            "sel",
            "Su",
            "aaaa",
            "Sidomulyo",
            "Kampung Baru",
            "Desa Baru",
            "tanjong",
            "sidmulyo",
            "selatam",
            "timurr",
            "xyz",
            "zzzzzzzz",
            "qwertyuiop",
            "Desa qwertyuiop",
            "angnganagnanganga",
            "Selatan Baru",
            "karangannyarr",
            "Kelurahan Tanjong Poera",
            "ngarai",
            "barattt",
            "ttt",
            "nagara",
            "tananana",
            "anak gunang");

    private final VillageSearch villages;

    private RegionSearchBench(VillageSearch villages) {
        this.villages = villages;
    }

    static void main() {
        var empty = usedMemory();
        var tree = ReferenceTree.TREE;
        var withTree = usedMemory();
        var start = System.nanoTime();
        var bench = new RegionSearchBench(new VillageSearch(tree));
        var making = System.nanoTime() - start;
        var areas = new AreaSearch(tree);
        System.out.printf(
                "%,d regions: tree %.1f MB, search %.1f MB, made in %d ms%n",
                tree.size(), (withTree - empty) / 1e6, (usedMemory() - withTree) / 1e6, making / 1_000_000);
        bench.run(queries(tree), areas);
    }

    private void run(List<String> queries, AreaSearch areas) {
        measure("first 200 of a cold start", queries.subList(0, 200), this::search);
        measure("random, warming up", queries, this::search);
        measure("random, nation-wide", queries, this::search);
        measure(
                "worst cases, nation-wide",
                Collections.nCopies(100, WORST).stream().flatMap(List::stream).toList(),
                this::search);
        WORST.forEach(typed -> measure("  " + typed, Collections.nCopies(100, typed), this::search));
        measure("provinces and regencies", queries, typed -> areas.search(typed, 10));
    }

    private void search(String typed) {
        villages.search(RegionId.NATION, typed, 20);
    }

    /** Names as people type them: whole, begun, with a letter missing, swapped or wrong. */
    private static List<String> queries(RegionTree tree) {
        var random = new Random(7);
        var queries = new ArrayList<String>();
        while (queries.size() < 5000) {
            var id = new RegionId(1 + random.nextInt(tree.size()));
            queries.add(mistyped(tree.version(id).region().name(), random));
        }
        return queries;
    }

    private static String mistyped(String name, Random random) {
        var place = random.nextInt(Math.max(1, name.length() - 1));
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(5)) {
            case 0 -> name;
            case 1 -> name.substring(0, Math.min(name.length(), 3 + random.nextInt(4)));
            case 2 -> name.substring(0, place) + name.substring(place + 1);
            case 3 -> name.substring(0, place) + letter + name.substring(place + 1);
            default -> name + letter + "x";
        };
    }

    private static void measure(String what, List<String> queries, Consumer<String> search) {
        var clock = new long[queries.size()];
        var processor = new long[queries.size()];
        var threads = ManagementFactory.getThreadMXBean();
        for (var i = 0; i < clock.length; i++) {
            var typed = queries.get(i);
            processor[i] = -threads.getCurrentThreadCpuTime();
            clock[i] = took(System::nanoTime, () -> search.accept(typed));
            processor[i] += threads.getCurrentThreadCpuTime();
        }
        System.out.printf(
                "%-30s %5d searches, clock: %s, processor: %s%n", what, clock.length, sorted(clock), sorted(processor));
    }

    private static long took(LongSupplier clock, Runnable work) {
        var start = clock.getAsLong();
        work.run();
        return clock.getAsLong() - start;
    }

    private static String sorted(long[] times) {
        Arrays.sort(times);
        return "p50 %5.2f p95 %5.2f max %6.2f ms"
                .formatted(
                        times[times.length / 2] / 1e6,
                        times[times.length * 95 / 100] / 1e6,
                        times[times.length - 1] / 1e6);
    }

    private static long usedMemory() {
        for (var i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
