package id.melek.learning;

import id.melek.account.PersonKey;
import id.melek.catalog.CourseId;
import java.time.Instant;

/** A trainer gave practical work back: it is the learner's turn again. Published in the same transaction. */
public record WorkReturned(PersonKey person, CourseId course, Instant at) {}
