package id.melek.participation;

import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts people and businesses one by one, into every region on their way up. */
final class CountedCells {

    private final Regions regions;
    private final Map<Cell, Integer> cells = new HashMap<>();

    /** People, or businesses, now. */
    record Cell(int region, Indicator indicator, int course, Settlement settlement) {}

    CountedCells(Regions regions) {
        this.regions = regions;
    }

    Map<Cell, Integer> counted() {
        return cells;
    }

    void add(CountedHuman.Firm firm) {
        var village = firm.people.getFirst().village;
        for (var region : regions.path(village.id())) {
            count(region, Indicator.BUSINESSES, List.of(0), settlement(village));
            count(region, Indicator.BUSINESSES_ENROLLED, subjects(region, firm.courses), settlement(village));
        }
    }

    void add(CountedHuman human) {
        var settlement = settlement(human.village);
        for (var region : regions.path(human.village.id())) {
            count(region, Indicator.REGISTERED, List.of(0), settlement);
            count(region, Indicator.REGISTERED_WITH_HELP, human.helped ? List.of(0) : List.of(), settlement);
            count(region, Indicator.ENROLLED, subjects(region, human.enrolled.keySet()), settlement);
            count(region, Indicator.COMPLETED, subjects(region, human.completed.keySet()), settlement);
            count(region, Indicator.HALF_WAY, subjects(region, human.halfWay.keySet()), settlement);
            count(region, Indicator.CERTIFIED, subjects(region, human.certified), settlement);
            count(region, Indicator.AWAITING_REVIEW, subjects(region, human.waiting), settlement);
        }
    }

    /** Courses are counted from the district up. */
    private static List<Integer> subjects(Region region, Set<Integer> courses) {
        var all = new ArrayList<>(region.level() == RegionLevel.VILLAGE ? List.<Integer>of() : courses);
        if (!courses.isEmpty()) {
            all.add(Booking.ANY);
        }
        return all;
    }

    private void count(Region region, Indicator indicator, List<Integer> courses, Settlement settlement) {
        courses.forEach(
                course -> cells.merge(new Cell(region.id().value(), indicator, course, settlement), 1, Integer::sum));
    }

    private Settlement settlement(Region village) {
        return regions.find(village.id()).orElseThrow().settlement();
    }
}
