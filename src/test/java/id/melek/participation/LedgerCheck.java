package id.melek.participation;

import id.melek.region.RegionId;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets tests of other packages ask whether the figures are what the facts add up to. */
public final class LedgerCheck {

    private LedgerCheck() {}

    /** Folds what waits and rebuilds; rows that were wrong, in words. */
    public static List<String> differences(ApplicationContext melek) {
        while (melek.getBean(Folding.class).foldBatch() > 0) {
            // the next batch
        }
        return melek.getBean(Rebuild.class).run().stream().map(Object::toString).toList();
    }

    /** How many there are of something in the whole nation now, as {@link Indicator} names it. */
    public static int inTheNation(ApplicationContext melek, String indicator) {
        var count = melek.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select coalesce(sum(people), 0) from figure where generation = ? and region = ? and subject = 0"
                                + " and grain = 0 and indicator = ?",
                        Integer.class,
                        melek.getBean(RollupRepository.class)
                                .generations()
                                .live()
                                .then(),
                        RegionId.NATION.value(),
                        Indicator.valueOf(indicator).number());
        return Objects.requireNonNull(count);
    }
}
