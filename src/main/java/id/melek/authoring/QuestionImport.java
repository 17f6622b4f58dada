package id.melek.authoring;

import id.melek.pack.ImportedFile;
import id.melek.pack.ImportedQuestion;
import id.melek.pack.QuestionFiles;
import id.melek.pack.QuestionSketch;
import id.melek.pack.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * What a teacher's file of questions gives for a course, and what it does not.
 *
 * @param taken what can be taken into a draft
 * @param left what cannot, and why
 * @param remarks what the author of the file may not have meant
 */
public record QuestionImport(List<Taken> taken, List<Note> left, List<Note> remarks) {

    /** Questions that a file of a course may have. */
    static final int MOST = 200;

    /** @param line of the file, counted from 1 */
    public record Taken(int line, QuestionSketch sketch) {}

    /**
     * Something about a question.
     *
     * @param text its beginning; empty where it is about the file
     * @param key of the words, with their arguments
     */
    public record Note(int line, String text, String key, List<String> arguments) {}

    static QuestionImport of(String name, byte[] content) {
        var file = QuestionFiles.read(name, content);
        var taken = new ArrayList<Taken>();
        var left = new ArrayList<Note>();
        file.accepted().forEach(accepted -> take(accepted, taken, left));
        file.rejected().forEach(no -> left.add(note(no.line(), no.text(), no.reason())));
        var remarks = file.remarks().stream()
                .map(note -> note(note.line(), note.text(), note.reason()))
                .toList();
        return new QuestionImport(List.copyOf(taken), List.copyOf(left), remarks);
    }

    private static void take(ImportedFile.Accepted accepted, List<Taken> taken, List<Note> left) {
        var question = accepted.question().toQuestion();
        var title = accepted.question().about().name();
        if (question.isEmpty()) {
            left.add(new Note(accepted.line(), title, "authoring.bring." + why(accepted.question()), List.of()));
        } else if (taken.size() == MOST) {
            left.add(new Note(accepted.line(), title, "authoring.bring.too-many", List.of(String.valueOf(MOST))));
        } else {
            taken.add(new Taken(accepted.line(), QuestionSketch.of(question.get())));
        }
    }

    private static String why(ImportedQuestion question) {
        return switch (question) {
            case ImportedQuestion.Essay _, ImportedQuestion.Description _, ImportedQuestion.Cloze _ -> "no-type";
            default -> "not-certain";
        };
    }

    private static Note note(int line, String text, Reason reason) {
        return new Note(line, text, reason.key(), reason.arguments());
    }

    public List<QuestionSketch> sketches() {
        return taken.stream().map(Taken::sketch).toList();
    }
}
