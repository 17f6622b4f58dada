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
 */
record Look(Period period, Indicator shown, Optional<Settlement> settlement) {

    static final Indicator FIRST = Indicator.ENROLLED;

    Look in(Period other) {
        return new Look(other, shown, settlement);
    }

    Look at(Indicator other) {
        return new Look(period, other, settlement);
    }

    Look of(Optional<Settlement> other) {
        return new Look(period, shown, other);
    }
}
