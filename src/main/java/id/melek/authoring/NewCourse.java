package id.melek.authoring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The files that a new course begins with: they already show where everything goes. */
final class NewCourse {

    static final String COURSE = "course.yaml";

    private static final int REVIEW_MONTHS = 12;

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
                  summary: Satu atau dua kalimat tentang kursus ini.
                  outcomes:
                    - Apa yang bisa dilakukan peserta sesudahnya
                """.formatted(quoted(author), today, today.plusMonths(REVIEW_MONTHS), quoted(title)));
        put(files, "id/01-pembuka/lesson.md", """
                ---
                title: Pembuka
                minutes: 4
                ---
                Tulis pelajaran pertama di sini.
                """);
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

    /** A text as YAML takes any. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
