package id.melek.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * A text that stands beside another: its author wrote it while somebody else saved theirs.
 *
 * @param path of the file as it is now
 * @param by the author's name; empty where the account is not there any more
 */
public record Rival(UUID id, String path, String text, String by, Instant savedAt) {}
