package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever changes a question through a form changes that question, and nothing else of the file. */
class GiftSheetTest {

    private static final String FILE = """
            // Soal kelas di Ruteng

            // [id:otp]
            // dari Bu Ratna
            ::OTP::Kode sekali pakai
            disebut?{=OTP#Betul. ~PIN#Bukan.
            // catatan di dalam
            ####Namanya OTP.}

            //   yang berikut belum jadi


            // [id:gap]
            ::Kalimat::Kode itu {=OTP#Ya. ####G.} rahasia.
            // [id:three]
            ::Ketiga::Benar?{T#s#b####G}""";

    @Test
    void aChangedQuestionKeepsItsIdAndItsCommentsAndTheRestOfTheFile() {
        for (var end : List.of("\n", "\r\n")) {
            var sheet = GiftSheet.of(FILE.replace("\n", end));
            var sketch = sheet.entries().getFirst().sketch().orElseThrow();

            var text = sheet.with(0, new QuestionSketch(Type.SINGLE, "Kode", sketch.text(), sketch.lines(), "G: {1}"))
                    .text();

            assertThat(text.replace(end, "\n")).isEqualTo(FILE.replace("""
                    ::OTP::Kode sekali pakai
                    disebut?{=OTP#Betul. ~PIN#Bukan.
                    // catatan di dalam
                    ####Namanya OTP.}
                    """, """
                    // catatan di dalam
                    ::Kode::Kode sekali pakai disebut?{
                    =OTP#Betul.
                    ~PIN#Bukan.
                    ####G\\: \\{1\\}
                    }
                    """));
            assertThat(text.split("\n", -1)).hasSameSizeAs(text.split(end, -1));
        }
    }

    @Test
    void questionsAreAddedMovedAndRemovedBetweenWhatStaysAsItIs() {
        var sheet = GiftSheet.of(FILE);
        var added = sheet.add(1, "baru", sheet.entries().getFirst().sketch().orElseThrow());

        assertThat(added.entries()).extracting(GiftSheet.Entry::id).containsExactly("otp", "baru", "gap", "three");
        assertThat(added.without(1).text()).isEqualTo(FILE);
        assertThat(sheet.swapped(1).entries()).extracting(GiftSheet.Entry::id).containsExactly("otp", "three", "gap");
        assertThat(sheet.without(2).text()).isEqualTo(FILE.substring(0, FILE.indexOf("// [id:three]")));
        assertThat(GiftSheet.of("").add(0, "satu", sketch(Type.SINGLE)).text())
                .isEqualTo("// [id:satu]\n::T::Q?{\n=a\n~b\n}\n");
    }

    @Test
    void everyQuestionOfOurCoursesFitsTheFormAndReadsBackTheSame() throws IOException {
        try (var files = Files.walk(Path.of("content/courses"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".gift")).toList()) {
                var text = Files.readString(file);
                var sheet = GiftSheet.of(text);
                var questions = strictly(text, file.endsWith("practice.gift"), new FaultList());
                assertThat(sheet.text()).as("%s", file).isEqualTo(text);
                assertThat(sheet.entries()).as("%s", file).hasSameSizeAs(questions);
                for (var i = 0; i < questions.size(); i++) {
                    var sketch = sheet.entries().get(i).sketch().orElseThrow();
                    assertThat(sketch.lacks(file.endsWith("practice.gift"))).isEmpty();
                    assertThat(strictly(sheet.with(i, sketch).text(), false, new FaultList()))
                            .as("%s %d", file, i)
                            .isEqualTo(questions);
                }
            }
        }
    }

    /** The heart of it: neither may a form's words change on their way, nor may a question be called finished that is not. */
    @Test
    void whatAFormHoldsReadsBackTheSameAndLacksNothingExactlyWhereTheStrictReaderIsContent() {
        var sound = 0;
        for (var seed = 0L; seed < 5_000; seed++) {
            var chance = new Random(seed);
            var sketch = random(chance);
            var practice = chance.nextBoolean();
            var sheet = GiftSheet.of("").add(0, "satu", sketch);
            var faults = new FaultList();
            strictly(sheet.text(), practice, faults);
            var lacks = sketch.lacks(practice);

            var again = sheet.entries().getFirst().sketch();

            assertThat(faults.isEmpty() && again.equals(Optional.of(sketch)))
                    .as("seed %d %s%n%s%n%s", seed, lacks, faults.sorted(), sheet.text())
                    .isEqualTo(lacks.isEmpty());
            sound += lacks.isEmpty() ? 1 : 0;
            assertThat(sheet.entries()).as("seed %d%n%s", seed, sheet.text()).hasSize(1);
        }
        assertThat(sound).isGreaterThan(300);
    }

    private static List<Question> strictly(String text, boolean practice, FaultList faults) {
        return new QuestionMaker(faults.of(""), practice)
                .read(SourceText.decode(text.getBytes(StandardCharsets.UTF_8), faults.of(""))).stream()
                        .map(ReadQuestion::question)
                        .toList();
    }

    private static QuestionSketch sketch(Type type) {
        return new QuestionSketch(type, "T", "Q?", List.of(new Line("a", 100, ""), new Line("b", 0, "")), "");
    }

    private static QuestionSketch random(Random chance) {
        var type = Type.values()[chance.nextInt(Type.values().length)];
        var lines = new ArrayList<Line>();
        var count = type == Type.TRUE_FALSE ? 2 : 1 + chance.nextInt(4);
        var right = chance.nextInt(count);
        IntStream.range(0, count).forEach(i -> lines.add(line(chance, type, i == right, i)));
        return new QuestionSketch(type, words(chance, "Judul"), words(chance, "Apa?"), lines, words(chance, "Umum."));
    }

    private static Line line(Random chance, Type type, boolean right, int number) {
        var feedback = words(chance, "Karena.");
        return switch (type) {
            case TRUE_FALSE -> new Line("", right ? 100 : 0, feedback);
            case MATCHING -> new Line(words(chance, "kiri" + number), words(chance, "kanan" + number), 100, "");
            case NUMBER -> new Line(number(chance), chance.nextInt(3) == 0 ? "0.5" : "", right ? 100 : 50, feedback);
            case SHORT_TEXT, SINGLE -> new Line(words(chance, "a" + number), right ? 100 : 50, feedback);
            case MULTIPLE -> new Line(words(chance, "a" + number), right ? 100 : -50, feedback);
        };
    }

    private static String number(Random chance) {
        var some = List.of("50000", "1..5", "-2.5", "0", "5..1", "50.000", "lima", "");
        return some.get(chance.nextInt(chance.nextInt(3) == 0 ? some.size() : 4));
    }

    private static String words(Random chance, String usual) {
        if (chance.nextInt(6) > 0) {
            return usual;
        }
        return chance.nextInt(4) == 0
                ? ""
                : usual.substring(0, chance.nextInt(2)) + new NastyQuestions(chance.nextLong()).text();
    }
}
