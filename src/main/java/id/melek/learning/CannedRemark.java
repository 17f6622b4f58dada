package id.melek.learning;

import java.util.UUID;

/**
 * A remark that trainers use again.
 *
 * @param name short, to find it by
 * @param isShared whether all trainers have it, at the task that it is for
 */
public record CannedRemark(UUID id, String name, String words, boolean isShared) {}
