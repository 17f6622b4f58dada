package id.melek.participation;

import id.melek.participation.Booking.Amount;
import id.melek.region.Settlement;
import java.util.EnumMap;
import java.util.Map;

/** One indicator in one region, apart by settlement class: distinct people now, and people new in the period. */
public final class Cells {

    private final Map<Settlement, Amount> amounts = new EnumMap<>(Settlement.class);

    void put(Settlement settlement, Amount amount) {
        amounts.put(settlement, amount);
    }

    /** The stock: people at the end of the period. */
    public int people(Settlement settlement) {
        return amounts.getOrDefault(settlement, Amount.NONE).people();
    }

    /** The flow: people for whom it happened in the period for the first time. */
    public int newcomers(Settlement settlement) {
        return amounts.getOrDefault(settlement, Amount.NONE).newcomers();
    }

    /** Over the three classes; nobody is in two. */
    public int people() {
        return sum().people();
    }

    /** Over the three classes. */
    public int newcomers() {
        return sum().newcomers();
    }

    /** Of learning gain: the sum of after minus before over {@link #newcomers()} people. */
    public int points() {
        return sum().points();
    }

    private Amount sum() {
        return amounts.values().stream().reduce(Amount.NONE, Amount::plus);
    }
}
