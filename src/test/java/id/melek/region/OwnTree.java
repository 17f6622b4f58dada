package id.melek.region;

import id.melek.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** On the filled database, with a tree of its own for each test, so that the other tests' regions stay as they are. */
@IntegrationTest
abstract class OwnTree {

    static final String WATU = "53.10.12.1008";
    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    /** The last moment of February and the first of March in Nusa Tenggara Timur (WITA). */
    static final Instant BEFORE = Instant.parse("2026-02-28T15:59:59.999Z");

    static final Instant AFTER = Instant.parse("2026-02-28T16:00:00Z");

    @Autowired
    RegionStore store;

    @Autowired
    CurrentTree shared;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcTemplate db;

    @TempDir
    Path folder;

    final List<Object> events = new ArrayList<>();
    CurrentTree current;
    Regions regions;

    @BeforeEach
    void begin() {
        current = new CurrentTree(store, shared.tree());
        regions = new Regions(current);
    }

    RegionChanges changes(ApplicationEventPublisher publisher, String now, String... rows) {
        var file = folder.resolve("region_changes.csv");
        try {
            Files.writeString(file, String.join(",", ChangeFile.HEADER) + "\n" + String.join("\n", rows));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new RegionChanges(file, store, current, transactions, publisher, clock);
    }

    List<String> apply(String... rows) {
        var changes = changes(events::add, "2026-11-21T12:00:00Z", rows);
        changes.apply();
        return changes.faults().stream().map(ChangeFault::toString).toList();
    }

    Region region(String code) {
        return regions.byCode(code).orElseThrow(() -> new AssertionError("No " + code));
    }

    RegionId id(String code) {
        return region(code).id();
    }

    /** What the next node to start will see. */
    RegionTree reread() {
        return store.read();
    }
}
