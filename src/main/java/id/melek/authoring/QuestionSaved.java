package id.melek.authoring;

/**
 * What became of a change to a question.
 *
 * @param file what became of the file; whatever it is, nothing is lost
 * @param followed whether the same question in the other language was changed too, to stay in step
 */
public record QuestionSaved(SaveResult file, boolean followed) {}
