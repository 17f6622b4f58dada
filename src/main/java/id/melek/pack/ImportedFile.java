package id.melek.pack;

import java.util.List;
import java.util.Optional;

/**
 * What became of a teacher's file. Every block of it that is no comment and no category is among the accepted or the
 * rejected.
 *
 * @param format empty where the file could not be read at all; then the one rejection says why
 * @param encoding the name of the character set, such as {@code UTF-8}; empty likewise
 * @param remarks on accepted questions: what Moodle makes of them and their author may not have meant
 */
public record ImportedFile(
        Optional<Format> format,
        Optional<String> encoding,
        List<Accepted> accepted,
        List<Rejected> rejected,
        List<Remark> remarks) {

    public ImportedFile {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
    }

    static ImportedFile refused(Reason reason) {
        var all = new Rejected(1, "", reason);
        return new ImportedFile(Optional.empty(), Optional.empty(), List.of(), List.of(all), List.of());
    }

    public List<ImportedQuestion> questions() {
        return accepted.stream().map(Accepted::question).toList();
    }

    public enum Format {
        GIFT,
        AIKEN,
        MOODLE_XML
    }

    /** @param line where the question begins, counted from 1 */
    public record Accepted(int line, ImportedQuestion question) {}

    /**
     * @param line where the block begins, counted from 1
     * @param text its beginning, at most 80 characters on one line
     */
    public record Rejected(int line, String text, Reason reason) {

        public Rejected {
            text = Excerpt.of(text, Excerpt.OF_QUESTION);
        }
    }

    /** @param text the beginning of the question it is about */
    public record Remark(int line, String text, Reason reason) {

        public Remark {
            text = Excerpt.of(text, Excerpt.OF_QUESTION);
        }
    }
}
