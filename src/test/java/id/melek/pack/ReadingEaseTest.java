package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingEaseTest {

    @Test
    void theMiddleSentenceCountsAndHeadingsAndTablesDoNot() {
        var lesson = lesson("""
                <h2>A heading that is very long and is no sentence at all</h2>
                <p>Three words here. Harganya Rp5.000 saja, Bu Ani!</p>
                <ul><li>One</li><li><p>Two words</p><ul><li>Inner point of four words</li></ul></li></ul>
                <table><tr><td>Many many many many many many words</td></tr></table>
                """);

        // 3, 5, 1, 2, 5
        assertThat(ReadingEase.median(List.of(lesson), Packs.INDONESIAN)).isEqualTo(3);
    }

    @Test
    void betweenTwoMiddlesIsTheirMean() {
        assertThat(ReadingEase.median(
                        Stream.of("<p>One.</p>", "<p>Two words. </p>")
                                .map(ReadingEaseTest::lesson)
                                .toList(),
                        Packs.ENGLISH))
                .isEqualTo(1.5);
        assertThat(ReadingEase.median(List.of(), Packs.ENGLISH)).isZero();
    }

    private static LessonText lesson(String html) {
        return new LessonText("Title", 4, html, List.of(), List.of(), List.of(), null);
    }
}
