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
import id.melek.pack.Reason.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a question of one {@code question} element of Moodle's XML. */
final class MoodleXmlQuestion {

    private static final Set<String> YES = Set.of("true", "1");

    private final XmlPart part;
    private final @Nullable String category;
    private final Grades grades;
    private final BlockNotes notes;

    MoodleXmlQuestion(XmlPart part, @Nullable String category, Grades grades, BlockNotes notes) {
        this.part = part;
        this.category = category;
        this.grades = grades;
        this.notes = notes;
    }

    /** Empty where the notes say why. */
    Optional<ImportedQuestion> read() {
        if (part.holds("file") || part.words("questiontext").contains("@@PLUGINFILE@@")) {
            notes.remark(Kind.PICTURES);
        }
        var type = part.attribute("type");
        return switch (type) {
            case "multichoice" -> choice();
            case "truefalse" -> trueFalse();
            case "shortanswer" -> shortAnswer();
            case "numerical" -> number();
            case "matching" -> matching();
            case "essay" -> Optional.of(new Essay(about()));
            case "description" -> Optional.of(new Description(about()));
            case "cloze", "multianswer" -> Optional.of(new Cloze(about()));
            default -> refuse(Kind.UNKNOWN_TYPE, type);
        };
    }

    private Optional<ImportedQuestion> refuse(Kind kind, Object... arguments) {
        notes.refuse(kind, arguments);
        return Optional.empty();
    }

    private About about() {
        var text = part.formatted("questiontext");
        var name = part.words("name");
        var id = part.words("idnumber");
        var tags = part.first("tags").stream()
                .flatMap(all -> all.all("tag"))
                .map(XmlPart::words)
                .toList();
        return new About(
                name.isEmpty() ? QuestionName.of(text) : name,
                id.isEmpty() ? null : id,
                tags,
                category,
                text,
                part.formatted("generalfeedback"));
    }

    private List<XmlPart> answers() {
        var answers = part.all("answer").toList();
        if (answers.size() > GiftAnswerReader.MOST) {
            notes.refuse(Kind.MANY_ANSWERS, GiftAnswerReader.MOST);
            return List.of();
        }
        return answers;
    }

    /** In percent; of a weight that is none of Moodle's grades, the nearest. */
    private double weight(XmlPart answer) {
        var written = answer.attribute("fraction").strip();
        var percent = Numbers.read(written).orElse(BigDecimal.ZERO).doubleValue();
        var grade = grades.grade(percent);
        if (grade.isEmpty()) {
            notes.refuse(Kind.WEIGHT, written);
        } else if (Math.abs(grade.getAsDouble() - percent) >= GiftWeight.SAME) {
            notes.remark(Kind.NEAREST_GRADE, written, GiftWeight.write(grade.getAsDouble()));
        }
        return grade.orElse(0);
    }

    private static FormattedText feedback(XmlPart answer) {
        return answer.formatted("feedback");
    }

    private Optional<ImportedQuestion> choice() {
        var choices = answers().stream()
                .map(answer -> new Choice(answer.formatted(), weight(answer), feedback(answer)))
                .toList();
        if (choices.size() < 2) {
            return refuse(Kind.FEW_ANSWERS, 2);
        }
        if (!YES.contains(part.words("single"))) {
            return Optional.of(new MultipleChoice(about(), choices));
        }
        return choices.stream().anyMatch(choice -> choice.weight() == 100)
                ? Optional.of(new SingleChoice(about(), choices))
                : refuse(Kind.NO_FULL_WEIGHT);
    }

    private Optional<ImportedQuestion> trueFalse() {
        var answers = answers();
        var right = answers.stream().filter(answer -> weight(answer) > 0).findFirst();
        var wrong = answers.stream().filter(answer -> weight(answer) <= 0).findFirst();
        return right.isEmpty()
                ? refuse(Kind.NO_FULL_WEIGHT)
                : Optional.of(new TrueFalse(
                        about(),
                        right.get().words().equalsIgnoreCase("true"),
                        wrong.map(MoodleXmlQuestion::feedback).orElse(FormattedText.NONE),
                        feedback(right.get())));
    }

    private Optional<ImportedQuestion> shortAnswer() {
        var variants = answers().stream()
                .map(answer -> new Variant(answer.words(), weight(answer), feedback(answer)))
                .toList();
        if (variants.stream().noneMatch(variant -> variant.weight() == 100)) {
            return refuse(Kind.NO_FULL_WEIGHT);
        }
        return variants.size() > 1 && variants.stream().anyMatch(Variant::hasArrow)
                ? refuse(Kind.ARROW)
                : Optional.of(new ShortAnswer(about(), variants));
    }

    private Optional<ImportedQuestion> number() {
        var amounts = answers().stream()
                .map(answer -> new Amount(
                        answer.words(),
                        Numbers.read(answer.words("tolerance")).orElse(BigDecimal.ZERO),
                        weight(answer),
                        feedback(answer)))
                .toList();
        return amounts.isEmpty() ? refuse(Kind.NO_NUMBER) : Optional.of(new Numerical(about(), amounts));
    }

    private Optional<ImportedQuestion> matching() {
        var subquestions = part.all("subquestion").toList();
        if (subquestions.size() < 2) {
            return refuse(Kind.FEW_ANSWERS, 2);
        }
        if (subquestions.size() > GiftAnswerReader.MOST) {
            return refuse(Kind.MANY_ANSWERS, GiftAnswerReader.MOST);
        }
        return subquestions.stream().anyMatch(one -> one.words().contains(ImportedQuestion.ARROW))
                ? refuse(Kind.ARROW)
                : Optional.of(new Matching(
                        about(),
                        subquestions.stream()
                                .map(one -> new Pair(one.formatted(), one.words("answer")))
                                .toList()));
    }
}
