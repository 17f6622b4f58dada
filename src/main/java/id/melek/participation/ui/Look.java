package id.melek.participation.ui;

import id.melek.participation.Borders;
import id.melek.participation.Indicator;
import id.melek.participation.Period;
import id.melek.participation.Trait;
import id.melek.region.Settlement;
import java.util.Optional;

/**
 * What is looked at, whatever the region: it goes along when another region is opened.
 *
 * @param shown the indicator of the map, and of the table where there is room for one only
 * @param settlement the class of the map; empty for all
 * @param trait by which people are told apart
 * @param borders of the regions, where they have ever changed
 * @param with what it is compared with, as the address has it: the code of a region, or a period
 */
record Look(
        Period period,
        Indicator shown,
        Optional<Settlement> settlement,
        Optional<String> with,
        Trait trait,
        Borders borders) {

    static final Indicator FIRST = Indicator.ENROLLED;
    static final Trait FIRST_TRAIT = Trait.GENDER;

    Look in(Period other) {
        return new Look(
                other,
                shown,
                settlement,
                with.filter(asked -> Period.find(asked).isEmpty()),
                trait,
                borders);
    }

    Look at(Indicator other) {
        return new Look(period, other, settlement, with, trait, borders);
    }

    Look of(Optional<Settlement> other) {
        return new Look(period, shown, other, with, trait, borders);
    }

    Look comparedWith(Optional<String> other) {
        return new Look(period, shown, settlement, other, trait, borders);
    }

    Look by(Trait other) {
        return new Look(period, shown, settlement, with, other, borders);
    }

    Look in(Borders other) {
        return new Look(period, shown, settlement, with, trait, other);
    }

    /** Of another region, which is not compared with the one that this one was. */
    Look elsewhere() {
        return comparedWith(with.filter(asked -> Period.find(asked).isPresent()));
    }
}
