package id.melek.assessment;

/** When a form is answered: after the first lesson of a track, or at its end. */
public enum FormMoment {
    BEFORE,
    AFTER
}
