package id.melek.participation;

import id.melek.participation.Booking.Amount;
import java.util.Arrays;

/** Amounts by a packed key: a hash table of primitives, because a rebuild holds millions of them. Keys are above 0. */
final class Sums {

    interface Row {
        void row(long key, int people, int newcomers, int points);
    }

    private static final int SMALLEST = 64;
    private static final double FULL = 0.6;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[SMALLEST];
    private int[] people = new int[SMALLEST];
    private int[] newcomers = new int[SMALLEST];
    private int[] points = new int[SMALLEST];
    private int size;

    void add(long key, Amount amount) {
        add(key, amount.people(), amount.newcomers(), amount.points());
    }

    void add(long key, int morePeople, int moreNewcomers, int morePoints) {
        if (size >= keys.length * FULL) {
            grow();
        }
        int at = slot(key);
        if (keys[at] == 0) {
            keys[at] = key;
            size++;
        }
        people[at] += morePeople;
        newcomers[at] += moreNewcomers;
        points[at] += morePoints;
    }

    int size() {
        return size;
    }

    /** In no order. */
    void forEach(Row action) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                action.row(keys[at], people[at], newcomers[at], points[at]);
            }
        }
    }

    /** In the order of the keys; sums of nothing are left out. */
    void forEachSorted(Row action) {
        var sorted = new long[size];
        int found = 0;
        for (var key : keys) {
            if (key != 0) {
                sorted[found++] = key;
            }
        }
        Arrays.sort(sorted);
        for (var key : sorted) {
            int at = slot(key);
            if (people[at] != 0 || newcomers[at] != 0 || points[at] != 0) {
                action.row(key, people[at], newcomers[at], points[at]);
            }
        }
    }

    private int slot(long key) {
        long mixed = (key ^ key >>> 31) * MIX;
        int at = (int) (mixed ^ mixed >>> 32) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        var old = new Object[] {keys, people, newcomers, points};
        int capacity = keys.length * 2;
        keys = new long[capacity];
        people = new int[capacity];
        newcomers = new int[capacity];
        points = new int[capacity];
        size = 0;
        var oldKeys = (long[]) old[0];
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != 0) {
                add(oldKeys[at], ((int[]) old[1])[at], ((int[]) old[2])[at], ((int[]) old[3])[at]);
            }
        }
    }
}
