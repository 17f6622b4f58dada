package id.melek.participation;

import id.melek.region.Population;
import id.melek.region.Settlement;
import java.util.function.ToIntFunction;

/** People of the three settlement classes. */
record Split(int urban, int suburban, int rural) {

    static Split people(Cells cells) {
        return of(cells::people);
    }

    static Split newcomers(Cells cells) {
        return of(cells::newcomers);
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
        return urban + suburban + rural;
    }
}
