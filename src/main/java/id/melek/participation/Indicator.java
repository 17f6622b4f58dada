package id.melek.participation;

/** What is counted; the definitions, in words, stand under the translation keys {@code participation.definition.*}. */
public enum Indicator {
    /** Learners with an account, at the village of their business. */
    REGISTERED,
    /** Learners who joined a course and opened one of its lessons. */
    ENROLLED,
    /** Learners who finished all required lessons of a course and passed its final test. */
    COMPLETED
}
