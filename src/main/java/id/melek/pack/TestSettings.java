package id.melek.pack;

/**
 * How the graded questions of a lesson are passed.
 *
 * @param passMark percent of the points, 1 to 100
 * @param attempts how often a learner may try; 0 means as often as wanted
 */
public record TestSettings(int passMark, int attempts) {}
