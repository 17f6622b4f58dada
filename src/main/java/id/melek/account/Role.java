package id.melek.account;

/** What a person may do; a manager's reach is bounded by a region as well. */
public enum Role {
    LEARNER,
    TRAINER,
    MANAGER,
    OPERATOR
}
