package id.melek.account;

/**
 * The part of a person's data that one service keeps. Whoever stores something about a person implements it; it is
 * called in the transaction that erases the account.
 */
public interface PersonalData {

    /** Removes what is kept about this person, so that nothing leads back to them. */
    void erase(AccountId account);
}
