package id.melek.assessment;

/**
 * What an answer is worth.
 *
 * @param percent 0 to 100
 * @param feedback what is said about this answer; may be empty
 */
public record Mark(int percent, String feedback) {

    static final Mark NOTHING = new Mark(0, "");

    public boolean right() {
        return percent == 100;
    }
}
