package id.melek.assessment;

/** What came of an act with a form; the phone may forget the act now. */
public enum FormReceipt {
    TAKEN,
    /** Taken before, or the form was closed by then; nothing changed. */
    REPEATED,
    /** No form of this person, or no item of that form. */
    NO_SUCH_FORM
}
