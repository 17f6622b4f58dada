package id.melek.catalog;

/**
 * What a lesson or a course costs on the line, in bytes.
 *
 * @param text words and questions, compressed
 * @param pictures come with the text, unless the learner wants text only
 * @param played sounds and videos, should all be played; none comes by itself
 */
public record Weight(int text, int pictures, int played) {

    static final Weight NONE = new Weight(0, 0, 0);

    /** What opening it costs. */
    public int opened() {
        return text + pictures;
    }

    Weight plus(Weight other) {
        return new Weight(text + other.text, pictures + other.pictures, played + other.played);
    }
}
