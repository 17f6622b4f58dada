package id.melek.authoring;

import id.melek.account.Person;
import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.catalog.CourseFiles;
import id.melek.pack.CourseSheet;
import id.melek.pack.CourseSheet.Field;
import id.melek.pack.LessonPreview;
import id.melek.pack.Packs;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Lessons to be printed, for rooms without phones: PDF on A4, in black and white.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer: the key of the practice stands on the last page.
 */
@Service
class HandOuts {

    private final DraftRepository drafts;
    private final CourseFiles courses;
    private final Texts texts;

    HandOuts(DraftRepository drafts, CourseFiles courses, Texts texts) {
        this.drafts = drafts;
        this.courses = courses;
        this.texts = texts;
    }

    /** As the lesson is written now; empty where the draft has no such lesson in that language. */
    @Reading
    public Optional<byte[]> ofDraft(Person who, UUID draft, String lesson, Locale language) {
        Drafts.requireTrainer(who);
        return drafts.open(draft).flatMap(found -> print(drafts.files(draft), lesson, language));
    }

    /** As it is published now; empty where the course has no such lesson in that language. */
    @Reading
    public Optional<byte[]> ofCourse(Person who, String course, String lesson, Locale language) {
        Drafts.requireTrainer(who);
        return courses.newest(who, course).flatMap(found -> print(found.files(), lesson, language));
    }

    private Optional<byte[]> print(Map<String, byte[]> files, String lesson, Locale language) {
        var folder = LessonOrder.of(files.keySet())
                .folder(lesson)
                .map(name -> language.getLanguage() + "/" + name)
                .filter(path -> files.containsKey(path + "/lesson.md"));
        return folder.flatMap(path -> Packs.preview(files, path))
                .map(LessonPreview::text)
                .map(text -> new HandOutPage(texts, language).pdf(title(files, language), text));
    }

    private static String title(Map<String, byte[]> files, Locale language) {
        var yaml = new String(files.getOrDefault(NewCourse.COURSE, new byte[0]), StandardCharsets.UTF_8);
        var field = language.getLanguage().equals("en") ? Field.EN_TITLE : Field.ID_TITLE;
        return CourseSheet.of(yaml)
                .map(sheet -> String.join("", sheet.values(field)))
                .orElse("");
    }
}
