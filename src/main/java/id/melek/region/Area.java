package id.melek.region;

/** One row of the area lists: the region in its first state, and what is kept of it in the database only. */
record Area(Version version, String degurbaLike, String density, String basis, String lat, String lng) {

    Region region() {
        return version.region();
    }
}
