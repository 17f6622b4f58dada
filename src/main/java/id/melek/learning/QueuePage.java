package id.melek.learning;

import java.util.List;
import java.util.Map;

/**
 * The waiting tasks that a trainer asked for, and what else they could ask for.
 *
 * @param tasks the beginning of what was found: overdue ones first, then by the nearest promise
 * @param found how many there are of these
 * @param waiting how many wait in all
 * @param overdue how many of all are overdue
 * @param province the code of the one that was asked for, or in which the regency lies; empty for all
 * @param regency the code of the one that was asked for; empty for all
 * @param regencies of the province; none without one
 * @param ages how many there would be of each
 */
public record QueuePage(
        List<QueuedTask> tasks,
        int found,
        int waiting,
        int overdue,
        String province,
        String regency,
        List<Option> courses,
        List<Option> provinces,
        List<Option> regencies,
        Map<QueueAge, Integer> ages) {

    /**
     * What a trainer can choose.
     *
     * @param value a slug or code, as in {@link QueueFilter}
     * @param count how many there would be, with whatever else was asked for
     */
    public record Option(String value, String title, int count) {}
}
