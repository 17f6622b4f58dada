package id.melek.participation;

import id.melek.region.Region;
import id.melek.region.RegionLevel;
import java.time.YearMonth;
import java.util.Map;

/** One number of an answer by its simplest query over the ledger, as somebody would write it who has no roll-ups. */
final class LedgerSql {

    private static final Map<Trait, String> VALUES = Map.of(
            Trait.GENDER,
            "substr(detail, 1, 1)",
            Trait.AGE,
            "elt(1 + interval(year(curdate()) - substr(detail, 2, 4), 25, 35, 45, 55), '1', '2', '3', '4', '5')",
            Trait.DISABILITY,
            "substr(detail, 6, 1)");

    private LedgerSql() {}

    /** People new in a period, by part and class. */
    static String newcomers(Region region, Period period, Subject subject) {
        return "select part, settlement, count(*) from (select person, min(" + part(region)
                + ") part, min(settlement) settlement from fact where kind = 'ENROLLED'" + about(subject)
                + within(region)
                + " group by person" + during(period) + ") first_times group by part, settlement";
    }

    /** People new in each of some months, by class. */
    static String months(Region region, YearMonth first, YearMonth last) {
        return "select month, settlement, count(*) from (select person, min(month) month, min(settlement) settlement"
                + " from fact where kind = 'ENROLLED'" + within(region) + " group by person" + during(first, last)
                + ") first_times group by month, settlement";
    }

    /** People with a certificate at the end of each of some months, in the region where they got it. */
    static String certified(Region region, YearMonth last) {
        return "select month, settlement, sum(count(*)) over (partition by settlement order by month) from (select person,"
                + " min(month) month, min(settlement) settlement from fact where kind = 'CERTIFIED'" + within(region)
                + " group by person having min(month) <= '" + last
                + "') first_times group by month, settlement";
    }

    /** People of one indicator at the end of a quarter, by part and a trait's value. */
    static String byTrait(Region region, Trait trait, Period quarter) {
        return "select part, value, count(*) from (select e.person, min(e.part) part, max(t.value) value from (select person, "
                + part(region) + " part from fact where kind = 'ENROLLED' and month <= '"
                + quarter.last().orElseThrow() + "'" + within(region) + ") e left join (select person, "
                + VALUES.get(trait)
                + " value from fact where kind = 'TRAITS') t on t.person = e.person group by e.person) people"
                + " group by part, value";
    }

    /** What came late, by month. */
    static String late(Region region, YearMonth first) {
        return "select month, kind, count(distinct person) from fact where kind in ('REGISTERED', 'ENROLLED', 'COMPLETED')"
                + " and month >= '" + first + "' and recorded_at > happened_at + interval 30 day" + within(region)
                + " group by month, kind";
    }

    private static String about(Subject subject) {
        if (subject.equals(Subject.ANY)) {
            return "";
        }
        return subject.number() > 0 ? " and course = " + subject.number() : " and track = " + -subject.number();
    }

    private static String during(Period period) {
        return period.first()
                .map(first -> during(first, period.last().orElseThrow()))
                .orElse("");
    }

    private static String during(YearMonth first, YearMonth last) {
        return " having min(month) between '" + first + "' and '" + last + "'";
    }

    private static String part(Region region) {
        return switch (region.level()) {
            case NATION -> "province";
            case PROVINCE -> "regency";
            case REGENCY -> "district";
            case DISTRICT, VILLAGE -> "village";
        };
    }

    private static String within(Region region) {
        return region.level() == RegionLevel.NATION
                ? ""
                : " and " + FigureColumn.lower(region.level()) + " = "
                        + region.id().value();
    }
}
