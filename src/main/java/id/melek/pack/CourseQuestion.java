package id.melek.pack;

import id.melek.pack.ImportedQuestion.About;
import id.melek.pack.ImportedQuestion.Amount;
import id.melek.pack.ImportedQuestion.Choice;
import id.melek.pack.ImportedQuestion.Variant;
import id.melek.pack.Question.Matching;
import id.melek.pack.Question.MultipleChoice;
import id.melek.pack.Question.NumberQuestion;
import id.melek.pack.Question.Option;
import id.melek.pack.Question.Pair;
import id.melek.pack.Question.Range;
import id.melek.pack.Question.ShortText;
import id.melek.pack.Question.SingleChoice;
import id.melek.pack.Question.TrueFalse;
import id.melek.pack.Question.Wording;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a question of a course of an imported one, as far as courses have its type and its answers are certain. */
final class CourseQuestion {

    private static final int LONGEST = 100_000;
    private static final double ROUNDING = 0.01;

    private CourseQuestion() {}

    static Optional<Question> of(ImportedQuestion imported) {
        var about = imported.about();
        if (about.text().isEmpty() || about.text().text().length() > LONGEST) {
            return Optional.empty();
        }
        return switch (imported) {
            case ImportedQuestion.SingleChoice single -> single(about, options(single.choices()));
            case ImportedQuestion.MultipleChoice multiple -> multiple(about, options(multiple.choices()));
            case ImportedQuestion.TrueFalse truth -> Optional.of(trueFalse(about, truth));
            case ImportedQuestion.ShortAnswer typed -> shortText(about, typed.variants());
            case ImportedQuestion.Numerical number -> number(about, number.amounts());
            case ImportedQuestion.Matching matching -> matching(about, matching.pairs());
            case ImportedQuestion.Essay _, ImportedQuestion.Description _, ImportedQuestion.Cloze _ -> Optional.empty();
        };
    }

    private static List<Option> options(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> !choice.text().isEmpty())
                .map(choice -> new Option(
                        choice.text().plain(),
                        choice.weight(),
                        choice.feedback().plain()))
                .toList();
    }

    private static Optional<Question> single(About about, List<Option> options) {
        var right = options.stream().filter(option -> option.weight() == 100).count();
        return options.size() < 2 || right != 1
                ? Optional.empty()
                : Optional.of(new SingleChoice(id(about), title(about), text(about), options, general(about)));
    }

    private static Optional<Question> multiple(About about, List<Option> options) {
        var right = options.stream()
                .mapToDouble(Option::weight)
                .filter(weight -> weight > 0)
                .sum();
        return options.size() < 2 || Math.abs(right - 100) > ROUNDING
                ? Optional.empty()
                : Optional.of(new MultipleChoice(id(about), title(about), text(about), options, general(about)));
    }

    private static Question trueFalse(About about, ImportedQuestion.TrueFalse truth) {
        return new TrueFalse(
                id(about),
                title(about),
                text(about),
                truth.answer(),
                truth.rightFeedback().plain(),
                truth.wrongFeedback().plain(),
                general(about));
    }

    /** A bare star that earns nothing only holds the feedback for other answers. */
    private static Optional<Question> shortText(About about, List<Variant> variants) {
        var wordings = variants.stream()
                .filter(variant -> !(variant.text().equals("*") && variant.weight() == 0))
                .filter(variant -> !variant.text().isEmpty())
                .toList();
        var isCertain = wordings.stream().noneMatch(variant -> hasWildcard(variant.text()))
                && wordings.stream().anyMatch(variant -> variant.weight() == 100);
        return isCertain
                ? Optional.of(new ShortText(
                        id(about),
                        title(about),
                        text(about),
                        wordings.stream().map(CourseQuestion::wording).toList(),
                        general(about)))
                : Optional.empty();
    }

    private static boolean hasWildcard(String text) {
        return text.replace("\\*", "").contains("*");
    }

    private static Wording wording(Variant variant) {
        return new Wording(
                variant.text().replace("\\*", "*"),
                variant.weight(),
                variant.feedback().plain());
    }

    private static Optional<Question> number(About about, List<Amount> amounts) {
        var numbers = amounts.stream()
                .filter(amount -> !(amount.written().equals("*") && amount.weight() == 0))
                .toList();
        var isCertain = numbers.stream().allMatch(amount -> amount.number().isPresent())
                && numbers.stream().anyMatch(amount -> amount.weight() == 100);
        return isCertain
                ? Optional.of(new NumberQuestion(
                        id(about),
                        title(about),
                        text(about),
                        numbers.stream().map(CourseQuestion::range).toList(),
                        general(about)))
                : Optional.empty();
    }

    private static Range range(Amount amount) {
        var value = amount.number().orElseThrow();
        var around = amount.tolerance().abs();
        return new Range(
                value.subtract(around),
                value.add(around),
                amount.weight(),
                amount.feedback().plain());
    }

    /** An answer without a stem is one more to choose from. */
    private static Optional<Question> matching(About about, List<ImportedQuestion.Pair> imported) {
        var pairs = imported.stream()
                .filter(pair -> !pair.stem().isEmpty())
                .map(pair -> new Pair(pair.stem().plain(), pair.answer()))
                .toList();
        var decoys = imported.stream()
                .filter(pair -> pair.stem().isEmpty() && !pair.answer().isEmpty())
                .map(ImportedQuestion.Pair::answer)
                .toList();
        var lefts = pairs.stream().map(Pair::left).distinct().count();
        var isCertain = pairs.size() >= 2
                && lefts == pairs.size()
                && pairs.stream()
                        .noneMatch(pair -> pair.left().isEmpty() || pair.right().isEmpty());
        return isCertain
                ? Optional.of(new Matching(id(about), title(about), text(about), pairs, decoys, general(about)))
                : Optional.empty();
    }

    private static String text(About about) {
        return about.text().plain();
    }

    private static String general(About about) {
        return about.generalFeedback().plain();
    }

    private static String title(About about) {
        return about.name().replace('\n', ' ');
    }

    private static String id(About about) {
        var id = about.id();
        return id != null && PackPaths.isSlug(id) ? id : slug(id == null ? about.name() : id);
    }

    static String slug(String words) {
        var letters = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        var brief = letters.substring(0, Math.min(PackPaths.LONGEST_SLUG, letters.length()));
        var slug = brief.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "question" : slug;
    }
}
