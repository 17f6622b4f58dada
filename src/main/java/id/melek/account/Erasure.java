package id.melek.account;

/**
 * A person leaves for good.
 *
 * @param certificatesStay whether their certificates can still be verified, with the name on them; their own choice
 */
public record Erasure(AccountId account, boolean certificatesStay) {}
