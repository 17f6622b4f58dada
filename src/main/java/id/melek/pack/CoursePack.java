package id.melek.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A course as its authors wrote it, checked and rendered; docs/content-packs.md says what each part means.
 *
 * @param slug the folder's name, the course's permanent identity
 * @param number the number shown to people
 * @param licence an SPDX identifier, such as {@code CC-BY-SA-4.0}
 * @param prerequisites slugs of other courses
 * @param texts by language; Indonesian is always there
 * @param lessons in order, at least one; the last one has the final test
 * @param media every picture, sound and video of the course, by name
 * @param files what it was read from, byte for byte, by path
 * @param hash SHA-256 in hex over every path and byte of the folder: slug and hash name a version
 */
public record CoursePack(
        String slug,
        int number,
        Track track,
        Level level,
        String licence,
        List<String> authors,
        Competences competences,
        List<String> prerequisites,
        LocalDate validAsOf,
        LocalDate reviewBy,
        Map<Locale, CourseText> texts,
        List<PackLesson> lessons,
        List<PackMedia> media,
        Map<String, byte[]> files,
        String hash) {

    public CoursePack {
        authors = List.copyOf(authors);
        prerequisites = List.copyOf(prerequisites);
        texts = Languages.ordered(texts);
        lessons = List.copyOf(lessons);
        media = List.copyOf(media);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** In the wanted language, or in Indonesian where that is missing. */
    public CourseText text(Locale wanted) {
        return Languages.pick(texts, wanted);
    }

    public int minutes() {
        return lessons.stream().mapToInt(PackLesson::minutes).sum();
    }

    /** What all lessons weigh on the line in one language with their pictures, each counted once. */
    public long bytes(Locale language) {
        var texts = lessons.stream().map(lesson -> lesson.text(language)).toList();
        var pictures = texts.stream()
                .flatMap(text -> text.media().stream())
                .filter(PackMedia::isPicture)
                .distinct();
        return texts.stream().mapToLong(LessonText::htmlBytes).sum()
                + pictures.mapToLong(PackMedia::servedBytes).sum();
    }
}
