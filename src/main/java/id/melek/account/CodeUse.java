package id.melek.account;

/**
 * What a person types to get back in with a one-time code.
 *
 * @param contact the number or address of the account
 * @param newContact the number or address from now on; empty to keep it
 */
public record CodeUse(String contact, String code, String newSecret, String newContact) {

    /** Secrets and numbers do not belong in logs. */
    @Override
    public String toString() {
        return "CodeUse";
    }
}
