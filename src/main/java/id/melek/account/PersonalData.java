package id.melek.account;

import java.util.List;
import java.util.Set;

/**
 * The part of a person's data that one service keeps. Whoever stores something about a person implements it, so that
 * nothing is forgotten when that person takes their data away or has it erased.
 */
public interface PersonalData {

    /** The tables with a person in them that this part answers for. */
    Set<String> tables();

    /** What is kept about this person, for them to read; nothing that tells of somebody else. */
    List<PersonalRecords> about(Person who);

    /** Removes what is kept about this person, so that nothing leads back to them; in the transaction that erases the account. */
    void erase(Erasure erasure);
}
