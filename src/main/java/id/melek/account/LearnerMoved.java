package id.melek.account;

import id.melek.region.RegionId;
import java.time.Instant;

/** From this moment on the learner's business is in another village. Published in the same transaction. */
public record LearnerMoved(PersonKey person, RegionId village, Instant at) {}
