package id.melek.participation;

import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** As many counts of the quality of data as a night leaves: made-up people belong to nobody, so it counts none of them. */
final class QualityCounts {

    private static final int PEOPLE = 100;

    private final Regions regions;
    private final JdbcTemplate database;

    QualityCounts(ApplicationContext melek) {
        this.regions = melek.getBean(Regions.class);
        this.database = melek.getBean(JdbcTemplate.class);
    }

    void fill() {
        empty();
        var details = details();
        var rows = new ArrayList<Object[]>();
        regions.children(RegionId.NATION).stream()
                .flatMap(province -> regions.children(province.id()).stream())
                .map(Region::id)
                .forEach(regency ->
                        details.forEach(one -> rows.add(new Object[] {one[0], regency.value(), one[1], PEOPLE})));
        database.batchUpdate(
                "insert into quality_count (measure, regency, detail, people, counted_at) values (?, ?, ?, ?, utc_timestamp(6))",
                rows);
    }

    private static List<String[]> details() {
        var details = new ArrayList<String[]>();
        details.add(new String[] {"LEARNERS", ""});
        details.add(new String[] {"DUPLICATES", ""});
        var first = QualityCounting.firstMonth(java.time.Clock.systemUTC());
        for (int i = 0; i <= QualityCounting.MONTHS; i++) {
            for (var indicator : PublicFigures.OPEN) {
                details.add(new String[] {"LATE", first.plusMonths(i) + " " + indicator});
            }
        }
        for (var question : DataQuality.QUESTIONS) {
            details.add(new String[] {"ANSWERED", question});
            details.add(new String[] {"SKIPPED", question});
        }
        return details;
    }

    void empty() {
        database.update("delete from quality_count");
    }
}
