package id.melek.region;

/** Why a row of region_changes.csv cannot be applied. */
record ChangeFault(long line, String message) {

    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
