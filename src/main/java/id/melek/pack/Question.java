package id.melek.pack;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question of a lesson, known by course, lesson and {@link #id}. All texts are plain text and may hold line breaks;
 * a feedback that the author left out is empty. Weights are percent of the question's points.
 */
public sealed interface Question {

    /** Stands once in the text of a question with a gap: there the answer goes. */
    String GAP = "_____";

    /** Unique in the lesson, the same in every language, for ever. */
    String id();

    String title();

    String text();

    /** Shown after any answer: what the question teaches. */
    String generalFeedback();

    /** Whether the answer belongs inside the text; only short texts, numbers and single choices are shown so. */
    default boolean hasGap() {
        var gap = text().indexOf(GAP);
        return gap >= 0 && gap == text().lastIndexOf(GAP);
    }

    /**
     * An answer to choose.
     *
     * @param weight from -100 to 100, with up to five decimals (three right ones are 33.33333 each)
     */
    record Option(String text, double weight, String feedback) {}

    /** Exactly one option has the weight 100; the others have less, mostly 0. */
    record SingleChoice(String id, String title, String text, List<Option> options, String generalFeedback)
            implements Question {

        public SingleChoice {
            options = List.copyOf(options);
        }
    }

    /** The positive weights add up to 100; wrong options have weights of 0 or less. */
    record MultipleChoice(String id, String title, String text, List<Option> options, String generalFeedback)
            implements Question {

        public MultipleChoice {
            options = List.copyOf(options);
        }
    }

    /** A statement; {@code answer} says whether it is true. */
    record TrueFalse(
            String id,
            String title,
            String text,
            boolean answer,
            String rightFeedback,
            String wrongFeedback,
            String generalFeedback)
            implements Question {}

    /** A wording that counts. */
    record Wording(String text, double weight, String feedback) {}

    /** What belongs together. */
    record Pair(String left, String right) {}

    /**
     * At least two pairs with different lefts, each worth the same. A right may stand in several pairs.
     *
     * @param decoys rights that belong to no left
     */
    record Matching(String id, String title, String text, List<Pair> pairs, List<String> decoys, String generalFeedback)
            implements Question {

        public Matching {
            pairs = List.copyOf(pairs);
            decoys = List.copyOf(decoys);
        }

        /** What there is to choose from, each once: pairs in their order, then decoys. */
        public List<String> rights() {
            return Stream.concat(pairs.stream().map(Pair::right), decoys.stream())
                    .distinct()
                    .toList();
        }

        /** For each pair, the place of its right in {@link #rights()}. */
        public List<Integer> key() {
            var rights = rights();
            return pairs.stream().map(pair -> rights.indexOf(pair.right())).toList();
        }
    }

    /** At least one wording has the weight 100; any other answer earns nothing. */
    record ShortText(String id, String title, String text, List<Wording> wordings, String generalFeedback)
            implements Question {

        /** Marks above and below Latin letters; elsewhere such marks make another letter. */
        private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

        public ShortText {
            wordings = List.copyOf(wordings);
        }

        /**
         * The wording that an answer meets: case, doubled, leading and trailing blanks do not matter, nor how an
         * apostrophe or a hyphen is drawn. Accents matter only where two wordings differ by nothing else.
         */
        public Optional<Wording> match(String answer) {
            return match(answer, ShortText::plain)
                    .or(() -> match(
                            answer,
                            text -> ACCENTS.matcher(Normalizer.normalize(plain(text), Form.NFD))
                                    .replaceAll("")));
        }

        private Optional<Wording> match(String answer, UnaryOperator<String> fold) {
            var folded = fold.apply(answer);
            return wordings.stream()
                    .filter(wording -> fold.apply(wording.text()).equals(folded))
                    .findFirst();
        }

        static String plain(String answer) {
            return Normalizer.normalize(answer, Form.NFC)
                    .replaceAll("[\\s\\u00a0]+", " ")
                    .replaceAll("[\\u2018\\u2019\\u02bc`\\u00b4]", "'")
                    .replaceAll("[\\u2010-\\u2013]", "-")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** Numbers from {@code min} to {@code max}, both included, that count. */
    record Range(BigDecimal min, BigDecimal max, double weight, String feedback) {

        boolean holds(BigDecimal answer) {
            return answer.compareTo(min) >= 0 && answer.compareTo(max) <= 0;
        }
    }

    /** At least one range has the weight 100; the first range that holds the answer counts. */
    record NumberQuestion(String id, String title, String text, List<Range> ranges, String generalFeedback)
            implements Question {

        public NumberQuestion {
            ranges = List.copyOf(ranges);
        }

        public Optional<Range> match(BigDecimal answer) {
            return ranges.stream().filter(range -> range.holds(answer)).findFirst();
        }
    }
}
