package id.melek.pack;

import id.melek.pack.ImportedQuestion.About;
import id.melek.pack.ImportedQuestion.Amount;
import id.melek.pack.ImportedQuestion.Choice;
import id.melek.pack.ImportedQuestion.Cloze;
import id.melek.pack.ImportedQuestion.Description;
import id.melek.pack.ImportedQuestion.Essay;
import id.melek.pack.ImportedQuestion.Matching;
import id.melek.pack.ImportedQuestion.MultipleChoice;
import id.melek.pack.ImportedQuestion.Numerical;
import id.melek.pack.ImportedQuestion.Pair;
import id.melek.pack.ImportedQuestion.ShortAnswer;
import id.melek.pack.ImportedQuestion.SingleChoice;
import id.melek.pack.ImportedQuestion.TrueFalse;
import id.melek.pack.ImportedQuestion.Variant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes questions as GIFT, which {@link QuestionFiles} and Moodle read back as the same questions. */
final class GiftWriter {

    private final StringBuilder gift = new StringBuilder();
    private @Nullable String category;

    private GiftWriter() {}

    /** UTF-8 text with {@code \n} line ends; weights are kept where they are grades of Moodle's list. */
    static String write(List<ImportedQuestion> questions) {
        var writer = new GiftWriter();
        questions.forEach(writer::question);
        return writer.gift.toString();
    }

    private void question(ImportedQuestion question) {
        var about = question.about();
        category(about.category());
        gift.append(GiftComment.write(about.id(), about.tags()));
        gift.append("::").append(Escapes.write(about.name())).append("::");
        if (question instanceof Cloze) {
            gift.append(prefix(about.text(), TextFormat.MOODLE))
                    .append(about.text().text());
        } else {
            text(about.text(), TextFormat.MOODLE);
        }
        answers(question, about);
        gift.append("\n\n");
    }

    private void category(@Nullable String wanted) {
        if (!Objects.equals(category, wanted)) {
            var path = wanted == null ? "" : wanted.replace("\\", "\\\\");
            gift.append(GiftBlocks.CATEGORY).append(' ').append(path).append("\n\n");
        }
        category = wanted;
    }

    private void answers(ImportedQuestion question, About about) {
        switch (question) {
            case Description _, Cloze _ -> {
                // the text is all
            }
            case Essay _ -> braces("", "", about);
            case TrueFalse truth -> braces("", trueFalse(truth, about), about);
            case SingleChoice single -> braces("\n", singles(single.choices(), about), about);
            case MultipleChoice multiple -> braces("\n", multiples(multiple.choices(), about), about);
            case ShortAnswer typed -> braces("\n", variants(typed.variants(), about), about);
            case Numerical number -> braces("#\n", amounts(number.amounts(), about), about);
            case Matching matching -> braces("\n", pairs(matching.pairs(), about), about);
        }
    }

    private void braces(String opening, String answers, About about) {
        gift.append('{').append(opening).append(answers);
        if (!about.generalFeedback().isEmpty()) {
            gift.append("####").append(written(about.generalFeedback(), usual(about)));
        }
        gift.append('}');
    }

    /** What a text without a prefix is. */
    private static TextFormat usual(About about) {
        return about.text().format();
    }

    private void text(FormattedText text, TextFormat usual) {
        gift.append(written(text, usual));
    }

    private static String written(FormattedText text, TextFormat usual) {
        return prefix(text, usual) + Escapes.write(text.text());
    }

    /** A text that itself begins with a bracket could be taken for one with a prefix. */
    private static String prefix(FormattedText text, TextFormat usual) {
        var isNeeded = text.text().startsWith("[") || (!text.isEmpty() && text.format() != usual);
        return isNeeded ? text.format().prefix() : "";
    }

    private static String feedback(FormattedText feedback, About about) {
        return feedback.isEmpty() ? "" : "#" + written(feedback, usual(about));
    }

    private static String trueFalse(TrueFalse truth, About about) {
        var wrong = feedback(truth.wrongFeedback(), about);
        var right = feedback(truth.rightFeedback(), about);
        return (truth.answer() ? "TRUE" : "FALSE") + (wrong.isEmpty() && !right.isEmpty() ? "#" : wrong) + right;
    }

    /** At least one {@code =} makes it a single choice, at least one {@code ~} makes it a choice. */
    private static String singles(List<Choice> choices, About about) {
        var allRight = choices.stream().allMatch(choice -> choice.weight() == 100);
        var lines = new StringBuilder();
        for (var i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var isMarked = choice.weight() == 100 && !(allRight && i == choices.size() - 1);
            lines.append(isMarked ? "=" + choice(choice, about) : wrong(choice, about));
        }
        return lines.toString();
    }

    private static String multiples(List<Choice> choices, About about) {
        var lines = new StringBuilder();
        choices.forEach(choice -> lines.append(wrong(choice, about)));
        return lines.toString();
    }

    private static String wrong(Choice choice, About about) {
        var isPlain = choice.weight() == 0 && !choice.text().text().startsWith("%");
        return "~" + (isPlain ? "" : weight(choice.weight())) + choice(choice, about);
    }

    private static String weight(double percent) {
        return "%" + GiftWeight.write(percent) + "%";
    }

    private static String choice(Choice choice, About about) {
        return written(choice.text(), usual(about)) + feedback(choice.feedback(), about) + "\n";
    }

    /** Without {@code =} where an arrow would make it a matching question. */
    private static String variants(List<Variant> variants, About about) {
        var lines = new StringBuilder();
        for (var variant : variants) {
            var text = new FormattedText(variant.text(), usual(about));
            lines.append(variant.hasArrow() ? "" : "=")
                    .append(weight(variant.weight()))
                    .append(written(text, usual(about)))
                    .append(feedback(variant.feedback(), about))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String amounts(List<Amount> amounts, About about) {
        var lines = new StringBuilder();
        for (var amount : amounts) {
            var tolerance = amount.number().isPresent() || amount.tolerance().signum() != 0
                    ? ":" + amount.tolerance().toPlainString()
                    : "";
            var text = new FormattedText(amount.written(), usual(about));
            lines.append('=')
                    .append(weight(amount.weight()))
                    .append(written(text, usual(about)))
                    .append(tolerance)
                    .append(feedback(amount.feedback(), about))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String pairs(List<Pair> pairs, About about) {
        var lines = new StringBuilder();
        for (var pair : pairs) {
            var arrow = " " + ImportedQuestion.ARROW + " ";
            lines.append('=').append(written(pair.stem(), usual(about)));
            lines.append(arrow).append(Escapes.write(pair.answer())).append('\n');
        }
        return lines.toString();
    }
}
