package id.melek.participation;

import id.melek.participation.FigureTable.Row;
import id.melek.participation.Parity.Group;
import id.melek.participation.Parity.Measured;
import id.melek.region.Settlement;
import id.melek.region.SettlementEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Provinces by how often their rural people take part, the least first.
 *
 * @param tooUncertain names of those that could be compared if the settlement estimate were better there
 */
record PublicRanking(List<Place> ranked, List<String> tooUncertain) {

    record Place(String province, Measured parity) {}

    static PublicRanking of(FigureTable table, SettlementEstimate estimate) {
        var ranked = new ArrayList<Place>();
        var tooUncertain = new ArrayList<String>();
        for (var row : table.parts()) {
            var name = row.region().name();
            if (!estimate.canBeRanked(row.region())) {
                tooUncertain.add(name);
            } else if (parity(row, Settlement.RURAL) instanceof Measured measured) {
                ranked.add(new Place(name, measured));
            }
        }
        ranked.sort(Comparator.comparingDouble(place -> place.parity().ratio()));
        return new PublicRanking(ranked, tooUncertain);
    }

    static Parity parity(Row row, Settlement settlement) {
        return Parity.of(group(row, settlement), group(row, Settlement.URBAN));
    }

    private static Group group(Row row, Settlement settlement) {
        return new Group(
                row.cells(Indicator.ENROLLED).people(settlement),
                row.population().map(people -> people.of(settlement)).orElse(0));
    }
}
