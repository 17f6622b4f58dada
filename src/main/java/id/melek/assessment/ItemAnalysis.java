package id.melek.assessment;

import id.melek.assessment.QuestionFigures.Chosen;
import id.melek.pack.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reckons how a question did from attempts in which it was asked. */
final class ItemAnalysis {

    private final Question question;
    private final List<Sat> sat = new ArrayList<>();

    private ItemAnalysis(Question question) {
        this.question = question;
    }

    /** An attempt: what was answered by question, by the author's numbers, and what it was worth. */
    record Attempt(Map<String, List<String>> answers, TestResult result) {}

    /**
     * One question of an attempt.
     *
     * @param score in percent
     * @param rest the mean score of the other questions; not a number where there are none
     */
    private record Sat(List<String> answer, double score, double rest) {}

    static QuestionFigures of(Question question, List<Attempt> attempts) {
        var analysis = new ItemAnalysis(question);
        attempts.forEach(analysis::take);
        return analysis.figures();
    }

    private void take(Attempt attempt) {
        var marks = attempt.result().questions();
        marks.stream()
                .filter(mark -> mark.id().equals(question.id()))
                .findFirst()
                .ifPresent(mark -> sat.add(new Sat(
                        attempt.answers().getOrDefault(question.id(), List.of()),
                        mark.percent(),
                        marks.stream()
                                .filter(other -> other != mark)
                                .mapToInt(TestResult.Answered::percent)
                                .average()
                                .orElse(Double.NaN))));
    }

    private QuestionFigures figures() {
        var isEnough = sat.size() >= QuestionFigures.ENOUGH;
        var blank = (int) sat.stream().filter(one -> one.answer().isEmpty()).count();
        return new QuestionFigures(
                question.id(),
                sat.size(),
                isEnough ? OptionalInt.of((int) Math.round(mean(scores()))) : OptionalInt.empty(),
                isEnough ? chosen() : List.of(),
                isEnough ? blank : 0,
                sat.size() >= QuestionFigures.MANY ? correlation(scores(), rests()) : OptionalDouble.empty());
    }

    private double[] scores() {
        return sat.stream().mapToDouble(Sat::score).toArray();
    }

    private double[] rests() {
        return sat.stream().mapToDouble(Sat::rest).toArray();
    }

    private List<Chosen> chosen() {
        return switch (question) {
            case Question.SingleChoice choice -> options(choice.options());
            case Question.MultipleChoice choice -> options(choice.options());
            case Question.TrueFalse statement ->
                List.of(
                        new Chosen("", statement.answer(), times("true")),
                        new Chosen("", !statement.answer(), times("false")));
            case Question.Matching _, Question.ShortText _, Question.NumberQuestion _ -> List.of();
        };
    }

    private List<Chosen> options(List<Question.Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(i ->
                        new Chosen(options.get(i).text(), options.get(i).weight() > 0, times(String.valueOf(i + 1))))
                .toList();
    }

    private int times(String answer) {
        return (int) sat.stream().filter(one -> one.answer().contains(answer)).count();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** Pearson's; of right and wrong it is the point-biserial one. */
    static OptionalDouble correlation(double[] one, double[] other) {
        var meanOne = mean(one);
        var meanOther = mean(other);
        double together = 0;
        double varianceOne = 0;
        double varianceOther = 0;
        for (var i = 0; i < one.length; i++) {
            together += (one[i] - meanOne) * (other[i] - meanOther);
            varianceOne += (one[i] - meanOne) * (one[i] - meanOne);
            varianceOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        var spread = Math.sqrt(varianceOne * varianceOther);
        return spread > 0 ? OptionalDouble.of(together / spread) : OptionalDouble.empty();
    }
}
