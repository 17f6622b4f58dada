package id.melek.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of a teacher's file with everything that the file says about it, in the types of Moodle. Weights are
 * percent of the question's points and, where they were read, one of Moodle's grades. Missing words are no type of
 * their own: as in Moodle, the text has a gap of five underscores where the answers stood.
 */
public sealed interface ImportedQuestion {

    About about();

    /** The type in one word, such as {@code single}, for counting. */
    String type();

    /**
     * The question of a course, in plain text; empty where a course has no such type, where no answer earns all points
     * or where the right answer is not certain. An id that is no slug is made one.
     */
    default Optional<Question> toQuestion() {
        return CourseQuestion.of(this);
    }

    /**
     * What every question has.
     *
     * @param name made of the text where the file gives none
     * @param id as the file has it, whether it is unique or not; null where it has none
     * @param category the path in force, such as {@code Toko/Bab 1}; null where none was set
     * @param text of a {@link Cloze} with its gaps, as they were written
     */
    record About(
            String name,
            @Nullable String id,
            List<String> tags,
            @Nullable String category,
            FormattedText text,
            FormattedText generalFeedback) {

        public About {
            name = QuestionName.clean(name);
            id = lineOrNull(id);
            category = lineOrNull(category);
            tags = tags.stream()
                    .map(tag -> lineOrNull(tag.replaceAll("[<>`]", "")))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private static @Nullable String lineOrNull(@Nullable String text) {
            var line = text == null ? "" : Blanks.tidy(text).replace('\n', ' ');
            return line.isEmpty() ? null : line;
        }
    }

    /** An answer to choose; the text may be empty, as it may in Moodle's files. */
    record Choice(FormattedText text, double weight, FormattedText feedback) {}

    /** One of two or more is chosen; at least one earns 100. */
    record SingleChoice(About about, List<Choice> choices) implements ImportedQuestion {

        public SingleChoice {
            choices = List.copyOf(choices);
            demand(choices.size() >= 2 && choices.stream().anyMatch(choice -> choice.weight == 100));
        }

        @Override
        public String type() {
            return "single";
        }
    }

    /** Any of two or more are chosen; Moodle does not ask that the weights add up, or that one is right at all. */
    record MultipleChoice(About about, List<Choice> choices) implements ImportedQuestion {

        public MultipleChoice {
            choices = List.copyOf(choices);
            demand(choices.size() >= 2);
        }

        @Override
        public String type() {
            return "multiple";
        }
    }

    record TrueFalse(About about, boolean answer, FormattedText wrongFeedback, FormattedText rightFeedback)
            implements ImportedQuestion {

        @Override
        public String type() {
            return "truefalse";
        }
    }

    /**
     * An answer that counts.
     *
     * @param text {@code *} stands for any characters, {@code \*} for the character
     */
    record Variant(String text, double weight, FormattedText feedback) {

        public Variant {
            text = Blanks.tidy(text);
        }

        boolean hasArrow() {
            return text.contains(ARROW) || feedback.text().contains(ARROW);
        }
    }

    /** At least one variant earns 100; where there are several, none holds {@code ->}, which GIFT keeps for matching. */
    record ShortAnswer(About about, List<Variant> variants) implements ImportedQuestion {

        public ShortAnswer {
            variants = List.copyOf(variants);
            demand(variants.stream().anyMatch(variant -> variant.weight == 100));
            demand(variants.size() == 1 || variants.stream().noneMatch(Variant::hasArrow));
        }

        @Override
        public String type() {
            return "short";
        }
    }

    /**
     * A number that counts, and how far off an answer may be.
     *
     * @param written the number in plain digits, or what the file has instead of one: Moodle then takes any number, as for
     *     {@code *}
     */
    record Amount(String written, BigDecimal tolerance, double weight, FormattedText feedback) {

        public Amount {
            written = Numbers.read(written).map(BigDecimal::toPlainString).orElse(Blanks.tidy(written));
            tolerance = Numbers.canonical(tolerance);
        }

        /** Empty where any number counts. */
        public Optional<BigDecimal> number() {
            return Numbers.read(written);
        }
    }

    record Numerical(About about, List<Amount> amounts) implements ImportedQuestion {

        public Numerical {
            amounts = List.copyOf(amounts);
            demand(!amounts.isEmpty());
        }

        @Override
        public String type() {
            return "number";
        }
    }

    /** What belongs together; an empty stem makes the answer a wrong one to choose from. */
    record Pair(FormattedText stem, String answer) {

        public Pair {
            answer = Blanks.tidy(answer);
            demand(!stem.text().contains(ARROW));
        }
    }

    /** Two pairs or more. */
    record Matching(About about, List<Pair> pairs) implements ImportedQuestion {

        public Matching {
            pairs = List.copyOf(pairs);
            demand(pairs.size() >= 2);
        }

        @Override
        public String type() {
            return "matching";
        }
    }

    /** A trainer reads the answer. */
    record Essay(About about) implements ImportedQuestion {

        @Override
        public String type() {
            return "essay";
        }
    }

    /** A text between questions that asks nothing. */
    record Description(About about) implements ImportedQuestion {

        @Override
        public String type() {
            return "description";
        }
    }

    /**
     * A text with embedded gaps such as {@code {1:SHORTANSWER:=Ruteng}}, which GIFT has no place for. Moodle's GIFT
     * importer takes the first gap's inside for answers; here the text stays whole.
     */
    record Cloze(About about) implements ImportedQuestion {

        @Override
        public String type() {
            return "cloze";
        }
    }

    /** GIFT's mark between the two sides of a pair. */
    String ARROW = "->";

    private static void demand(boolean kept) {
        if (!kept) {
            throw new IllegalArgumentException("a question that no question file can hold");
        }
    }
}
