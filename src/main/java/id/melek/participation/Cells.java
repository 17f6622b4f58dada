package id.melek.participation;

import id.melek.participation.Booking.Amount;
import id.melek.region.Settlement;
import java.util.EnumMap;
import java.util.Map;

/** One indicator in one region, apart by settlement class: distinct people now, and people new in the period. */
public final class Cells {

    private final Map<Settlement, Amount> amounts = new EnumMap<>(Settlement.class);
    private boolean peopleHidden;
    private boolean newcomersHidden;

    void put(Settlement settlement, Amount amount) {
        amounts.put(settlement, amount);
    }

    /** Forgets the stock, in all classes. */
    void hidePeople() {
        peopleHidden = true;
        amounts.replaceAll((settlement, amount) -> new Amount(0, amount.newcomers(), amount.points()));
    }

    /** Forgets the flow, in all classes. */
    void hideNewcomers() {
        newcomersHidden = true;
        amounts.replaceAll((settlement, amount) -> new Amount(amount.people(), 0, 0));
    }

    /** Whether the stock may not be known; what is asked for it then is 0 and means nothing. */
    public boolean hidesPeople() {
        return peopleHidden;
    }

    /** Whether the flow may not be known; what is asked for it then is 0 and means nothing. */
    public boolean hidesNewcomers() {
        return newcomersHidden;
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
