package id.melek;

import static java.util.Map.entry;

import java.util.Map;

/** Tables with a person in them that no part answers for when somebody takes their data along or leaves, and why not. */
final class LeftAlone {

    static final Map<String, String> TABLES = Map.ofEntries(
            entry(
                    "fact",
                    "knows people by a random key; the link from account to key is erased, so that figures of the past stay"),
            entry("participant", "as the facts"),
            entry("business_count", "by the import it came with only, and tells of nobody"),
            entry("count_import", "known by the manager who answers for it; staff are never erased"),
            entry("target_change", "as the imports of counts"),
            entry("edition", "as the imports of counts"),
            entry("target", "by the changes' reference only, and tells of nobody"),
            entry("draft", "known by the trainer who writes it; staff are never erased"),
            entry("draft_file", "as the drafts"),
            entry("draft_rival", "as the drafts"),
            entry("draft_past", "as the drafts"),
            entry("draft_removed", "as the drafts"),
            entry("draft_reading", "as the drafts"),
            entry("draft_remark", "as the drafts"),
            entry("draft_writer", "as the drafts"),
            entry("course_publication", "as the drafts"),
            entry("draft_upload", "as the drafts"),
            entry("draft_upload_piece", "by its upload only"),
            entry("course_withdrawal", "as the drafts"),
            entry("lesson_recall", "as the drafts"));

    private LeftAlone() {}
}
