package id.melek.participation;

import id.melek.participation.Booking.Amount;
import java.util.HashMap;
import java.util.Map;

/** Amounts summed by the row of the roll-ups they are added to. */
final class Rollups {

    private final Map<RollupKey, Amount> rows = new HashMap<>();

    void add(Booking where, Amount amount) {
        RollupKey.of(where).forEach(key -> rows.merge(key, amount, Amount::plus));
    }

    void add(Bookings bookings) {
        bookings.forEach(this::add);
    }

    int size() {
        return rows.size();
    }

    void clear() {
        rows.clear();
    }

    Map<RollupKey, Amount> rows() {
        return rows;
    }
}
