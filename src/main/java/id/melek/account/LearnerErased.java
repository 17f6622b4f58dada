package id.melek.account;

import java.time.Instant;

/** The account is gone, and nobody can tell any more whose key this was. Published in the same transaction. */
public record LearnerErased(PersonKey person, Instant at) {}
