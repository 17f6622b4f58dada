package id.melek.participation;

import id.melek.account.Answerable;
import id.melek.region.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts what makes the data less good than they could be, and keeps the counts by regency. Names never leave the database. */
@Repository
class QualityRepository {

    /** Where somebody of the ledger lives today: {@code d.parent} is the regency. */
    private static final String PLACE = """
            join region_version v on v.region = p.village and v.valid_to is null
            join region_version d on d.region = v.parent and d.valid_to is null
            """;

    private static final String LEARNERS = """
            select 'LEARNERS', d.parent, '', count(*), :now
            from participant p
                join person_key k on k.person_key = p.person
            """ + PLACE + """
            where not p.erased
            group by d.parent
            """;

    /** The collation takes capitals and accents for the same. */
    private static final String DUPLICATES = """
            select 'DUPLICATES', d.parent, '', sum(p.people), :now
            from (select one.village, count(*) people
                  from participant one
                      join person_key k on k.person_key = one.person
                      join account a on a.id = k.account_id
                  where not one.erased
                  group by one.village, a.name
                  having count(*) > 1) p
            """ + PLACE + """
            group by d.parent
            """;

    /** Whoever became new in a month by a fact that came late: without it the month would have one person less. */
    private static final String LATE = """
            select 'LATE', f.regency, concat(f.month, ' ', f.kind), count(distinct f.person), :now
            from fact f
            where f.kind in ('REGISTERED', 'ENROLLED', 'COMPLETED') and f.month >= :from
              and f.recorded_at > f.happened_at + interval :days day
              and not exists (select 1 from fact e
                              where e.person = f.person and e.kind = f.kind and e.happened_at < f.happened_at)
            group by f.regency, f.month, f.kind
            """;

    private static final String ANSWERS = """
            select if(told.answered, 'ANSWERED', 'SKIPPED'), d.parent, told.question, count(*), :now
            from (select account_id, question, max(answer <> :skipped) answered
                  from person_answer
                  group by account_id, question
                  union all
                  select m.account_id, b.question, max(b.answer <> :skipped)
                  from business_answer b
                      join business_member m on m.business_id = b.business_id and m.until is null
                  group by m.account_id, b.question) told
                join person_key k on k.account_id = told.account_id
                join participant p on p.person = k.person_key and not p.erased
            """ + PLACE + """
            group by told.answered, d.parent, told.question
            """;

    private final NamedParameterJdbcTemplate jdbc;

    QualityRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void countAgain(Instant now, YearMonth from, Duration late) {
        var values = Map.of(
                "now",
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                "from",
                from.toString(),
                "days",
                late.toDays(),
                "skipped",
                Answerable.SKIPPED);
        jdbc.update("delete from quality_count", Map.of());
        for (var counting : List.of(LEARNERS, DUPLICATES, LATE, ANSWERS)) {
            jdbc.update("insert into quality_count (measure, regency, detail, people, counted_at) " + counting, values);
        }
    }

    record Counted(String measure, RegionId regency, int people) {}

    /** What is counted of each regency as a whole: learners and duplicates. */
    List<Counted> in(Collection<RegionId> regencies) {
        return jdbc.query(
                "select measure, regency, people from quality_count where regency in (:regencies) and detail = ''",
                Map.of("regencies", numbers(regencies)),
                (row, number) -> new Counted(
                        row.getString("measure"), new RegionId(row.getInt("regency")), row.getInt("people")));
    }

    /** Everything that is counted, of all these regencies together, by measure followed by detail. */
    Map<String, Integer> sums(Collection<RegionId> regencies) {
        var sums = new HashMap<String, Integer>();
        jdbc.query("""
                select measure, detail, sum(people) people from quality_count where regency in (:regencies)
                group by measure, detail
                """, Map.of("regencies", numbers(regencies)), row -> {
            sums.put(row.getString("measure") + row.getString("detail"), row.getInt("people"));
        });
        return sums;
    }

    private static List<Integer> numbers(Collection<RegionId> regions) {
        return regions.stream().map(RegionId::value).toList();
    }

    /** Empty before the first night with learners. */
    Optional<Instant> countedAt() {
        return Optional.ofNullable(
                        jdbc.queryForObject("select max(counted_at) from quality_count", Map.of(), LocalDateTime.class))
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** People new in each month from that one on, by month and indicator as {@code LATE} says them. */
    Map<String, Integer> newcomers(int generation, RegionId region, YearMonth from) {
        var found = new HashMap<String, Integer>();
        jdbc.query(
                """
                select indicator, period, sum(new_people) people from figure
                where generation = :generation and subject = 0 and region = :region and indicator in (1, 2, 5)
                  and grain = 3 and period >= :from
                group by indicator, period
                """,
                Map.of("generation", generation, "region", region.value(), "from", Grain.MONTH.period(from)),
                row -> {
                    int period = row.getInt("period");
                    var month = YearMonth.of(period / 12, period % 12 + 1);
                    var indicator = Indicator.numbered(row.getInt("indicator"));
                    found.put(month + " " + indicator, row.getInt("people"));
                });
        return found;
    }
}
