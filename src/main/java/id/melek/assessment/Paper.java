package id.melek.assessment;

import id.melek.catalog.LessonContent;
import id.melek.pack.Question;
import id.melek.pack.TestSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What one attempt asks: the questions drawn for it, and the order of what each of them offers. The same seed makes the
 * same paper for ever, in every language.
 */
record Paper(List<Sheet> sheets) {

    private static final String NUMBER = "[1-9]\\d?";

    /** @param order what is shown at each place: an index into what the author wrote */
    record Sheet(Question question, List<Integer> order) {

        PhoneQuestion forPhone() {
            return PhoneQuestion.withoutKey(question, order);
        }

        /** An answer with the places on this paper instead of the author's numbers. */
        List<String> byPlace(List<String> answer) {
            return switch (question) {
                case Question.SingleChoice choice -> each(answer, this::place);
                case Question.MultipleChoice choice -> each(answer, this::place);
                case Question.Matching matching ->
                    each(
                            answer,
                            pair -> pair.substring(0, pair.indexOf(':') + 1)
                                    + place(pair.substring(pair.indexOf(':') + 1)));
                default -> answer;
            };
        }

        private String place(String original) {
            return String.valueOf(order.indexOf(Integer.parseInt(original) - 1) + 1);
        }

        /** A phone's answer with the author's numbers instead of the places on this paper. */
        List<String> byAuthor(List<String> answer) {
            return switch (question) {
                case Question.SingleChoice choice -> each(answer, this::original);
                case Question.MultipleChoice choice -> each(answer, this::original);
                case Question.Matching matching -> each(answer, this::originalRight);
                default -> answer;
            };
        }

        private static List<String> each(List<String> answer, UnaryOperator<String> original) {
            return answer.stream().map(original).filter(one -> !one.isEmpty()).toList();
        }

        /** Empty for what was never offered. */
        private String original(String place) {
            var index = place.matches(NUMBER) ? Integer.parseInt(place) - 1 : order.size();
            return index < order.size() ? String.valueOf(order.get(index) + 1) : "";
        }

        private String originalRight(String pair) {
            var colon = pair.indexOf(':');
            var right = original(pair.substring(colon + 1));
            return colon < 0 || right.isEmpty() ? "" : pair.substring(0, colon + 1) + right;
        }
    }

    static Paper draw(LessonContent.Test test, long seed) {
        var settings = test.settings();
        var drawn = test.questions().stream().filter(isDrawn(settings, seed)).toList();
        var asked = settings.shuffle() ? shuffled(drawn, seed, "questions") : drawn;
        return new Paper(asked.stream()
                .map(question -> new Sheet(question, order(question, settings.shuffle(), seed)))
                .toList());
    }

    /** As the author wrote it; for phones that know of no attempt. */
    static Paper whole(LessonContent.Test test) {
        return new Paper(test.questions().stream()
                .map(question -> new Sheet(
                        question, IntStream.range(0, offered(question)).boxed().toList()))
                .toList());
    }

    /** What stands in no pool is always asked. */
    private static Predicate<Question> isDrawn(TestSettings settings, long seed) {
        var left = new HashSet<String>();
        for (var pool : settings.pools()) {
            left.addAll(shuffled(pool.questions(), seed, pool.name())
                    .subList(pool.draw(), pool.questions().size()));
        }
        return question -> !left.contains(question.id());
    }

    /** What belongs together never stands side by side, shuffled or not. */
    private static List<Integer> order(Question question, boolean shuffle, long seed) {
        var places = IntStream.range(0, offered(question)).boxed().toList();
        return shuffle || question instanceof Question.Matching ? shuffled(places, seed, question.id()) : places;
    }

    private static int offered(Question question) {
        return switch (question) {
            case Question.SingleChoice choice -> choice.options().size();
            case Question.MultipleChoice choice -> choice.options().size();
            case Question.Matching matching -> matching.rights().size();
            default -> 0;
        };
    }

    private static <T> List<T> shuffled(List<T> list, long seed, String what) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new SplittableRandom(31 * seed + what.hashCode()));
        return shuffled;
    }

    List<PhoneQuestion> forPhone() {
        return sheets.stream().map(Sheet::forPhone).toList();
    }

    boolean asks(Collection<String> questions) {
        return sheets.stream().map(sheet -> sheet.question().id()).toList().containsAll(questions);
    }

    /** A phone's answers with the author's numbers; what is not asked here is left out. */
    Map<String, List<String>> byAuthor(Map<String, List<String>> answers) {
        return each(answers, Sheet::byAuthor);
    }

    /** The reverse of {@link #byAuthor}. */
    Map<String, List<String>> byPlace(Map<String, List<String>> answers) {
        return each(answers, Sheet::byPlace);
    }

    private Map<String, List<String>> each(
            Map<String, List<String>> answers, BiFunction<Sheet, List<String>, List<String>> change) {
        var changed = new LinkedHashMap<String, List<String>>();
        sheets.forEach(sheet -> Optional.ofNullable(answers.get(sheet.question().id()))
                .ifPresent(answer -> changed.put(sheet.question().id(), change.apply(sheet, answer))));
        return changed;
    }
}
