package id.melek.authoring;

import id.melek.pack.GiftSheet;
import id.melek.pack.QuestionSketch;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change to the questions of a file. It is about a question as it was read, so that it can be made on top of what others
 * changed meanwhile elsewhere in the file.
 */
public sealed interface QuestionEdit {

    /**
     * Empty where the question does not stand any more as it was read.
     *
     * @param taken ids that other questions of the lesson have
     */
    Optional<GiftSheet> on(GiftSheet sheet, Set<String> taken);

    /** New questions behind the others. */
    record Add(List<QuestionSketch> sketches) implements QuestionEdit {

        public Add {
            sketches = List.copyOf(sketches);
        }

        @Override
        public Optional<GiftSheet> on(GiftSheet sheet, Set<String> taken) {
            var grown = sheet;
            for (var sketch : sketches) {
                grown = grown.add(grown.entries().size(), grown.freeId(sketch, taken), sketch);
            }
            return Optional.of(grown);
        }
    }

    /** @param at where it stood, from 0 */
    record Replace(GiftSheet.Entry entry, int at, QuestionSketch sketch) implements QuestionEdit {

        @Override
        public Optional<GiftSheet> on(GiftSheet sheet, Set<String> taken) {
            return sheet.find(entry, at).map(found -> sheet.with(found, sketch));
        }
    }

    /** @param by -1 one place nearer to the beginning, 1 to the end */
    record Move(GiftSheet.Entry entry, int at, int by) implements QuestionEdit {

        @Override
        public Optional<GiftSheet> on(GiftSheet sheet, Set<String> taken) {
            return sheet.find(entry, at)
                    .filter(found ->
                            found + by >= 0 && found + by < sheet.entries().size())
                    .map(found -> sheet.swapped(Math.min(found, found + by)));
        }
    }

    /** Right behind it, under another id. */
    record Copy(GiftSheet.Entry entry, int at) implements QuestionEdit {

        @Override
        public Optional<GiftSheet> on(GiftSheet sheet, Set<String> taken) {
            return sheet.find(entry, at).map(found -> {
                var id = sheet.freeId(entry.id().isEmpty() ? "soal" : entry.id(), taken);
                var source = entry.id().isEmpty()
                        ? "// [id:" + id + "]\n" + entry.source()
                        : entry.source().replaceFirst("\\[id:\\s*" + entry.id() + "\\s*\\]", "[id:" + id + "]");
                return sheet.add(found + 1, source);
            });
        }
    }

    record Remove(GiftSheet.Entry entry, int at) implements QuestionEdit {

        @Override
        public Optional<GiftSheet> on(GiftSheet sheet, Set<String> taken) {
            return sheet.find(entry, at).map(sheet::without);
        }
    }

    /** Questions as they stand elsewhere, such as one that was removed, each before that place. */
    record Insert(List<Piece> pieces) implements QuestionEdit {

        /** @param at counted with the pieces before it */
        public record Piece(String source, int at) {}

        public Insert {
            pieces = List.copyOf(pieces);
        }

        @Override
        public Optional<GiftSheet> on(GiftSheet sheet, Set<String> taken) {
            var grown = sheet;
            for (var piece : pieces) {
                grown = grown.add(Math.min(piece.at(), grown.entries().size()), piece.source());
            }
            return Optional.of(grown);
        }
    }
}
