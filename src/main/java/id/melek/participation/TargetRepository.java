package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Uuids;
import id.melek.participation.Target.Measure;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of targets and of their changes. Whoever reads says in which regions. */
@Repository
class TargetRepository {

    private static final String ALL = "ALL";
    private static final String ONCE = """
             region = :region and period = :period and indicator = :indicator and settlement = :settlement
             and measure = :measure and trait = :trait
            """;

    private final NamedParameterJdbcTemplate jdbc;

    TargetRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The regions that a target was ever set for. */
    List<RegionId> regions() {
        return jdbc.query(
                "select distinct region from target_change", (row, number) -> new RegionId(row.getInt("region")));
    }

    List<Target> in(Collection<RegionId> regions) {
        return regions.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select * from target where region in (:regions) order by period desc",
                        Map.of("regions", ids(regions)),
                        (row, number) -> target(row, "id", row.getInt("amount")));
    }

    Optional<Target> find(UUID id) {
        return jdbc
                .query(
                        "select * from target where id = :id for update",
                        Map.of("id", Uuids.bytes(id)),
                        (row, number) -> target(row, "id", row.getInt("amount")))
                .stream()
                .findFirst();
    }

    /** What stands for the same region, people and time, whatever its amount. */
    Optional<Target> like(Target target) {
        return jdbc
                .query(
                        "select * from target where" + ONCE + "for update",
                        values(target),
                        (row, number) -> target(row, "id", row.getInt("amount")))
                .stream()
                .findFirst();
    }

    void insert(Target target) {
        jdbc.update("""
                insert into target (id, region, settlement, indicator, period, measure, trait, amount)
                values (:id, :region, :settlement, :indicator, :period, :measure, :trait, :amount)
                """, values(target));
    }

    void update(Target target) {
        jdbc.update("update target set amount = :amount where id = :id", values(target));
    }

    void delete(Target target) {
        jdbc.update("delete from target where id = :id", values(target));
    }

    void record(Target target, @Nullable Integer before, @Nullable Integer after, Person who, Instant now) {
        var values = values(target);
        values.put("change", Uuids.bytes(Uuids.next()));
        values.put("before", before);
        values.put("after", after);
        values.put("now", FactRepository.utc(now));
        values.put("by", Uuids.bytes(who.id().value()));
        values.put("name", who.name());
        jdbc.update("""
                insert into target_change (id, target_id, region, settlement, indicator, period, measure, trait,
                                           old_amount, amount, changed_at, changed_by, changed_name)
                values (:change, :id, :region, :settlement, :indicator, :period, :measure, :trait,
                        :before, :after, :now, :by, :name)
                """, values);
    }

    /** The latest first. */
    List<TargetChange> changes(Collection<RegionId> regions, int limit) {
        return regions.isEmpty()
                ? List.of()
                : jdbc.query("""
                        select * from target_change where region in (:regions)
                        order by changed_at desc, id desc limit :limit
                        """, Map.of("regions", ids(regions), "limit", limit), (row, number) -> change(row));
    }

    private static TargetChange change(ResultSet row) throws SQLException {
        var before = Optional.ofNullable(row.getObject("old_amount", Integer.class));
        var after = Optional.ofNullable(row.getObject("amount", Integer.class));
        return new TargetChange(
                target(row, "target_id", after.or(() -> before).orElse(0)),
                before,
                after,
                FactRepository.instant(row, "changed_at"),
                row.getString("changed_name"));
    }

    private static Target target(ResultSet row, String id, int amount) throws SQLException {
        var settlement = row.getString("settlement");
        return new Target(
                Uuids.of(row.getBytes(id)),
                new RegionId(row.getInt("region")),
                settlement.equals(ALL) ? Optional.empty() : Optional.of(Settlement.valueOf(settlement)),
                Indicator.valueOf(row.getString("indicator")),
                Period.parse(row.getString("period")),
                Measure.valueOf(row.getString("measure")),
                row.getString("trait"),
                amount);
    }

    private static Map<String, @Nullable Object> values(Target target) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", Uuids.bytes(target.id()));
        values.put("region", target.region().value());
        values.put("settlement", target.settlement().map(Enum::name).orElse(ALL));
        values.put("indicator", target.indicator().name());
        values.put("period", target.period().key());
        values.put("measure", target.measure().name());
        values.put("trait", target.trait());
        values.put("amount", target.amount());
        return values;
    }

    private static List<Integer> ids(Collection<RegionId> regions) {
        return regions.stream().map(RegionId::value).toList();
    }
}
