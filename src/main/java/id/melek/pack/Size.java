package id.melek.pack;

/** Of a picture, in CSS pixels. */
record Size(int width, int height) {

    /** Where the true size is unknown; such a picture has a fault. */
    static final Size NONE = new Size(1, 1);

    /** A sound takes no room. */
    static final Size SOUND = new Size(0, 0);

    /** A small file can unpack to a picture that no cheap phone can hold. */
    static final int MOST = 4_096;

    boolean isSane() {
        return equals(SOUND) || width >= 1 && height >= 1 && width <= MOST && height <= MOST;
    }
}
