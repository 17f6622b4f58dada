package id.melek.account;

import java.util.UUID;

/** The identity of an account, learner's or staff's. */
public record AccountId(UUID value) {}
