package id.melek.participation;

/**
 * The key of a row of {@code figure}, packed into a number whose order is that of the table's own key.
 *
 * @param subject see {@link Booking}; at most 8,191 courses and as many tracks
 */
record FigureKey(int subject, int region, int indicator, int grain, int period, int settlement) {

    private static final int SUBJECTS_BELOW_0 = 1 << 13;

    // 14 bits of subject, 20 of region, 5 of indicator, 2 of grain, 16 of period, 2 of settlement
    long packed() {
        long key = subject + SUBJECTS_BELOW_0;
        key = key << 20 | region;
        key = key << 5 | indicator;
        key = key << 2 | grain;
        key = key << 16 | period;
        return key << 2 | settlement;
    }

    static FigureKey of(long packed) {
        return new FigureKey(
                (int) (packed >>> 45) - SUBJECTS_BELOW_0,
                (int) (packed >>> 25) & 0xFFFFF,
                (int) (packed >>> 20) & 0x1F,
                (int) (packed >>> 18) & 0x3,
                (int) (packed >>> 2) & 0xFFFF,
                (int) packed & 0x3);
    }
}
