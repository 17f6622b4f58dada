package id.melek.pack;

import id.melek.pack.ImportedQuestion.About;
import id.melek.pack.ImportedQuestion.Choice;
import id.melek.pack.ImportedQuestion.Matching;
import id.melek.pack.ImportedQuestion.MultipleChoice;
import id.melek.pack.ImportedQuestion.Pair;
import id.melek.pack.ImportedQuestion.ShortAnswer;
import id.melek.pack.ImportedQuestion.SingleChoice;
import id.melek.pack.ImportedQuestion.TrueFalse;
import id.melek.pack.ImportedQuestion.Variant;
import id.melek.pack.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the braces of a GIFT question hold, general feedback already taken off; escapes are hidden. */
final class GiftAnswerReader {

    /** Bounds the memory that a file of nothing but marks can ask for. */
    static final int MOST = 1_000;

    private static final Set<String> TRUTHS = Set.of("T", "TRUE", "F", "FALSE");
    private static final Set<String> SMALL_TRUTHS = Set.of("t", "true", "f", "false", "True", "False");

    private final BlockNotes notes;
    private final GiftWeight weights;

    GiftAnswerReader(Grades grades, BlockNotes notes) {
        this.notes = notes;
        this.weights = new GiftWeight(grades, notes);
    }

    /** The type is told by the same signs in the same order as in Moodle. */
    Optional<ImportedQuestion> read(String answers, TextFormat format, About about) {
        if (isTooMany(answers)) {
            notes.refuse(Kind.MANY_ANSWERS, MOST);
            return Optional.empty();
        }
        if (answers.startsWith("#")) {
            return new GiftNumberReader(weights, notes).read(answers.substring(1), format, about);
        }
        if (answers.indexOf('~') >= 0) {
            return choice(answers, format, about);
        }
        if (answers.indexOf('=') >= 0 && answers.contains(ImportedQuestion.ARROW)) {
            return matching(answers, format, about);
        }
        var hash = answers.indexOf('#');
        var truth = hash > 0 ? Blanks.trim(answers.substring(0, hash)) : answers;
        return TRUTHS.contains(truth) ? trueFalse(answers, format, about) : shortAnswer(answers, format, about);
    }

    private static boolean isTooMany(String answers) {
        return answers.chars()
                        .filter(c -> c == '~' || c == '=')
                        .limit(MOST + 1L)
                        .count()
                > MOST;
    }

    /** Parts between marks; the first one counts only where something stands before the first mark. */
    static List<String> parts(String answers, String mark) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = answers.indexOf(mark); at >= 0; at = answers.indexOf(mark, from)) {
            parts.add(Blanks.trim(answers.substring(from, at)));
            from = at + 1;
        }
        parts.add(Blanks.trim(answers.substring(from)));
        if (parts.getFirst().isEmpty()) {
            parts.removeFirst();
        }
        return parts;
    }

    /** What stands before the first {@code #}, and the feedback behind it. */
    record Commented(FormattedText text, FormattedText feedback) {

        static Commented of(String answer, TextFormat format) {
            var bits = answer.split("#", 2);
            return new Commented(read(bits[0], format), bits.length > 1 ? read(bits[1], format) : FormattedText.NONE);
        }

        private static FormattedText read(String text, TextFormat format) {
            return GiftQuestionReader.parsed(Blanks.trim(text), format);
        }
    }

    private Optional<ImportedQuestion> choice(String answers, TextFormat format, About about) {
        var isSingle = answers.indexOf('=') >= 0;
        var choices = parts(answers.replace("=", "~="), "~").stream()
                .map(part -> choice(part, format))
                .toList();
        if (choices.size() < 2) {
            notes.refuse(Kind.FEW_ANSWERS, 2);
            return Optional.empty();
        }
        if (!isSingle && choices.stream().noneMatch(choice -> choice.weight() > 0)) {
            notes.remark(Kind.NO_RIGHT_ANSWER);
        }
        return Optional.of(isSingle ? new SingleChoice(about, choices) : new MultipleChoice(about, choices));
    }

    private Choice choice(String part, TextFormat format) {
        if (part.startsWith("=")) {
            var right = Commented.of(part.substring(1), format);
            if (GiftWeight.isAt(Blanks.trim(part.substring(1)))) {
                notes.remark(Kind.WEIGHT_AFTER_EQUALS, right.text.text());
            }
            return new Choice(right.text, 100, right.feedback);
        }
        var weighed = weights.read(part, 0);
        var answer = Commented.of(weighed.rest(), format);
        return new Choice(answer.text, weighed.weight(), answer.feedback);
    }

    private Optional<ImportedQuestion> matching(String answers, TextFormat format, About about) {
        var parts = parts(answers, "=");
        if (parts.size() < 2) {
            notes.refuse(Kind.FEW_ANSWERS, 2);
            return Optional.empty();
        }
        var lone = parts.stream()
                .filter(part -> !part.contains(ImportedQuestion.ARROW))
                .findFirst();
        if (lone.isPresent()) {
            notes.refuse(Kind.NO_PAIR, Escapes.show(lone.get()));
            return Optional.empty();
        }
        return Optional.of(new Matching(
                about, parts.stream().map(part -> pair(part, format)).toList()));
    }

    private static Pair pair(String part, TextFormat format) {
        var arrow = part.indexOf(ImportedQuestion.ARROW);
        var stem = GiftQuestionReader.parsed(part.substring(0, arrow), format);
        return new Pair(stem, Escapes.show(part.substring(arrow + ImportedQuestion.ARROW.length())));
    }

    private static Optional<ImportedQuestion> trueFalse(String answers, TextFormat format, About about) {
        var bits = answers.split("#", 3);
        var wrong = bits.length > 1 ? Commented.read(bits[1], format) : FormattedText.NONE;
        var right = bits.length > 2 ? Commented.read(bits[2], format) : FormattedText.NONE;
        return Optional.of(new TrueFalse(about, answers.startsWith("T"), wrong, right));
    }

    private Optional<ImportedQuestion> shortAnswer(String answers, TextFormat format, About about) {
        var variants =
                parts(answers, "=").stream().map(part -> variant(part, format)).toList();
        if (variants.stream().noneMatch(variant -> variant.weight() == 100)) {
            notes.refuse(Kind.NO_FULL_WEIGHT);
            return Optional.empty();
        }
        if (variants.stream().allMatch(variant -> SMALL_TRUTHS.contains(variant.text()))) {
            notes.remark(Kind.SMALL_TRUTH, variants.getFirst().text());
        }
        return Optional.of(new ShortAnswer(about, variants));
    }

    private Variant variant(String part, TextFormat format) {
        var weighed = weights.read(part, 100);
        var answer = Commented.of(weighed.rest(), format);
        return new Variant(answer.text.text(), weighed.weight(), answer.feedback);
    }
}
