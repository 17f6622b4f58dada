package id.melek.pack;

import id.melek.pack.ImportedFile.Format;
import id.melek.pack.Reason.Kind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a GIFT file block by block. */
final class GiftFileReader {

    private final ImportedFileBuilder file;
    private final Grades grades;
    private final Set<String> ids = new HashSet<>();
    private @Nullable String category;

    private GiftFileReader(ImportedFileBuilder file, Grades grades) {
        this.file = file;
        this.grades = grades;
    }

    static ImportedFile read(String text, Grades grades, ImportedFileBuilder file) {
        var reader = new GiftFileReader(file, grades);
        GiftBlocks.cut(text, reader::take);
        return file.build(Format.GIFT);
    }

    private void take(GiftBlock block) {
        if (block.isOnlyComments()) {
            return;
        }
        var text = Blanks.trim(block.text());
        if (text.startsWith(GiftBlocks.CATEGORY)) {
            category = text.substring(GiftBlocks.CATEGORY.length()).replace("\\\\", "\\");
        } else if (file.hasRoom(block.line(), text)) {
            question(block, text);
        }
    }

    private void question(GiftBlock block, String text) {
        var notes = new BlockNotes();
        var question = new GiftQuestionReader(block, category, grades, notes).read();
        question.ifPresent(read -> uniqueId(read, notes));
        file.add(block.line(), text, question, notes);
    }

    private void uniqueId(ImportedQuestion question, BlockNotes notes) {
        var id = question.about().id();
        if (id != null && !ids.add(id + '\n' + question.about().category())) {
            notes.remark(Kind.ID_TWICE, id);
        }
    }
}
