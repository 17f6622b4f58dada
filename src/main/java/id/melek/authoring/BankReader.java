package id.melek.authoring;

import id.melek.pack.CourseSheet;
import id.melek.pack.GiftSheet;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the questions of one course, from its files. */
final class BankReader {

    private static final List<String> LANGUAGES = List.of("id", "en");

    private BankReader() {}

    private record Place(String folder, boolean practice, String id) {}

    /** @param draft whether the course is being written */
    static List<BankQuestion> read(String course, boolean draft, Map<String, byte[]> files) {
        var sheet = Optional.ofNullable(files.get(NewCourse.COURSE))
                .map(BankReader::text)
                .flatMap(CourseSheet::of);
        var title = sheet.flatMap(known ->
                        known.values(CourseSheet.Field.ID_TITLE).stream().findFirst())
                .orElse(course);
        var competences =
                sheet.map(known -> known.values(CourseSheet.Field.DIGCOMP)).orElse(List.of());
        return texts(files).entrySet().stream()
                .map(one -> new BankQuestion(
                        course,
                        title,
                        draft,
                        LessonOrder.slug(one.getKey().folder()),
                        one.getKey().practice(),
                        one.getKey().id(),
                        List.copyOf(competences),
                        one.getValue()))
                .toList();
    }

    private static Map<Place, Map<String, GiftSheet.Entry>> texts(Map<String, byte[]> files) {
        var texts = new LinkedHashMap<Place, Map<String, GiftSheet.Entry>>();
        for (var language : LANGUAGES) {
            new TreeMap<>(files)
                    .forEach((path, content) -> QuestionPath.of(path)
                            .filter(file -> file.language().equals(language))
                            .ifPresent(file -> GiftSheet.of(text(content)).entries().stream()
                                    .filter(entry -> !entry.id().isEmpty())
                                    .forEach(entry -> texts.computeIfAbsent(
                                                    new Place(file.folder(), file.isPractice(), entry.id()),
                                                    any -> new LinkedHashMap<>())
                                            .put(language, entry))));
        }
        return texts;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
