package id.melek.pack;

import id.melek.pack.ImportedQuestion.About;
import id.melek.pack.ImportedQuestion.Cloze;
import id.melek.pack.ImportedQuestion.Description;
import id.melek.pack.ImportedQuestion.Essay;
import id.melek.pack.Reason.Kind;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a question of a block as Moodle's importer does (question/format/gift/format.php), in the same order of tests.
 * All offsets are into text with its escapes hidden.
 */
final class GiftQuestionReader {

    private static final String GAP = "_____";
    private static final String GENERAL = "####";
    private static final Pattern EMBEDDED = Pattern.compile("\\{\\s{0,9}[0-9]{0,3}\\s{0,9}:\\s{0,9}"
            + "(?:SHORTANSWER(?:_C)?|SAC?|MWC?|NUMERICAL|NM|MULTI(?:CHOICE|RESPONSE)(?:_[A-Z]{1,2})?|M[CR](?:[VHS]{1,2})?|REGEXP(?:_C)?)"
            + "\\s{0,9}:");

    private final GiftBlock block;
    private final @Nullable String category;
    private final BlockNotes notes;
    private final GiftAnswerReader answers;
    private String name = "";
    private boolean isNamed;

    GiftQuestionReader(GiftBlock block, @Nullable String category, Grades grades, BlockNotes notes) {
        this.block = block;
        this.category = category;
        this.notes = notes;
        this.answers = new GiftAnswerReader(grades, notes);
    }

    /** Empty where the notes say why. */
    Optional<ImportedQuestion> read() {
        var source = block.text();
        source.chars().filter(Blanks::isUnreadable).findFirst().ifPresent(this::unreadable);
        var text = withoutName(Blanks.trim(Escapes.hide(source)));
        var open = text.indexOf('{');
        var close = text.indexOf('}', Math.max(0, open));
        if (open >= 0 && EMBEDDED.matcher(text).region(open, text.length()).lookingAt()) {
            return cloze(close);
        }
        if (open < 0 && close < 0) {
            return kept(new Description(about(text, "")));
        }
        return open < 0 || close < 0 ? unbalanced(open, close) : withBraces(text, open, close);
    }

    private void unreadable(int c) {
        notes.refuse(Kind.UNREADABLE_BYTE, FileText.hex(Blanks.unreadableByte((char) c)));
    }

    private String withoutName(String text) {
        var end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
        if (end >= 0) {
            isNamed = true;
            name = Escapes.show(text.substring(2, end));
            return Blanks.trim(text.substring(end + 2));
        }
        return text.startsWith("::") ? text.substring(2) : text;
    }

    private Optional<ImportedQuestion> kept(ImportedQuestion question) {
        return notes.isRefused() ? Optional.empty() : Optional.of(question);
    }

    private Optional<ImportedQuestion> unbalanced(int open, int close) {
        notes.refuse(open < 0 ? Kind.CLOSING_BRACE : Kind.OPEN_BRACE);
        return Optional.empty();
    }

    /** Embedded gaps have escapes of their own, so the text stays as it was written. */
    private Optional<ImportedQuestion> cloze(int close) {
        if (close < 0) {
            return unbalanced(0, close);
        }
        notes.remark(Kind.EMBEDDED_GAPS);
        var written = Blanks.trim(block.textWithoutComments());
        var from = isNamed ? written.indexOf("::", afterName(written)) + 2 : 0;
        var text = parsed(Blanks.trim(written.substring(from)), TextFormat.MOODLE, false);
        return kept(new Cloze(about(text, FormattedText.NONE)));
    }

    /** Where the mark that ends the name is looked for: behind colons that are escaped. */
    private static int afterName(String written) {
        var i = 2;
        while (i < written.length() && !written.startsWith("::", i)) {
            i += written.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private Optional<ImportedQuestion> withBraces(String text, int open, int close) {
        var gap = text.endsWith("}") ? "" : GAP;
        var rest = text.substring(close + 1);
        if (rest.indexOf('{') >= 0) {
            notes.remark(Kind.MORE_BRACES);
        }
        var inside = Blanks.trim(text.substring(open + 1, close));
        var general = inside.lastIndexOf(GENERAL);
        var feedback = general < 0 ? "" : inside.substring(general + GENERAL.length());
        var about = about(text.substring(0, open) + gap + rest, feedback);
        var format = formatOf(text.substring(0, open) + gap + rest);
        var answerText = general < 0 ? inside : Blanks.trim(inside.substring(0, general));
        return answerText.isEmpty()
                ? kept(new Essay(about))
                : answers.read(answerText, format, about).flatMap(this::kept);
    }

    private About about(String text, String generalFeedback) {
        return about(parsed(text, TextFormat.MOODLE, true), parsed(generalFeedback, formatOf(text), true));
    }

    private About about(FormattedText text, FormattedText generalFeedback) {
        var marks = GiftComment.read(block.comments());
        var title = isNamed ? name : QuestionName.of(text);
        return new About(title, marks.id(), marks.tags(), category, text, generalFeedback);
    }

    private static TextFormat formatOf(String text) {
        return TextFormat.before(text).orElse(TextFormat.MOODLE);
    }

    static FormattedText parsed(String text, TextFormat usual) {
        return parsed(text, usual, true);
    }

    private static FormattedText parsed(String text, TextFormat usual, boolean isHidden) {
        var format = TextFormat.before(text);
        var words = text.substring(format.map(given -> given.prefix().length()).orElse(0));
        return new FormattedText(isHidden ? Escapes.show(words) : words, format.orElse(usual));
    }
}
