package id.melek.pack;

import id.melek.pack.ImportedFile.Accepted;
import id.melek.pack.ImportedFile.Format;
import id.melek.pack.ImportedFile.Rejected;
import id.melek.pack.ImportedFile.Remark;
import id.melek.pack.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what becomes of a file, so that a hostile one cannot fill the memory with blocks of a few bytes. */
final class ImportedFileBuilder {

    static final int MOST_QUESTIONS = 20_000;

    private final String encoding;
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int beyond;
    private Rejected firstBeyond = new Rejected(1, "", Reason.of(Kind.EMPTY));

    ImportedFileBuilder(FileText.Reading.Sound text) {
        this.encoding = text.encoding();
        text.remarks().forEach(reason -> remarks.add(new Remark(1, "", reason)));
    }

    boolean hasRoom(int line, String text) {
        if (accepted.size() + rejected.size() < MOST_QUESTIONS) {
            return true;
        }
        if (beyond++ == 0) {
            firstBeyond = new Rejected(line, text, Reason.of(Kind.TOO_MANY_QUESTIONS, MOST_QUESTIONS));
        }
        return false;
    }

    void add(int line, String text, Optional<ImportedQuestion> question, BlockNotes notes) {
        question.ifPresent(read -> accepted.add(new Accepted(line, read)));
        if (question.isPresent()) {
            notes.remarks().forEach(reason -> remarks.add(new Remark(line, text, reason)));
        } else {
            reject(line, text, notes.refusal().orElseThrow());
        }
    }

    void reject(int line, String text, Reason reason) {
        if (hasRoom(line, text)) {
            rejected.add(new Rejected(line, text, reason));
        }
    }

    ImportedFile build(Format format) {
        if (beyond > 0) {
            rejected.add(new Rejected(
                    firstBeyond.line(),
                    firstBeyond.text(),
                    Reason.of(Kind.TOO_MANY_QUESTIONS, MOST_QUESTIONS, beyond)));
        }
        if (accepted.isEmpty() && rejected.isEmpty()) {
            rejected.add(new Rejected(1, "", Reason.of(Kind.EMPTY)));
        }
        return new ImportedFile(Optional.of(format), Optional.of(encoding), accepted, rejected, remarks);
    }
}
