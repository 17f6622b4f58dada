package id.melek.pack;

import java.util.List;

/**
 * How the graded questions of a lesson are asked and passed.
 *
 * @param passMark percent of the points, 1 to 100
 * @param attempts how often a learner may try; 0 means as often as wanted
 * @param grade which attempt is shown as the result
 * @param shuffle whether each attempt has its own order of questions and of what they offer
 * @param minutes the time limit; 0 for none
 * @param pools sets of which each attempt gets some by lot; what stands in no pool is always asked
 */
public record TestSettings(int passMark, int attempts, Grade grade, boolean shuffle, int minutes, List<Pool> pools) {

    public enum Grade {
        BEST,
        LAST
    }

    /**
     * Questions of which some are asked.
     *
     * @param draw how many, at least one
     * @param questions their ids, each in one pool only
     */
    public record Pool(String name, int draw, List<String> questions) {

        public Pool {
            questions = List.copyOf(questions);
        }
    }

    public TestSettings {
        pools = List.copyOf(pools);
    }

    /** All questions in the author's order, without a time limit; the best attempt counts. */
    public TestSettings(int passMark, int attempts) {
        this(passMark, attempts, Grade.BEST, false, 0, List.of());
    }

    public boolean hasTimeLimit() {
        return minutes > 0;
    }

    public boolean hasPools() {
        return !pools.isEmpty();
    }

    /** How many of so many questions an attempt asks. */
    public int asked(int questions) {
        return questions
                - pools.stream()
                        .mapToInt(pool -> pool.questions().size() - pool.draw())
                        .sum();
    }
}
