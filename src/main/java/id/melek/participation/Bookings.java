package id.melek.participation;

import id.melek.participation.Booking.Amount;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Amounts summed by where they are added; sums of nothing are left out, so that equal sums are equal objects. */
final class Bookings {

    private final Map<Booking, Amount> amounts = new HashMap<>();

    void add(Booking where, Amount amount) {
        amounts.merge(where, amount, Amount::plus);
        amounts.remove(where, Amount.NONE);
    }

    /** What is still to be booked when the other has been booked already. */
    Bookings minus(Bookings other) {
        var difference = new Bookings();
        amounts.forEach(difference::add);
        other.amounts.forEach((where, amount) -> difference.add(where, amount.negated()));
        return difference;
    }

    void forEach(BiConsumer<Booking, Amount> action) {
        amounts.forEach(action);
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}
