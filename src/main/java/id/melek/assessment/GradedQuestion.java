package id.melek.assessment;

/**
 * A graded question of a published course, and how it did.
 *
 * @param lesson slug
 * @param lessonTitle in the reader's language, as the question's title is
 */
public record GradedQuestion(String lesson, String lessonTitle, String title, QuestionFigures figures) {}
