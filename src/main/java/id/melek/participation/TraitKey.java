package id.melek.participation;

/** The key of a row of {@code trait_figure}, packed into a number whose order is that of the table's own key. */
record TraitKey(int region, int indicator, int trait, char value, int grain, int period) {

    // 20 bits of region, 5 of indicator, 3 of trait, 7 of value, 2 of grain, 16 of period
    long packed() {
        long key = region;
        key = key << 5 | indicator;
        key = key << 3 | trait;
        key = key << 7 | value;
        key = key << 2 | grain;
        return key << 16 | period;
    }

    static TraitKey of(long packed) {
        return new TraitKey(
                (int) (packed >>> 33) & 0xFFFFF,
                (int) (packed >>> 28) & 0x1F,
                (int) (packed >>> 25) & 0x7,
                (char) ((packed >>> 18) & 0x7F),
                (int) (packed >>> 16) & 0x3,
                (int) packed & 0xFFFF);
    }
}
