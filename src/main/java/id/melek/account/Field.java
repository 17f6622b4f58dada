package id.melek.account;

/** The fields of the forms that lead in, so that what is wrong can be said beside the field. */
public enum Field {
    NAME,
    CONTACT,
    NEW_CONTACT,
    SECRET,
    CODE,
    VILLAGE,
    CONSENT,
    ROLE
}
