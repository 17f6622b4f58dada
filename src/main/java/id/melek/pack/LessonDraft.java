package id.melek.pack;

import id.melek.pack.PackPaths.LessonFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One lesson folder as read, with the lines that a comparison of languages needs. */
record LessonDraft(
        LessonFolder folder,
        String title,
        int minutes,
        int minutesLine,
        String html,
        List<ReadQuestion> practice,
        List<ReadQuestion> graded,
        List<PackMedia> media,
        @Nullable PackMedia narration) {

    LessonText text() {
        return new LessonText(title, minutes, html, questions(practice), questions(graded), media, narration);
    }

    private static List<Question> questions(List<ReadQuestion> read) {
        return read.stream().map(ReadQuestion::question).toList();
    }
}
