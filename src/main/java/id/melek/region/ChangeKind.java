package id.melek.region;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a region; content/reference/README.md says which fields each takes. */
enum ChangeKind {
    RENAMED,
    RECODED,
    MOVED,
    RECLASSIFIED,
    SPLIT,
    MERGED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ChangeKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
