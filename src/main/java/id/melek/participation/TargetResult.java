package id.melek.participation;

import id.melek.participation.TargetDraft.Field;
import java.util.Map;

/** What became of a target that somebody filled in. */
public sealed interface TargetResult {

    record Kept(Target target) implements TargetResult {}

    /** @param problems what is wrong, as keys of texts; nothing was stored */
    record Invalid(Map<Field, String> problems) implements TargetResult {}
}
