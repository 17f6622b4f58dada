package id.melek.participation.ui;

import id.melek.participation.Indicator;
import id.melek.participation.Period;
import id.melek.region.Settlement;
import java.util.Optional;

/**
 * What is looked at, whatever the region: it goes along when another region is opened.
 *
 * @param shown the indicator of the map, and of the table where there is room for one only
 * @param settlement the class of the map; empty for all
 * @param with what it is compared with, as the address has it: the code of a region, or a period
 */
record Look(Period period, Indicator shown, Optional<Settlement> settlement, Optional<String> with) {

    static final Indicator FIRST = Indicator.ENROLLED;

    Look in(Period other) {
        return new Look(
                other,
                shown,
                settlement,
                with.filter(asked -> Period.find(asked).isEmpty()));
    }

    Look at(Indicator other) {
        return new Look(period, other, settlement, with);
    }

    Look of(Optional<Settlement> other) {
        return new Look(period, shown, other, with);
    }

    Look comparedWith(Optional<String> other) {
        return new Look(period, shown, settlement, other);
    }

    /** Of another region, which is not compared with the one that this one was. */
    Look elsewhere() {
        return comparedWith(with.filter(asked -> Period.find(asked).isPresent()));
    }
}
