package id.melek.account;

import java.util.UUID;

/** What the ledger knows a person by: random, and resolved by the account alone until the account is erased. */
public record PersonKey(UUID value) {}
