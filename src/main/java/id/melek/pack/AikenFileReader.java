package id.melek.pack;

import id.melek.pack.ImportedFile.Format;
import id.melek.pack.ImportedQuestion.About;
import id.melek.pack.ImportedQuestion.Choice;
import id.melek.pack.ImportedQuestion.MultipleChoice;
import id.melek.pack.ImportedQuestion.SingleChoice;
import id.melek.pack.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Aiken as Moodle's importer does (question/format/aiken/format.php): a question on one line, its options, and
 * {@code ANSWER: B}. All texts are plain text. Beyond Moodle, a question without an answer at the end of the file is
 * reported, and the answer may be a small letter.
 */
final class AikenFileReader {

    static final String ANSWER = "ANSWER:";

    private final ImportedFileBuilder file;
    private @Nullable Draft draft;

    private AikenFileReader(ImportedFileBuilder file) {
        this.file = file;
    }

    private record Option(char label, String text) {}

    private record Draft(int line, String text, List<Option> options, BlockNotes notes) {}

    static ImportedFile read(String text, ImportedFileBuilder file) {
        var reader = new AikenFileReader(file);
        var number = 1;
        for (var from = 0; from <= text.length(); number++) {
            var end = text.indexOf('\n', from);
            var to = end < 0 ? text.length() : end;
            reader.take(number, Blanks.trim(text.substring(from, to)));
            from = to + 1;
        }
        reader.leaveDraft();
        return file.build(Format.AIKEN);
    }

    private void take(int number, String line) {
        if (isTooShort(line)) {
            tooShort(number, line);
        } else if (isOption(line)) {
            option(number, line);
        } else if (line.startsWith(ANSWER)) {
            answer(number, line);
        } else {
            leaveDraft();
            draft = new Draft(number, line, new ArrayList<>(), new BlockNotes());
        }
    }

    /** Moodle skips lines of a single byte. */
    private static boolean isTooShort(String line) {
        return line.isEmpty() || (line.length() == 1 && line.charAt(0) < 0x80);
    }

    private void tooShort(int number, String line) {
        if (draft != null && !line.isEmpty()) {
            draft.notes.remark(Kind.LEFT_OUT, line);
        } else if (!line.isEmpty()) {
            file.reject(number, line, Reason.of(Kind.NOT_STARTED));
        }
    }

    static boolean isOption(String line) {
        return line.length() > 1
                && line.charAt(0) >= 'A'
                && line.charAt(0) <= 'Z'
                && (line.charAt(1) == ')' || line.charAt(1) == '.');
    }

    private void option(int number, String line) {
        if (draft == null) {
            file.reject(number, line, Reason.of(Kind.NOT_STARTED));
        } else if (draft.options.size() < GiftAnswerReader.MOST) {
            draft.options.add(new Option(line.charAt(0), line.substring(2)));
        } else {
            draft.notes.refuse(Kind.MANY_ANSWERS, GiftAnswerReader.MOST);
        }
    }

    private void answer(int number, String line) {
        if (draft == null) {
            file.reject(number, line, Reason.of(Kind.NOT_STARTED));
        } else if (draft.options.size() < 2) {
            file.reject(draft.line, draft.text, Reason.of(Kind.FEW_OPTIONS));
        } else {
            finish(draft, Blanks.trim(line.substring(ANSWER.length())));
        }
        draft = null;
    }

    private void finish(Draft made, String answer) {
        var right = right(made.options, answer);
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < made.options.size(); i++) {
            choices.add(new Choice(plain(made.options.get(i).text), i == right ? 100 : 0, FormattedText.NONE));
        }
        made.options.forEach(option -> unreadable(option.text, made.notes));
        unreadable(made.text, made.notes);
        if (right < 0) {
            made.notes.remark(Kind.NO_RIGHT_ANSWER);
        }
        var text = plain(made.text);
        var about = new About(QuestionName.of(text), null, List.of(), null, text, FormattedText.NONE);
        var question = right < 0 ? new MultipleChoice(about, choices) : new SingleChoice(about, choices);
        var isSound = !made.notes.isRefused();
        file.add(made.line, made.text, isSound ? Optional.of(question) : Optional.empty(), made.notes);
    }

    private static FormattedText plain(String text) {
        return new FormattedText(text, TextFormat.PLAIN);
    }

    private static void unreadable(String text, BlockNotes notes) {
        text.chars()
                .filter(Blanks::isUnreadable)
                .findFirst()
                .ifPresent(c -> notes.refuse(Kind.UNREADABLE_BYTE, FileText.hex(Blanks.unreadableByte((char) c))));
    }

    /** The option with that letter; where letters are not in order, the option at its place, as Moodle counts. */
    private static int right(List<Option> options, String answer) {
        var letter = answer.isEmpty() ? 0 : Character.toUpperCase(answer.charAt(0));
        var labelled = new ArrayList<Integer>();
        for (var i = 0; i < options.size(); i++) {
            if (options.get(i).label == letter) {
                labelled.add(i);
            }
        }
        var place = letter - 'A';
        return labelled.size() == 1 ? labelled.getFirst() : place >= 0 && place < options.size() ? place : -1;
    }

    private void leaveDraft() {
        if (draft != null) {
            file.reject(draft.line, draft.text, Reason.of(Kind.NOT_FINISHED));
        }
        draft = null;
    }
}
