package id.melek.pack;

import id.melek.pack.ImportedFile.Format;
import id.melek.pack.Reason.Kind;
import java.util.Locale;

/**
 * Brings in question files of teachers, GIFT or Aiken in whatever encoding, or Moodle's XML: what Moodle's own importer takes is taken.
 * Course packs are read more strictly, by {@link Packs}.
 */
public final class QuestionFiles {

    /** Some 10,000 questions, far more than a teacher writes, and read within a few hundred megabytes of memory. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private QuestionFiles() {}

    /** As {@link #read(String, byte[], Grades)} with {@link Grades#NEAREST}. */
    public static ImportedFile read(String name, byte[] content) {
        return read(name, content, Grades.NEAREST);
    }

    /**
     * Never fails: a file that cannot be read is one rejection.
     *
     * @param name helps to tell the format by its ending; may be empty
     */
    static ImportedFile read(String name, byte[] content, Grades grades) {
        if (content.length > MOST_BYTES) {
            return tooLarge();
        }
        if (MoodleXmlReader.isQuiz(content)) {
            return MoodleXmlReader.read(content, grades);
        }
        return switch (FileText.read(content)) {
            case FileText.Reading.Refused(var reason) -> ImportedFile.refused(reason);
            case FileText.Reading.Sound text -> read(name, text, grades);
        };
    }

    static ImportedFile tooLarge() {
        return ImportedFile.refused(Reason.of(Kind.TOO_LARGE, MOST_BYTES / (1024 * 1024)));
    }

    private static ImportedFile read(String name, FileText.Reading.Sound text, Grades grades) {
        var file = new ImportedFileBuilder(text);
        var format = FormatGuess.of(name.toLowerCase(Locale.ROOT), text.text());
        return format == Format.AIKEN
                ? AikenFileReader.read(text.text(), file)
                : GiftFileReader.read(text.text(), grades, file);
    }
}
