package id.melek.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Practical work at the end of a lesson, in one language: what to hand in, and what a trainer looks at.
 *
 * @param title plain text, as are the instructions, which may have several lines
 * @param accepts what may be handed in; the learner hands in at least one of these
 * @param photos how many photos at most
 * @param characters how long a text may be
 * @param criteria 2 to 6
 * @param minimum points that an accepted task has at least
 */
public record Task(
        String title,
        String instructions,
        Set<Matter> accepts,
        int photos,
        int characters,
        List<Criterion> criteria,
        int minimum) {

    /** What a learner hands in. */
    public enum Matter {
        TEXT,
        LINK,
        PHOTOS
    }

    /**
     * One thing a trainer looks at.
     *
     * @param id a slug, unique in the task, the same in every language
     * @param levels in words, the first worth no point and each further one a point more; none where it is met or not met
     */
    public record Criterion(String id, String words, List<String> levels) {

        public Criterion {
            levels = List.copyOf(levels);
        }

        /** Points of the best level; 1 where it is met or not met. */
        public int most() {
            return levels.isEmpty() ? 1 : levels.size() - 1;
        }
    }

    public Task {
        accepts = Set.copyOf(accepts);
        criteria = List.copyOf(criteria);
    }

    public boolean accepts(Matter matter) {
        return accepts.contains(matter);
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Points of a task that could not be better. */
    public int most() {
        return criteria.stream().mapToInt(Criterion::most).sum();
    }
}
