package id.melek.pack;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question of a lesson, known by course, lesson and {@link #id}. All texts are plain text and may hold line breaks;
 * a feedback that the author left out is empty. Weights are percent of the question's points.
 */
public sealed interface Question {

    /** Unique in the lesson, the same in every language, for ever. */
    String id();

    String title();

    String text();

    /** Shown after any answer: what the question teaches. */
    String generalFeedback();

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

    /** At least one wording has the weight 100; any other answer earns nothing. */
    record ShortText(String id, String title, String text, List<Wording> wordings, String generalFeedback)
            implements Question {

        public ShortText {
            wordings = List.copyOf(wordings);
        }

        /** The wording that an answer meets: case, doubled, leading and trailing blanks do not matter. */
        public Optional<Wording> match(String answer) {
            var plain = plain(answer);
            return wordings.stream()
                    .filter(wording -> plain(wording.text()).equals(plain))
                    .findFirst();
        }

        static String plain(String answer) {
            return Normalizer.normalize(answer, Normalizer.Form.NFC)
                    .replaceAll("[\\s\\u00a0]+", " ")
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
