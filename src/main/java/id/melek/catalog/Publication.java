package id.melek.catalog;

import id.melek.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * One moment in which a version was made the one that people join.
 *
 * @param hash names the version, with the slug of its course
 * @param by empty for what came with the content folder
 * @param readBy the second trainer who had approved it; empty where nobody had
 * @param note what changed, in the author's words; may be empty
 */
public record Publication(
        VersionId version, String hash, Instant at, Optional<AccountId> by, Optional<AccountId> readBy, String note) {}
