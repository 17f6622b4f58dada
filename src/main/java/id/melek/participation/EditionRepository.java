package id.melek.participation;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.base.Uuids;
import id.melek.participation.Edition.Signature;
import id.melek.region.RegionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of editions. No statement here changes a signed one. */
@Repository
class EditionRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = """
            select id, region, month, number, content, moved, cut_off, made_name, signed_at, signed_name from edition
            """;

    private final NamedParameterJdbcTemplate jdbc;

    EditionRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(RegionId region, Edition edition, EditionContent content) {}

    /** The regions that have one. */
    List<RegionId> regions() {
        return jdbc.query("select distinct region from edition", (row, number) -> new RegionId(row.getInt("region")));
    }

    /** The latest month first, and of a month the latest number. */
    List<Edition> in(List<RegionId> regions) {
        return regions.isEmpty()
                ? List.of()
                : query(
                                COLUMNS + " where region in (:regions) order by month desc, region, number desc",
                                Map.of(
                                        "regions",
                                        regions.stream().map(RegionId::value).toList()))
                        .stream()
                        .map(Stored::edition)
                        .toList();
    }

    Optional<Stored> find(UUID id) {
        return query(COLUMNS + " where id = :id", Map.of("id", Uuids.bytes(id))).stream()
                .findFirst();
    }

    /** Until the end of the transaction nobody else makes or signs one of this region; whoever does so already is waited for. */
    void awaitTurn(RegionId region) {
        jdbc.update(
                "insert into edition_turn values (:region) on duplicate key update region = :region",
                Map.of("region", region.value()));
    }

    Optional<Stored> last(RegionId region, YearMonth month) {
        return query(
                        COLUMNS + " where region = :region and month = :month order by number desc limit 1",
                        at(region, month))
                .stream()
                .findFirst();
    }

    /** The draft that somebody made at or after a moment. */
    Optional<Edition> draftSince(RegionId region, YearMonth month, Instant moment) {
        var values = at(region, month);
        values.put("moment", FactRepository.utc(moment));
        return query(
                        COLUMNS
                                + " where region = :region and month = :month and signed_at is null and made_at >= :moment",
                        values)
                .stream()
                .map(Stored::edition)
                .findFirst();
    }

    Optional<Stored> lastSigned(RegionId region, YearMonth month) {
        return query(COLUMNS + """
                        where region = :region and month = :month and signed_at is not null
                        order by number desc limit 1
                        """, at(region, month)).stream().findFirst();
    }

    Optional<byte[]> pdf(UUID id) {
        return jdbc
                .query(
                        "select pdf from edition where id = :id and pdf is not null",
                        Map.of("id", Uuids.bytes(id)),
                        (row, number) -> row.getBytes("pdf"))
                .stream()
                .findFirst();
    }

    void removeDraft(RegionId region, YearMonth month) {
        jdbc.update(
                "delete from edition where region = :region and month = :month and signed_at is null",
                at(region, month));
    }

    /** @param by null if nobody did but the schedule */
    void insert(Stored draft, @Nullable AccountId by, Instant now) {
        var values = at(draft.region(), draft.edition().month());
        values.put("id", Uuids.bytes(draft.edition().id()));
        values.put("number", draft.edition().number());
        values.put("content", JSON.writeValueAsString(draft.content()));
        values.put("moved", draft.edition().moved());
        values.put("cut_off", FactRepository.utc(draft.edition().cutOff()));
        values.put("now", FactRepository.utc(now));
        values.put("by", by == null ? null : Uuids.bytes(by.value()));
        values.put("name", draft.edition().madeBy());
        jdbc.update("""
                insert into edition (id, region, month, number, content, moved, cut_off, made_at, made_by, made_name)
                values (:id, :region, :month, :number, :content, :moved, :cut_off, :now, :by, :name)
                """, values);
    }

    /** Changes nothing if it is signed already. */
    void sign(UUID id, Person who, Signature signature, byte[] pdf) {
        var values = new HashMap<String, Object>();
        values.put("id", Uuids.bytes(id));
        values.put("now", FactRepository.utc(signature.at()));
        values.put("by", Uuids.bytes(who.id().value()));
        values.put("name", signature.by());
        values.put("pdf", pdf);
        jdbc.update("""
                update edition set signed_at = :now, signed_by = :by, signed_name = :name, pdf = :pdf
                where id = :id and signed_at is null
                """, values);
    }

    private static Map<String, @Nullable Object> at(RegionId region, YearMonth month) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("region", region.value());
        values.put("month", month.toString());
        return values;
    }

    private List<Stored> query(String sql, Map<String, ?> values) {
        RowMapper<Stored> stored = (row, number) -> stored(row);
        return jdbc.query(sql, values, stored);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var content = JSON.readValue(row.getString("content"), EditionContent.class);
        var edition = new Edition(
                Uuids.of(row.getBytes("id")),
                content.code(),
                content.name(),
                YearMonth.parse(row.getString("month")),
                row.getInt("number"),
                FactRepository.instant(row, "cut_off"),
                row.getInt("moved"),
                row.getString("made_name"),
                signature(row));
        return new Stored(new RegionId(row.getInt("region")), edition, content);
    }

    private static Optional<Signature> signature(ResultSet row) throws SQLException {
        var by = row.getString("signed_name");
        return by == null ? Optional.empty() : Optional.of(new Signature(by, FactRepository.instant(row, "signed_at")));
    }
}
