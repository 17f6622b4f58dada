package id.melek.participation;

/**
 * The key of a row of {@code figure}, packed into a number whose order is that of the table's own key.
 *
 * @param subject see {@link Booking}; at most 8,191 courses and as many tracks
 */
record FigureKey(int subject, int region, int grain, int period, int indicator, int settlement) {

    private static final int SUBJECTS_BELOW_0 = 1 << 13;

    // 14 bits of subject, 20 of region, 2 of grain, 16 of period, 5 of indicator, 2 of settlement
    long packed() {
        long key = subject + SUBJECTS_BELOW_0;
        key = key << 20 | region;
        key = key << 2 | grain;
        key = key << 16 | period;
        key = key << 5 | indicator;
        return key << 2 | settlement;
    }

    static FigureKey of(long packed) {
        return new FigureKey(
                (int) (packed >>> 45) - SUBJECTS_BELOW_0,
                (int) (packed >>> 25) & 0xFFFFF,
                (int) (packed >>> 23) & 0x3,
                (int) (packed >>> 7) & 0xFFFF,
                (int) (packed >>> 2) & 0x1F,
                (int) packed & 0x3);
    }
}
