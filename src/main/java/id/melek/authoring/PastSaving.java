package id.melek.authoring;

import java.time.Instant;

/**
 * What a text of a draft was before somebody saved another one over it.
 *
 * @param revision the number of that saving
 * @param by empty for somebody who is not known any more
 */
public record PastSaving(int revision, String by, Instant at) {}
