package id.melek.pack;

import id.melek.pack.ImportedQuestion.About;
import id.melek.pack.ImportedQuestion.Amount;
import id.melek.pack.ImportedQuestion.Choice;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions and texts made by chance of everything that GIFT gives a meaning to, and of what people paste. */
final class NastyQuestions {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "=",
            "~",
            "#",
            "####",
            ":",
            "::",
            "->",
            "\\",
            "\\\\",
            "\\n",
            "\n",
            "\r\n",
            "//",
            "[html]",
            "[",
            "]",
            "%50%",
            "%",
            "*",
            "TRUE",
            "T",
            "_____",
            "$CATEGORY: x",
            "[id:a]",
            "[tag:b\\]",
            "<b>",
            "</b>",
            "&amp;",
            "<",
            ">",
            " ",
            "\t",
            "\u00A0",
            "\u2019",
            "\u201C",
            "é",
            "字",
            "😀",
            "\uFEFF",
            "\u200B",
            "\u0001",
            "\uFDD3",
            "\uD800",
            "0",
            "1..5",
            "5:1",
            "{1:MC:=a}",
            ">3 ",
            "Harga",
            "Rp40.000",
            "kata",
            "ANSWER: B",
            "A. satu",
            "\u0093",
            "\f",
            "''");

    private final Random chance;

    NastyQuestions(long seed) {
        chance = new Random(seed);
    }

    String text() {
        return text(chance.nextInt(8));
    }

    private String text(int pieces) {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++) {
            text.append(PIECES.get(chance.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    List<ImportedQuestion> questions(int count) {
        return IntStream.range(0, count).mapToObj(i -> question()).toList();
    }

    private ImportedQuestion question() {
        var about = about();
        return switch (chance.nextInt(8)) {
            case 0 -> new SingleChoice(about, singles());
            case 1 -> new MultipleChoice(about, some(2, this::choice));
            case 2 -> new TrueFalse(about, chance.nextBoolean(), formatted(), formatted());
            case 3 -> new ShortAnswer(about, variants());
            case 4 -> new Numerical(about, some(1, this::amount));
            case 5 -> new Matching(about, some(2, this::pair));
            case 6 -> new Essay(about);
            default ->
                new Description(new About(
                        about.name(), about.id(), about.tags(), about.category(), about.text(), FormattedText.NONE));
        };
    }

    private About about() {
        var id = chance.nextBoolean() ? null : text(3);
        var category = chance.nextInt(3) == 0 ? null : "Toko/" + chance.nextInt(2) + text(1);
        return new About(text(), id, some(0, this::text), category, formatted(), formatted());
    }

    private FormattedText formatted() {
        return new FormattedText(text(), TextFormat.values()[chance.nextInt(4)]);
    }

    private <T> List<T> some(int least, Supplier<T> one) {
        return Stream.generate(one).limit(least + chance.nextInt(3)).toList();
    }

    private double weight() {
        if (chance.nextInt(3) == 0) {
            return 0;
        }
        var grades = Grades.all();
        return grades[chance.nextInt(grades.length)];
    }

    private Choice choice() {
        return new Choice(formatted(), weight(), formatted());
    }

    private List<Choice> singles() {
        var choices = new ArrayList<>(some(1, this::choice));
        choices.add(chance.nextInt(choices.size() + 1), new Choice(formatted(), 100, formatted()));
        return choices;
    }

    private List<Variant> variants() {
        var right = new Variant(text(), 100, formatted());
        if (right.hasArrow()) {
            return List.of(right);
        }
        var variants = new ArrayList<>(some(0, () -> new Variant(text(), weight(), formatted())));
        variants.removeIf(Variant::hasArrow);
        variants.add(right);
        return variants;
    }

    private Amount amount() {
        var isNumber = chance.nextInt(4) > 0;
        var value = isNumber
                ? new BigDecimal(chance.nextInt(20_000) - 10_000)
                        .movePointLeft(chance.nextInt(5))
                        .toString()
                : "lima*";
        return new Amount(
                value, new BigDecimal(chance.nextInt(50)).movePointLeft(chance.nextInt(3)), weight(), formatted());
    }

    private Pair pair() {
        var stem = formatted();
        return new Pair(stem.text().contains("->") ? FormattedText.NONE : stem, text());
    }
}
