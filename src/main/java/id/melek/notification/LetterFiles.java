package id.melek.notification;

import java.util.Optional;
import java.util.UUID;

/**
 * Whoever keeps files that letters bring along. The outbox knows only their names: a file is asked for when the letter
 * leaves, so nothing is kept twice, and whoever may not have it any more does not get it.
 */
public interface LetterFiles {

    /**
     * @param recipient as in {@link Letter#recipient}
     * @return empty where there is no such file here, or not for this recipient: then the letter does not leave
     */
    Optional<LetterFile> find(UUID recipient, String name);
}
