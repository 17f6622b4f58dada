package id.melek.participation;

import id.melek.account.Person;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From a working day of the month on, draws up the last month of every manager's region and tells that it waits for a
 * signature. Run as often as one likes: what is drawn up or signed stays, and nobody is told twice.
 */
@Component
class EditionSchedule {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Logger LOG = LoggerFactory.getLogger(EditionSchedule.class);

    private final Editions editions;
    private final EditionPost post;
    private final Regions regions;
    private final Clock clock;
    private final int workingDay;

    EditionSchedule(
            Editions editions,
            EditionPost post,
            Regions regions,
            Clock clock,
            @Value("${melek.reports.working-day:5}") int workingDay) {
        this.editions = editions;
        this.post = post;
        this.regions = regions;
        this.clock = clock;
        this.workingDay = workingDay;
    }

    void run() {
        post.managers().filter(who -> isDue(who.scope())).forEach(this::drawUp);
    }

    private boolean isDue(@Nullable RegionId region) {
        return region != null && workingDays(LocalDate.now(clock.withZone(regions.zoneOf(region)))) >= workingDay;
    }

    /** From Monday to Friday; public holidays are decreed every year and not known here. */
    static int workingDays(LocalDate until) {
        return (int) until.withDayOfMonth(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .count();
    }

    /** What goes wrong with one region must not keep the others waiting; the next run tries again. */
    private void drawUp(Person manager) {
        try {
            editions.drawUp(manager).ifPresent(draft -> post.waits(manager, draft));
        } catch (RuntimeException failure) {
            LOG.error("The monthly report of region {} was not drawn up", manager.scope(), failure);
        }
    }
}
