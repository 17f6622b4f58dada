package id.melek.authoring;

import id.melek.pack.Question;
import id.melek.pack.Question.Matching;
import id.melek.pack.Question.MultipleChoice;
import id.melek.pack.Question.NumberQuestion;
import id.melek.pack.Question.Option;
import id.melek.pack.Question.Range;
import id.melek.pack.Question.ShortText;
import id.melek.pack.Question.SingleChoice;
import id.melek.pack.Question.TrueFalse;
import id.melek.pack.Question.Wording;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** Practice questions on paper, with room to answer, and their key. Graded ones never stand on paper. */
final class HandOutQuestions {

    private static final double FULL = 100;

    private final UnaryOperator<String> words;
    private final Locale language;

    HandOutQuestions(UnaryOperator<String> words, Locale language) {
        this.words = words;
        this.language = language;
    }

    Element asked(List<Question> questions) {
        var section = new Element("div").addClass("questions");
        section.appendElement("h2").text(words.apply("authoring.hand-out.questions"));
        for (int i = 0; i < questions.size(); i++) {
            section.appendChild(asked(i + 1, questions.get(i)));
        }
        return section;
    }

    private Element asked(int number, Question question) {
        var asked = new Element("div").addClass("question");
        asked.appendElement("p").addClass("asked").text(number + ". " + question.text());
        switch (question) {
            case SingleChoice single -> options(asked, texts(single.options()), true);
            case MultipleChoice multiple -> options(asked, texts(multiple.options()), false);
            case TrueFalse any ->
                options(asked, List.of(words.apply("player.true"), words.apply("player.false")), true);
            case Matching matching -> pairs(asked, matching);
            case ShortText any -> asked.appendElement("div").addClass("line");
            case NumberQuestion any -> asked.appendElement("div").addClass("line");
        }
        return asked;
    }

    private static List<String> texts(List<Option> options) {
        return options.stream().map(Option::text).toList();
    }

    private static void options(Element asked, List<String> texts, boolean oneOnly) {
        for (int i = 0; i < texts.size(); i++) {
            var option = asked.appendElement("p").addClass("option");
            option.appendChild(HandOutPage.box(oneOnly));
            option.appendText(letter(i) + ". " + texts.get(i));
        }
    }

    /** Each right has a letter, in the order of the alphabet, which gives nothing away. */
    private static void pairs(Element asked, Matching matching) {
        var rights = sorted(matching);
        var table = asked.appendElement("table").addClass("pairs");
        for (int i = 0; i < Math.max(rights.size(), matching.pairs().size()); i++) {
            var row = table.appendElement("tr");
            boolean hasLeft = i < matching.pairs().size();
            row.appendElement("td").addClass("mark").text(hasLeft ? "_____" : "");
            row.appendElement("td").text(hasLeft ? matching.pairs().get(i).left() : "");
            row.appendElement("td").text(i < rights.size() ? letter(i) + ". " + rights.get(i) : "");
        }
    }

    private static List<String> sorted(Matching matching) {
        return matching.rights().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    Element key(List<Question> questions) {
        var section = new Element("div").addClass("key");
        section.appendElement("h2").text(words.apply("authoring.hand-out.key"));
        for (int i = 0; i < questions.size(); i++) {
            var answer = section.appendElement("div").addClass("answer");
            answer.appendElement("p").text((i + 1) + ". " + right(questions.get(i)));
            answer.appendElement("p").addClass("why").text(questions.get(i).generalFeedback());
        }
        return section;
    }

    private String right(Question question) {
        return switch (question) {
            case SingleChoice single -> right(single.options());
            case MultipleChoice multiple -> right(multiple.options());
            case TrueFalse statement ->
                statement.answer() ? "A. " + words.apply("player.true") : "B. " + words.apply("player.false");
            case Matching matching -> right(matching);
            case ShortText text ->
                text.wordings().stream()
                        .filter(wording -> wording.weight() >= FULL)
                        .map(Wording::text)
                        .collect(Collectors.joining(" / "));
            case NumberQuestion number ->
                number.ranges().stream()
                        .filter(range -> range.weight() >= FULL)
                        .map(this::range)
                        .collect(Collectors.joining(" / "));
        };
    }

    private static String right(List<Option> options) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).weight() > 0)
                .mapToObj(i -> letter(i) + ". " + options.get(i).text())
                .collect(Collectors.joining("; "));
    }

    private static String right(Matching matching) {
        var rights = sorted(matching);
        return matching.pairs().stream()
                .map(pair -> pair.left() + " – " + letter(rights.indexOf(pair.right())))
                .collect(Collectors.joining("; "));
    }

    private String range(Range range) {
        var format = NumberFormat.getInstance(language);
        var from = format.format(range.min());
        return range.min().compareTo(range.max()) == 0 ? from : from + " – " + format.format(range.max());
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
