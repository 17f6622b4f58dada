package id.melek.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** What the ledger knows a person by: random, and resolved by the account alone until the account is erased. */
@Embeddable
public record PersonKey(UUID value) implements Serializable {}
