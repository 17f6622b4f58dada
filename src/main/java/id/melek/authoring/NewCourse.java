package id.melek.authoring;

import id.melek.pack.Fault;
import id.melek.pack.FaultKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The files that a new course begins with: they already show where everything goes. */
final class NewCourse {

    static final String COURSE = "course.yaml";

    private static final int REVIEW_MONTHS = 12;

    /** What only says what belongs there: no learner is to read it. */
    private static final List<String> PLACEHOLDERS = List.of(
            "Satu atau dua kalimat tentang kursus ini.",
            "Apa yang bisa dilakukan peserta sesudahnya",
            "Tulis pelajaran pertama di sini.");

    private NewCourse() {}

    static Map<String, byte[]> files(String title, String author, LocalDate today) {
        var files = new TreeMap<String, byte[]>();
        put(files, COURSE, """
                number: 100
                track: selling
                level: beginner
                licence: CC-BY-SA-4.0
                authors: [%s]
                competences:
                  digcomp: ["2.1"]
                  kominfo: [skills]
                prerequisites: []
                valid_as_of: %s
                review_by: %s
                id:
                  title: %s
                  summary: %s
                  outcomes:
                    - %s
                """.formatted(
                        quoted(author),
                        today,
                        today.plusMonths(REVIEW_MONTHS),
                        quoted(title),
                        PLACEHOLDERS.get(0),
                        PLACEHOLDERS.get(1)));
        put(files, "id/01-pembuka/lesson.md", """
                ---
                title: Pembuka
                minutes: 4
                ---
                %s
                """.formatted(PLACEHOLDERS.get(2)));
        put(files, "id/02-tes-akhir/lesson.md", """
                ---
                title: Tes akhir
                minutes: 5
                ---
                Beberapa soal tentang kejadian sehari-hari. Boleh diulang.
                """);
        put(files, "id/02-tes-akhir/test.gift", "");
        put(files, "id/02-tes-akhir/quiz.yaml", """
                test:
                  pass_mark: 70
                  attempts: 0
                """);
        return files;
    }

    /** Where an author has not yet written anything in place of what stood there at the start. */
    static List<Fault> placeholders(Map<String, byte[]> files) {
        var found = new ArrayList<Fault>();
        new TreeMap<>(files).forEach((path, content) -> {
            if (path.equals(COURSE) || path.endsWith("/lesson.md")) {
                found.addAll(placeholders(path, new String(content, StandardCharsets.UTF_8)));
            }
        });
        return found;
    }

    private static List<Fault> placeholders(String path, String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(at -> PLACEHOLDERS.stream()
                        .filter(lines.get(at)::contains)
                        .map(words -> new Fault(path, at + 1, FaultKind.PLACEHOLDER.of(words))))
                .toList();
    }

    /** A text as YAML takes any. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
