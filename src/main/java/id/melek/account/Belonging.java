package id.melek.account;

import java.time.Instant;

/** A learner who counts belongs to a business, or did. */
public record Belonging(BusinessKey business, Instant since) {}
