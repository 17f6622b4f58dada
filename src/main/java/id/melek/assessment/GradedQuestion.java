package id.melek.assessment;

/**
 * A graded question of a published course.
 *
 * @param lesson slug
 * @param id its name in that lesson
 * @param title in the reader's language
 */
public record GradedQuestion(String lesson, String id, String title) {}
