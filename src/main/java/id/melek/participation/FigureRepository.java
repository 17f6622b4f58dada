package id.melek.participation;

import id.melek.participation.Booking.Amount;
import id.melek.region.RegionId;
import id.melek.region.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the roll-ups that are shown: only rows of the regions that are asked for, and of few spans of time. */
@Repository
class FigureRepository {

    private static final Settlement[] SETTLEMENTS = Settlement.values();
    private static final List<Indicator> ALL_INDICATORS = List.of(Indicator.values());

    private final NamedParameterJdbcTemplate jdbc;

    FigureRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills in every indicator of the rows, which stand under the numbers of their regions. */
    void fill(Map<Integer, FigureTable.Row> rows, FigureQuery query, int generation) {
        var span = Span.of(query.period());
        var values = values(rows.keySet(), query.subject(), ALL_INDICATORS, generation);
        values.putAll(span.values());
        jdbc.query("""
                select region, indicator, settlement, sum(people * %s) people,
                       sum(if(%s, new_people, 0)) new_people, sum(if(%s, points, 0)) points
                from figure
                where generation = :generation and subject = :subject and region in (:regions)
                  and indicator in (:indicators) and (%s)
                group by region, indicator, settlement
                """.formatted(span.sign(), span.flow(), span.flow(), span.rows()), values, row -> {
            var region = rows.get(row.getInt("region"));
            var indicator = Indicator.numbered(row.getInt("indicator"));
            if (region != null) {
                region.cells(indicator).put(SETTLEMENTS[row.getInt("settlement")], amount(indicator, row));
            }
        });
    }

    /** Fills in how far those came who enrolled in these months. */
    void fillCohort(Map<Integer, FigureTable.Row> rows, Subject subject, Maturity months, int generation) {
        var values = values(rows.keySet(), subject, Indicator.COURSE_OF_LEARNING, generation);
        var span = months.first()
                .map(first -> Span.between(first, months.last()))
                .orElseGet(() -> Span.of(Period.of(months.last())));
        values.putAll(span.values());
        jdbc.query("""
                select region, indicator, settlement, sum(new_people * %s) new_people
                from figure
                where generation = :generation and subject = :subject and region in (:regions)
                  and indicator in (:indicators) and (%s)
                group by region, indicator, settlement
                """.formatted(span.sign(), span.rows()), values, row -> {
            var region = rows.get(row.getInt("region"));
            if (region != null) {
                region.cohort()
                        .put(
                                Indicator.numbered(row.getInt("indicator")),
                                SETTLEMENTS[row.getInt("settlement")],
                                new Amount(0, row.getInt("new_people"), 0));
            }
        });
    }

    /** People new in a region, month by month; months of nobody are left out. */
    Map<YearMonth, Cells> months(
            RegionId region, Indicator indicator, YearMonth first, YearMonth last, int generation) {
        var values = values(List.of(region.value()), Subject.ANY, List.of(indicator), generation);
        values.put("first", Grain.MONTH.period(first));
        values.put("last", Grain.MONTH.period(last));
        var months = new HashMap<YearMonth, Cells>();
        jdbc.query("""
                select period, settlement, new_people from figure
                where generation = :generation and subject = :subject and region in (:regions)
                  and indicator in (:indicators) and grain = 3 and period between :first and :last
                """, values, row -> {
            months.computeIfAbsent(Grain.month(row.getInt("period")), any -> new Cells())
                    .put(SETTLEMENTS[row.getInt("settlement")], new Amount(0, row.getInt("new_people"), 0));
        });
        return months;
    }

    /** People new in a period, by region and indicator; regions of nobody are left out. */
    Map<RegionId, Map<Indicator, Cells>> newcomers(
            Collection<RegionId> regions, List<Indicator> indicators, Period period, int generation) {
        var span = Span.of(period);
        var values = values(regions.stream().map(RegionId::value).toList(), Subject.ANY, indicators, generation);
        values.putAll(span.values());
        var found = new HashMap<RegionId, Map<Indicator, Cells>>();
        jdbc.query("""
                select region, indicator, settlement, sum(new_people) new_people from figure
                where generation = :generation and subject = :subject and region in (:regions)
                  and indicator in (:indicators) and (%s) and (%s)
                group by region, indicator, settlement
                """.formatted(span.rows(), span.flow()), values, row -> {
            found.computeIfAbsent(new RegionId(row.getInt("region")), any -> new EnumMap<>(Indicator.class))
                    .computeIfAbsent(Indicator.numbered(row.getInt("indicator")), any -> new Cells())
                    .put(SETTLEMENTS[row.getInt("settlement")], new Amount(0, row.getInt("new_people"), 0));
        });
        return found;
    }

    /**
     * What {@link Discretion} decides the certified of each of some months by. The stock at the end of a month is what there
     * ever was less what came after: mostly the last months are asked for, and these are few rows.
     */
    Map<YearMonth, Map<Integer, Discretion.Delicate>> delicate(
            Collection<Integer> regions, YearMonth first, YearMonth last, int generation) {
        var indicators = List.of(Indicator.REGISTERED, Indicator.COMPLETED, Indicator.CERTIFIED);
        var values = values(regions, Subject.ANY, indicators, generation);
        values.put("first", Grain.MONTH.period(first));
        var found = new TreeMap<YearMonth, Map<Integer, Discretion.Delicate>>();
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .forEach(month -> found.put(month, new HashMap<>()));
        jdbc.query("""
                select region, grain, period, indicator, settlement, people, new_people from figure
                where generation = :generation and subject = :subject and region in (:regions)
                  and indicator in (:indicators) and (grain = 0 or grain = 3 and period >= :first)
                """, values, row -> {
            addDelicate(found, row);
        });
        return found;
    }

    private static void addDelicate(NavigableMap<YearMonth, Map<Integer, Discretion.Delicate>> found, ResultSet row)
            throws SQLException {
        int region = row.getInt("region");
        int settlement = row.getInt("settlement");
        var indicator = Indicator.numbered(row.getInt("indicator"));
        var amount = new Amount(row.getInt("people"), row.getInt("new_people"), 0);
        if (row.getInt("grain") == Grain.EVER.ordinal()) {
            found.values().forEach(counts -> of(region, counts).addStock(indicator, settlement, amount.people()));
        } else {
            var at = Grain.month(row.getInt("period"));
            found.headMap(at, false)
                    .values()
                    .forEach(counts -> of(region, counts).addStock(indicator, settlement, -amount.people()));
            Optional.ofNullable(found.get(at))
                    .ifPresent(counts -> of(region, counts).addMonth(indicator, settlement, amount));
        }
    }

    private static Discretion.Delicate of(int region, Map<Integer, Discretion.Delicate> counts) {
        return counts.computeIfAbsent(region, any -> new Discretion.Delicate());
    }

    /** What {@link Discretion} decides by, under the numbers of the regions; regions with nothing are left out. */
    Map<Integer, Discretion.Delicate> delicate(Collection<Integer> regions, FigureQuery query, int generation) {
        var span = Span.of(query.period());
        var values = values(
                regions,
                query.subject(),
                List.of(Indicator.CERTIFIED, Indicator.COMPLETED, Indicator.COHORT_CERTIFIED, Indicator.GAINED),
                generation);
        values.putAll(span.values());
        var found = new HashMap<Integer, Discretion.Delicate>();
        jdbc.query("""
                select region, indicator, settlement, sum(people * %s) people,
                       sum(if(%s, new_people, 0)) new_people, sum(if(%s, people, 0)) more_people
                from figure
                where generation = :generation and subject = :subject and region in (:regions)
                  and indicator in (:indicators) and (%s)
                group by region, indicator, settlement
                """.formatted(span.sign(), span.flow(), span.flow(), span.rows()), values, row -> {
            var one = found.computeIfAbsent(row.getInt("region"), any -> new Discretion.Delicate());
            int settlement = row.getInt("settlement");
            switch (Indicator.numbered(row.getInt("indicator"))) {
                case CERTIFIED -> {
                    one.end()[settlement] = row.getInt("people");
                    one.begin()[settlement] = row.getInt("people") - row.getInt("more_people");
                    one.flow()[settlement] = row.getInt("new_people");
                }
                case COMPLETED -> one.completed()[settlement] = row.getInt("people");
                case COHORT_CERTIFIED -> one.cohort()[0] += row.getInt("new_people");
                default -> one.gained()[0] += row.getInt("new_people");
            }
        });
        return found;
    }

    private static Map<String, Object> values(
            Collection<Integer> regions, Subject subject, List<Indicator> indicators, int generation) {
        var values = new HashMap<String, Object>();
        values.put("generation", generation);
        values.put("subject", subject.number());
        values.put("regions", regions);
        values.put("indicators", indicators.stream().map(Indicator::number).toList());
        return values;
    }

    /** Where only the flow means anything, it stands for the people too. */
    private static Amount amount(Indicator indicator, ResultSet row) throws SQLException {
        int newcomers = row.getInt("new_people");
        int people = indicator.isFlowOnly() ? newcomers : row.getInt("people");
        return new Amount(people, newcomers, row.getInt("points"));
    }
}
