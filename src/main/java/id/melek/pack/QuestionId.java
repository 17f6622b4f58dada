package id.melek.pack;

import java.util.List;
import java.util.regex.Pattern;

/** The id of a question, which Moodle too looks for in its comments: {@code // [id:otp-call]}. */
final class QuestionId {

    private static final Pattern ID = Pattern.compile("\\[id:([^\\[\\]]{0,100})\\]");

    private QuestionId() {}

    static boolean isIn(String comment) {
        return ID.matcher(comment).find();
    }

    /** Empty, and a fault, where there is none that can be used. */
    static String of(GiftQuestion question, FileFaults faults) {
        var ids = in(question);
        if (ids.isEmpty()) {
            faults.add(question.line(), FaultKind.NO_ID.of());
            return "";
        }
        if (ids.size() > 1) {
            faults.add(question.line(), FaultKind.IDS.of(Quoted.text(String.join(", ", ids))));
        }
        if (!PackPaths.isSlug(ids.getFirst())) {
            faults.add(question.line(), FaultKind.ID_SLUG.of(Quoted.text(ids.getFirst()), PackPaths.LONGEST_SLUG));
        }
        return ids.getFirst();
    }

    static List<String> in(GiftQuestion question) {
        return question.comments().stream()
                .flatMap(comment -> ids(comment.text()).stream())
                .toList();
    }

    private static List<String> ids(String comment) {
        return ID.matcher(comment).results().map(id -> id.group(1).strip()).toList();
    }
}
