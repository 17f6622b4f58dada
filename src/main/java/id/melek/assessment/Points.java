package id.melek.assessment;

/** How many of how many items were right. */
public record Points(int right, int of) {

    /** From 0 to 100, to the nearest whole. */
    public int percent() {
        return of == 0 ? 0 : Math.round(100f * right / of);
    }
}
