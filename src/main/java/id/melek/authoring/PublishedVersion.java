package id.melek.authoring;

import java.time.Instant;

/**
 * One line of a course's history.
 *
 * @param hash names the version
 * @param by who published it; empty for what came with the content folder
 * @param reader who had approved it; empty where no second trainer had read it
 * @param note what changed; may be empty
 */
public record PublishedVersion(String hash, Instant at, String by, String reader, String note) {

    public boolean isFromFolder() {
        return by.isEmpty();
    }
}
