package id.melek.authoring;

import id.melek.pack.GiftSheet;
import java.util.List;

/**
 * The questions of one file of a draft.
 *
 * @param text the file as it stands
 * @param sheet the same, question by question
 * @param practice whether these are practice questions
 * @param missing questions that only the other language has
 * @param apart what the two languages do not agree on
 * @param beside texts of others that wait to be put together with this one
 */
public record LessonQuestions(
        DraftText text,
        GiftSheet sheet,
        boolean practice,
        List<GiftSheet.Entry> missing,
        List<Apart> apart,
        List<String> beside) {

    /**
     * A question in which the languages differ.
     *
     * @param id of the question
     */
    public record Apart(String id, String title, Kind kind) {}

    /** In what they differ. */
    public enum Kind {
        TYPE,
        ANSWERS,
        KEY,
        ORDER
    }
}
