package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are small enough to be read, and made to take for ever or to fill the memory. Each must end in words. */
class HostilePackTest {

    private static final String LESSON = "id/" + TinyPack.FIRST + "/lesson.md";
    private static final String PRACTICE = "id/" + TinyPack.FIRST + "/practice.gift";

    private static final List<String> JUNK = List.of(
            "{",
            "}",
            "=",
            "~",
            "####",
            "::",
            "\n\n",
            "%",
            "\\",
            "[id:x]",
            "---\n",
            "- ",
            "\t",
            ": ",
            "\"",
            "&a ",
            "*a",
            "!!x ",
            "|",
            "> [!TIP]\n",
            "](",
            "![",
            "</",
            "<!--",
            "<![CDATA[",
            "<?",
            "&",
            "\u0000",
            "\uFEFF",
            "url(",
            "");

    @TempDir
    Path courses;

    static Stream<Arguments> files() {
        return Stream.of(
                lesson("quotations in quotations", ">".repeat(190_000)),
                lesson("lists in lists", nestedLists()),
                lesson("emphasis in emphasis", "*a ".repeat(30_000) + "a* ".repeat(30_000)),
                lesson("strong in emphasis", "*a **a ".repeat(25_000)),
                lesson("open brackets", "[".repeat(190_000)),
                lesson("open pictures", "![".repeat(95_000)),
                lesson("open links", "[a](".repeat(45_000)),
                lesson("open code", "`a``b```c".repeat(20_000)),
                lesson("backslashes", "\\".repeat(190_000)),
                lesson("entities", "&#x".repeat(60_000)),
                lesson("a wide table", "|a".repeat(10_000) + "\n" + "|-".repeat(10_000) + "\n" + "|\n".repeat(70_000)),
                lesson("a long table", "|a".repeat(20) + "\n" + "|-".repeat(20) + "\n" + "a\n".repeat(90_000)),
                lesson(
                        "one address used a thousand times",
                        "[a]: https://example.org/" + "a".repeat(90_000) + "\n\n" + "[a] ".repeat(25_000)),
                lesson("transcripts of nothing", "> [!TRANSCRIPT]\n\n".repeat(900)),
                lesson("a sound a thousand times", "![a](../../media/a.mp3)\n\n> [!TRANSCRIPT]\n> a\n\n".repeat(390)),
                lesson("definitions", "[a]: <\n".repeat(1_900)),
                lesson("a front matter without end", "---\n".repeat(40_000)),
                gift("open braces", "{".repeat(1_000_000)),
                gift("closed braces", "}".repeat(1_000_000)),
                gift("answers", "::a::b{" + "=".repeat(1_000_000)),
                gift("feedback", "::a::b{=a" + "#".repeat(1_000_000)),
                gift("names", "::".repeat(500_000)),
                gift("percents", "::a::b{=" + "%".repeat(1_000_000)),
                gift("backslashes at the end of each line", "\\\n".repeat(500_000)),
                gift("blanks", "::a::b{=" + " ".repeat(1_000_000) + "}"),
                gift("line breaks", "::a::b{=a " + "\\n ".repeat(300_000) + "}"),
                gift("comments with ids", "// [id:" + "[id:".repeat(200_000)),
                gift("empty lines", "a{\n\n".repeat(200_000)),
                gift("many small questions", "a{=b}\n\n".repeat(140_000)),
                file("course.yaml", "many anchors", "a: &a [b]\n".repeat(6_000)),
                file("course.yaml", "many keys", "? a\n".repeat(16_000)),
                file("course.yaml", "a long key", "a".repeat(60_000) + ": b\n"),
                file("course.yaml", "flow maps", "{".repeat(60_000)),
                file("course.yaml", "a merge key", "<<: [{a: b}]\nid: *x\n"),
                file("course.yaml", "two documents", "a: b\n---\nc: d\n"),
                file("media/stall.svg", "elements in elements", svg("<g>".repeat(19_000))),
                file("media/stall.svg", "attributes", svg("<g " + attributes() + "/>")),
                file("media/stall.svg", "a long viewBox", "<svg viewBox='" + "1 ".repeat(29_000) + "'/>"),
                file("media/stall.svg", "open urls", svg("<g fill='" + "url(#".repeat(11_000) + "'/>")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    void everyAttackEndsInWords(String file, String what, String text) {
        var tiny = TinyPack.in(courses).with(file, text);

        assertThat(tiny.faults()).as(what).allSatisfy(fault -> assertThat(fault).hasSizeLessThan(1_000));
    }

    /** What an author sees while still writing is shown although it has faults: it must not grow beyond measure. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("lessons")
    void aPreviewStaysSmall(String what, String text) {
        var file = "id/" + TinyPack.FIRST + "/lesson.md";

        var preview = Packs.preview(Map.of(file, text.getBytes(StandardCharsets.UTF_8)), "id/" + TinyPack.FIRST)
                .orElseThrow();

        assertThat(preview.text().html()).hasSizeLessThan(10 * text.length() + 1_000);
    }

    static Stream<Arguments> lessons() {
        return files().filter(attack -> attack.get()[0].equals(LESSON))
                .map(attack -> Arguments.of(attack.get()[1], attack.get()[2]));
    }

    /** Half of what is wrong in real files nobody thinks of: here chance does. */
    @Test
    void noAccidentMakesReadingThrow() throws IOException {
        var random = new Random(20261121);
        for (var round = 0; round < 100; round++) {
            var tiny = TinyPack.in(courses);
            for (var file : List.of("course.yaml", LESSON, PRACTICE, "media/stall.svg")) {
                tiny.with(file, spoilt(Files.readString(tiny.file(file)), random));
            }

            assertThat(tiny.faults()).allSatisfy(fault -> assertThat(fault).matches("(?s)[^:]+:[1-9][0-9]*: .+"));
        }
    }

    private static String spoilt(String text, Random random) {
        var at = random.nextInt(text.length());
        var end = Math.min(text.length(), at + random.nextInt(6));
        var junk = JUNK.get(random.nextInt(JUNK.size()));
        return text.substring(0, at) + junk + text.substring(random.nextBoolean() ? at : end);
    }

    private static Arguments lesson(String what, String body) {
        return file(LESSON, what, TinyPack.lesson("A", 4, body));
    }

    private static Arguments gift(String what, String text) {
        return file(PRACTICE, what, text);
    }

    private static Arguments file(String file, String what, String text) {
        return Arguments.of(file, what, text);
    }

    private static String svg(String parts) {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 5'>" + parts;
    }

    private static String attributes() {
        return Stream.iterate(0, i -> i + 1)
                .limit(6_000)
                .map(i -> "a" + i + "=''")
                .reduce("", (a, b) -> a + " " + b);
    }

    private static String nestedLists() {
        var lists = new StringBuilder();
        for (var depth = 0; depth < 600; depth++) {
            lists.append(" ".repeat(Math.min(depth * 2, 300))).append("- a\n");
        }
        return lists.toString();
    }
}
