package id.melek.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.catalog.LessonContent;
import id.melek.pack.Question;
import id.melek.pack.Question.Option;
import id.melek.pack.Question.Pair;
import id.melek.pack.Question.Range;
import id.melek.pack.Question.Wording;
import id.melek.pack.TestSettings;
import id.melek.pack.TestSettings.Grade;
import id.melek.pack.TestSettings.Pool;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PaperTest {

    private static final TestSettings SHUFFLED = new TestSettings(70, 0, Grade.BEST, true, 0, List.of());

    /** Attempts in the database are known by their seed: a change here would change what they asked. */
    @Test
    void aSeedMakesTheSamePaperForEver() {
        var pool = new Pool("dua", 2, List.of("a", "b", "c", "d"));
        var questions =
                List.of("a", "b", "c", "d", "e").stream().map(PaperTest::choice).toList();
        var settings = new TestSettings(70, 0, Grade.BEST, true, 0, List.of(pool));

        var paper = Paper.draw(new LessonContent.Test(settings, questions), 42);

        assertThat(paper.sheets())
                .extracting(sheet -> sheet.question().id() + sheet.order())
                .isEqualTo(GOLDEN);
    }

    private static final List<String> GOLDEN = List.of("a[3, 1, 2, 0]", "d[0, 2, 3, 1]", "e[2, 0, 3, 1]");

    @Test
    void poolsGiveTheirNumberAndTheRestIsAlwaysAsked() {
        var pool = new Pool("dua", 2, List.of("a", "b", "c", "d"));
        var questions =
                List.of("a", "b", "c", "d", "e").stream().map(PaperTest::choice).toList();
        var test = new LessonContent.Test(new TestSettings(70, 0, Grade.BEST, false, 0, List.of(pool)), questions);

        var drawn = LongStream.range(0, 60)
                .mapToObj(seed -> Paper.draw(test, seed).sheets().stream()
                        .map(sheet -> sheet.question().id())
                        .toList())
                .toList();

        assertThat(drawn)
                .allSatisfy(ids -> assertThat(ids).hasSize(3).contains("e").isSorted());
        assertThat(drawn.stream().distinct()).as("all pairs of four").hasSize(6);
        assertThat(test.asked()).isEqualTo(3);
    }

    /** The same texts with another key are the same on the line, byte for byte. */
    @Test
    void whatIsSentSaysNothingOfTheKey() {
        for (var settings : List.of(SHUFFLED, new TestSettings(70, 0))) {
            assertThat(json(keyed(true), settings)).isEqualTo(json(keyed(false), settings));
        }
        assertThat(json(keyed(true), SHUFFLED)).doesNotContain("KUNCI", "weight", "feedback", "\"right\"", "answers");
    }

    @Test
    void whatBelongsTogetherStandsAnywhereUnderAnyName() {
        for (var settings : List.of(SHUFFLED, new TestSettings(70, 0))) {
            var test = new LessonContent.Test(settings, List.of(matching("a", "b", "c")));
            for (int right = 0; right < 3; right++) {
                var text = test.questions().getFirst() instanceof Question.Matching one
                        ? one.pairs().get(right).right()
                        : "";
                assertThat(LongStream.range(0, 60)
                                .mapToObj(seed -> idOf(text, Paper.draw(test, seed)))
                                .distinct())
                        .containsExactlyInAnyOrder("1", "2", "3", "4");
            }
        }
    }

    @Test
    void anAnswerByPlaceIsTheAuthorsAgain() {
        var questions = List.of(choice("a"), multiple("b"), matching("x", "y", "z"));
        var marking = new Marking();
        for (long seed = 0; seed < 40; seed++) {
            var paper = Paper.draw(new LessonContent.Test(SHUFFLED, questions), seed);
            for (var sheet : paper.sheets()) {
                var right = marking.rightAnswer(sheet.question());
                assertThat(sheet.byAuthor(sheet.byPlace(right))).isEqualTo(right);
            }
        }
    }

    @Test
    void whatWasNeverOfferedIsNoAnswer() {
        var sheet = Paper.draw(new LessonContent.Test(SHUFFLED, List.of(choice("a"))), 1)
                .sheets()
                .getFirst();

        assertThat(List.of("0", "5", "-1", "x", "", "99999999999"))
                .allSatisfy(
                        answer -> assertThat(sheet.byAuthor(List.of(answer))).isEmpty());
    }

    private static String idOf(String text, Paper paper) {
        return paper.forPhone().getFirst().rights().stream()
                .filter(right -> right.text().equals(text))
                .map(PhoneQuestion.Option::id)
                .findFirst()
                .orElseThrow();
    }

    private static String json(List<Question> questions, TestSettings settings) {
        return JsonMapper.shared()
                .writeValueAsString(Paper.draw(new LessonContent.Test(settings, questions), 7)
                        .forPhone());
    }

    private static List<Question> keyed(boolean one) {
        var first = one ? 100.0 : 0;
        var second = one ? 0 : 100.0;
        var said = one ? "KUNCI satu" : "KUNCI dua";
        return List.of(
                new Question.SingleChoice(
                        "s", "T", "Q", List.of(new Option("a", first, said), new Option("b", second, said)), said),
                new Question.MultipleChoice(
                        "m", "T", "Q", List.of(new Option("a", first, said), new Option("b", second, said)), said),
                new Question.TrueFalse("t", "T", "Q", one, said, said, said),
                new Question.ShortText("x", "T", "Q " + Question.GAP, List.of(new Wording(said, 100, said)), said),
                new Question.NumberQuestion(
                        "n",
                        "T",
                        "Q",
                        List.of(new Range(new BigDecimal(one ? 1 : 2), new BigDecimal(3), 100, said)),
                        said));
    }

    private static Question choice(String id) {
        return new Question.SingleChoice(id, "T", "Q", options(100, 0, 0, 0), "");
    }

    private static Question multiple(String id) {
        return new Question.MultipleChoice(id, "T", "Q", options(50, 50, -50, 0), "");
    }

    private static List<Option> options(double... weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(at -> new Option("pilihan " + at, weights[at], ""))
                .toList();
    }

    private static Question matching(String... lefts) {
        var pairs = List.of(lefts).stream()
                .map(left -> new Pair(left, "milik " + left))
                .toList();
        return new Question.Matching("match", "T", "Q", pairs, List.of("tidak ada"), "");
    }
}
