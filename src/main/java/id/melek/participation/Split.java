package id.melek.participation;

import id.melek.region.Population;
import id.melek.region.Settlement;
import java.util.function.ToIntFunction;

/** People of the three settlement classes; {@link #HIDDEN} where they are too few to be shown. */
record Split(int urban, int suburban, int rural) {

    /** As it is stored; no number of people is below 0. */
    static final Split HIDDEN = new Split(-1, -1, -1);

    static Split people(Cells cells) {
        return cells.hidesPeople() ? HIDDEN : of(cells::people);
    }

    static Split newcomers(Cells cells) {
        return cells.hidesNewcomers() ? HIDDEN : of(cells::newcomers);
    }

    static Split inhabitants(Population population) {
        return of(population::of);
    }

    private static Split of(ToIntFunction<Settlement> people) {
        return new Split(
                people.applyAsInt(Settlement.URBAN),
                people.applyAsInt(Settlement.SUBURBAN),
                people.applyAsInt(Settlement.RURAL));
    }

    int of(Settlement settlement) {
        return switch (settlement) {
            case URBAN -> urban;
            case SUBURBAN -> suburban;
            case RURAL -> rural;
        };
    }

    /** Not called as a bean would be, so that it is never stored beside what it is the sum of. */
    int all() {
        return equals(HIDDEN) ? HIDDEN.urban : urban + suburban + rural;
    }
}
