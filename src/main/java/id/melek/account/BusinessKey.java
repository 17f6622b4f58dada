package id.melek.account;

import java.util.UUID;

/** What the ledger knows a business by: random, and resolved by the business alone while there is one. */
public record BusinessKey(UUID value) {}
