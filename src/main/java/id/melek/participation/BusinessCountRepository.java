package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Uuids;
import id.melek.participation.CountImport.Withdrawal;
import id.melek.region.RegionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of businesses counted. Whoever reads says in which regions. */
@Repository
class BusinessCountRepository {

    private final NamedParameterJdbcTemplate jdbc;

    BusinessCountRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Person who, RegionId scope, String fileName, Instant now, List<BusinessCount> counts) {
        jdbc.update(
                """
                insert into count_import (id, scope, file_name, taken_over_at, taken_over_by, taken_over_name)
                values (:id, :scope, :file, :now, :by, :name)
                """,
                Map.of(
                        "id", Uuids.bytes(id),
                        "scope", scope.value(),
                        "file", fileName,
                        "now", FactRepository.utc(now),
                        "by", Uuids.bytes(who.id().value()),
                        "name", who.name()));
        var rows = new ArrayList<Object[]>();
        counts.forEach(count -> rows.add(
                new Object[] {count.region().value(), count.asOf(), Uuids.bytes(id), count.businesses(), count.source()
                }));
        jdbc.getJdbcTemplate()
                .batchUpdate(
                        "insert into business_count (region, as_of, import_id, businesses, source) values (?, ?, ?, ?, ?)",
                        rows);
    }

    /** The latest of each region up to a day; of several for one day, what was taken over last. */
    Map<RegionId, BusinessCount> inForce(Collection<RegionId> regions, LocalDate asOf) {
        var found = new LinkedHashMap<RegionId, BusinessCount>();
        if (!regions.isEmpty()) {
            jdbc.query("""
                    select c.region, c.as_of, c.businesses, c.source
                    from business_count c join count_import i on i.id = c.import_id
                    where c.region in (:regions) and c.as_of <= :asOf and i.withdrawn_at is null
                    order by c.as_of, i.taken_over_at, i.id
                    """, Map.of("regions", ids(regions), "asOf", asOf), row -> {
                var count = count(row);
                found.put(count.region(), count);
            });
        }
        return found;
    }

    /** What touches one of these regions, the latest first, with its counts there. */
    List<CountImport> imports(Collection<RegionId> regions) {
        var found = new LinkedHashMap<UUID, CountImport>();
        if (regions.isEmpty()) {
            return List.of();
        }
        jdbc.query("""
                select i.id, i.file_name, i.taken_over_at, i.taken_over_name, i.withdrawn_at, i.withdrawn_name,
                       c.region, c.as_of, c.businesses, c.source
                from count_import i join business_count c on c.import_id = i.id
                where c.region in (:regions)
                order by i.taken_over_at desc, i.id desc, c.region, c.as_of
                """, Map.of("regions", ids(regions)), row -> {
            found.computeIfAbsent(Uuids.of(row.getBytes("id")), id -> empty(id, row))
                    .counts()
                    .add(count(row));
        });
        return List.copyOf(found.values());
    }

    private static CountImport empty(UUID id, ResultSet row) {
        try {
            var withdrawnAt = row.getObject("withdrawn_at", LocalDateTime.class);
            return new CountImport(
                    id,
                    row.getString("file_name"),
                    instant(row.getObject("taken_over_at", LocalDateTime.class)),
                    row.getString("taken_over_name"),
                    withdrawal(withdrawnAt, row.getString("withdrawn_name")),
                    new ArrayList<>(),
                    false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Withdrawal> withdrawal(@Nullable LocalDateTime at, String by) {
        return Optional.ofNullable(at).map(when -> new Withdrawal(instant(when), by));
    }

    /** The latest that still counts, of those that were taken over for one of these regions. */
    Optional<UUID> newest(Collection<RegionId> scopes) {
        return jdbc.query("""
                        select id from count_import where withdrawn_at is null and scope in (:scopes)
                        order by taken_over_at desc, id desc limit 1
                        """, Map.of("scopes", ids(scopes)), (row, number) -> Uuids.of(row.getBytes(1))).stream()
                .findFirst();
    }

    void withdraw(UUID id, Person who, Instant now) {
        jdbc.update(
                """
                update count_import set withdrawn_at = :now, withdrawn_by = :by, withdrawn_name = :name
                where id = :id and withdrawn_at is null
                """,
                Map.of(
                        "now",
                        FactRepository.utc(now),
                        "by",
                        Uuids.bytes(who.id().value()),
                        "name",
                        who.name(),
                        "id",
                        Uuids.bytes(id)));
    }

    private static BusinessCount count(ResultSet row) throws SQLException {
        return new BusinessCount(
                new RegionId(row.getInt("region")),
                row.getInt("businesses"),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class));
    }

    private static List<Integer> ids(Collection<RegionId> regions) {
        return regions.stream().map(RegionId::value).toList();
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
