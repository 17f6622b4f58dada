package id.melek.assessment;

import id.melek.account.PersonKey;
import java.time.Instant;

/** Somebody who counts answered the form before, all six items. Published in the same transaction. */
record BeforeAnswered(PersonKey person, String track, Points before, Instant at) {}
