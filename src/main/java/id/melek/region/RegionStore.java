package id.melek.region;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The regions' tables. */
@Component
class RegionStore {

    private static final int BATCH = 1000;

    private static final String VERSION_INSERT = """
            insert into region_version
                (region, valid_from, valid_to, code, name, kind, parent, settlement, time_zone,
                 degurba_like, density, basis, lat, lng)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate db;
    private final Clock clock;

    RegionStore(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whoever loads or changes regions holds this row until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    int lockRevision() {
        return number("select revision from region_revision where id = 1 for update");
    }

    int revision() {
        return number("select revision from region_revision where id = 1");
    }

    boolean isEmpty() {
        return number("select count(*) from (select 1 from region limit 1) some") == 0;
    }

    private int number(String sql) {
        var number = db.queryForObject(sql, Integer.class);
        return number == null ? 0 : number;
    }

    @Nullable String loaded(String dataSet) {
        return db.queryForList("select sha256 from reference_load where data_set = ?", String.class, dataSet).stream()
                .findFirst()
                .orElse(null);
    }

    void markLoaded(String dataSet, String sha256) {
        db.update("""
                insert into reference_load (data_set, sha256, loaded_at) values (?, ?, ?)
                on duplicate key update sha256 = values(sha256), loaded_at = values(loaded_at)
                """, dataSet, sha256, now());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    void insertAreas(List<Area> areas) {
        insertRegions(areas.stream().map(Area::region).toList());
        db.batchUpdate(VERSION_INSERT, areas, BATCH, RegionStore::bindArea);
    }

    private void insertRegions(List<Region> regions) {
        db.batchUpdate("insert into region (id, level) values (?, ?)", regions, BATCH, (row, region) -> {
            row.setInt(1, region.id().value());
            row.setString(2, region.level().name());
        });
    }

    private static void bindArea(PreparedStatement row, Area area) throws SQLException {
        bindVersion(row, area.version());
        row.setString(10, orNull(area.degurbaLike()));
        row.setString(11, orNull(area.density()));
        row.setString(12, orNull(area.basis()));
        row.setString(13, orNull(area.lat()));
        row.setString(14, orNull(area.lng()));
    }

    private static void bindVersion(PreparedStatement row, Version version) throws SQLException {
        var region = version.region();
        row.setInt(1, region.id().value());
        row.setObject(2, version.from());
        row.setObject(3, version.to());
        row.setString(4, region.code());
        row.setString(5, region.name());
        row.setString(6, region.kind());
        row.setObject(7, region.parent() == null ? null : region.parent().value());
        row.setString(
                8, region.settlement() == null ? null : region.settlement().name());
        row.setString(9, version.zone() == null ? null : version.zone().getId());
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** Figures of the same day are replaced, older ones kept. They speak of the regions as they are today. */
    void putPeople(List<People> people) {
        var ids = new HashMap<String, Integer>();
        db.query("""
                select v.code, v.region from region_version v join region r on r.id = v.region
                where v.valid_to is null and r.level in ('NATION', 'PROVINCE', 'REGENCY')
                """, row -> {
            ids.put(row.getString("code"), row.getInt("region"));
        });
        var rows = new ArrayList<Object[]>();
        for (var some : people) {
            addRows(rows, ids.get(some.code()), some);
        }
        db.batchUpdate("""
                insert into region_population (region, settlement, as_of, people, source) values (?, ?, ?, ?, ?)
                on duplicate key update people = values(people), source = values(source), valid_to = null
                """, rows);
    }

    private static void addRows(List<Object[]> rows, @Nullable Integer region, People people) {
        if (region == null) {
            throw new ReferenceFault("settlement_population.csv: no region has the code " + people.code() + " today.");
        }
        for (var settlement : Settlement.values()) {
            var count = people.population().of(settlement);
            var asOf = people.population().asOf();
            rows.add(new Object[] {
                region, settlement.name(), asOf, count, people.population().source()
            });
        }
    }

    /** All tables as of one moment, or a change in between would leave half of itself out. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    RegionTree read() {
        return RegionTree.of(revision(), versions(), successors(), populations());
    }

    private List<Version> versions() {
        var versions = new ArrayList<Version>(100_000);
        var rows = new VersionRows();
        db.query("""
                select v.region, r.level, v.valid_from, v.valid_to, v.code, v.name, v.kind, v.parent, v.settlement,
                       v.time_zone
                from region_version v join region r on r.id = v.region
                order by v.region, v.valid_from
                """, row -> {
            versions.add(rows.version(row));
        });
        return versions;
    }

    private Map<RegionId, RegionId> successors() {
        var successors = new HashMap<RegionId, RegionId>();
        db.query("select id, successor from region where successor is not null", row -> {
            successors.put(new RegionId(row.getInt("id")), new RegionId(row.getInt("successor")));
        });
        return successors;
    }

    /** The latest figures of each region, unless its borders changed since. */
    private Map<RegionId, Population> populations() {
        var people = new HashMap<RegionId, EnumMap<Settlement, Integer>>();
        var populations = new HashMap<RegionId, Population>();
        db.query("""
                select region, settlement, as_of, people, source from region_population p
                where valid_to is null and as_of = (select max(as_of) from region_population where region = p.region)
                """, row -> {
            var region = new RegionId(row.getInt("region"));
            var counts = people.computeIfAbsent(region, id -> new EnumMap<>(Settlement.class));
            counts.put(Settlement.valueOf(row.getString("settlement")), row.getInt("people"));
            populations.put(region, population(counts, row));
        });
        return populations;
    }

    private static Population population(Map<Settlement, Integer> counts, ResultSet row) throws SQLException {
        return new Population(
                counts.getOrDefault(Settlement.URBAN, 0),
                counts.getOrDefault(Settlement.SUBURBAN, 0),
                counts.getOrDefault(Settlement.RURAL, 0),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"));
    }

    Set<String> appliedChanges() {
        return new HashSet<>(db.queryForList("select id from region_change", String.class));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(Change change, Edit edit, int revision) {
        edit.begun().ifPresent(region -> insertRegions(List.of(region)));
        writeVersions(edit.versions());
        for (var region : edit.withoutPopulation()) {
            db.update(
                    "update region_population set valid_to = ? where region = ? and valid_to is null",
                    change.date(),
                    region.value());
        }
        edit.ended().forEach((region, successor) -> end(region, successor, change.date()));
        db.update(
                """
                insert into region_change
                    (id, revision, changed_on, kind, old_code, new_code, name, value, source, applied_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                change.fingerprint(),
                revision,
                change.date(),
                change.kind().word(),
                change.oldCode(),
                change.newCode(),
                change.name(),
                change.value(),
                change.source(),
                now());
        setRevision(revision);
    }

    void setRevision(int revision) {
        db.update("update region_revision set revision = ? where id = 1", revision);
    }

    private void writeVersions(Collection<Version> versions) {
        var sql = VERSION_INSERT.replace("?, ?, ?, ?, ?)", "null, null, null, null, null)") + """
                on duplicate key update valid_to = values(valid_to), code = values(code), name = values(name),
                    kind = values(kind), parent = values(parent), settlement = values(settlement)
                """;
        db.batchUpdate(sql, versions, BATCH, RegionStore::bindVersion);
        db.batchUpdate("""
                update region_version n join region_version o on o.region = n.region and o.valid_to = n.valid_from
                set n.degurba_like = o.degurba_like, n.density = o.density, n.basis = o.basis, n.lat = o.lat, n.lng = o.lng
                where n.region = ? and n.valid_from = ?
                """, versions, BATCH, (row, version) -> {
            row.setInt(1, version.id().value());
            row.setObject(2, version.from());
        });
    }

    private void end(RegionId region, RegionId successor, LocalDate day) {
        db.update("update region set ended = ?, successor = ? where id = ?", day, successor.value(), region.value());
    }

    /** Rows as versions; equal names, days and identities become the same object, which saves half of the tree's memory. */
    private static final class VersionRows {

        private final Map<Object, Object> seen = new HashMap<>();

        Version version(ResultSet row) throws SQLException {
            var parent = row.getInt("parent");
            var settlement = row.getString("settlement");
            var zone = row.getString("time_zone");
            var to = row.getObject("valid_to", LocalDate.class);
            var region = new Region(
                    once(new RegionId(row.getInt("region"))),
                    RegionLevel.valueOf(row.getString("level")),
                    row.getString("code"),
                    once(row.getString("name")),
                    once(row.getString("kind")),
                    parent == 0 ? null : once(new RegionId(parent)),
                    settlement == null ? null : Settlement.valueOf(settlement));
            return new Version(
                    region,
                    once(row.getObject("valid_from", LocalDate.class)),
                    to == null ? null : once(to),
                    zone == null ? null : ZoneId.of(zone));
        }

        @SuppressWarnings("unchecked")
        private <T> T once(T value) {
            var first = seen.putIfAbsent(value, value);
            return first == null ? value : (T) first;
        }
    }
}
