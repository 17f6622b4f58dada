package id.melek.notification;

/** Why a letter did not leave at its last try; never in the words of the other side, which may name the recipient. */
enum Reason {
    /** The other side could not be reached, or did not answer in time. */
    NO_ANSWER,
    /** The other side is in trouble, or asked for patience. */
    BUSY,
    /** The other side does not let us in: user name, password or secret. */
    NOT_LET_IN,
    /** The other side will not take this letter: mostly an address that does not exist. */
    REFUSED,
    /** Something on our side. */
    FAILED
}
