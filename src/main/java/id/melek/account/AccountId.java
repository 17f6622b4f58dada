package id.melek.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The identity of an account, learner's or staff's. */
@Embeddable
public record AccountId(UUID value) implements Serializable {}
