package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonTest {

    private static final String LESSON = "id/" + TinyPack.FIRST + "/lesson.md";

    @TempDir
    Path courses;

    @Test
    void ordinaryMarkdownBecomesOrdinaryHtml() {
        assertThat(html("""
                        ## Foto

                        Pakai *cahaya* **pagi** dan `HDR`.

                        1. Cari jendela
                        2. Potret

                        ***

                        > Kata Sari
                        """)).isEqualTo("""
                        <h2>Foto</h2>
                        <p>Pakai <em>cahaya</em> <strong>pagi</strong> dan <code>HDR</code>.</p>
                        <ol>
                        <li>Cari jendela</li>
                        <li>Potret</li>
                        </ol>
                        <hr>
                        <blockquote>
                        <p>Kata Sari</p>
                        </blockquote>""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIP", "WARNING", "EXAMPLE", "TRY"})
    void aCallOutIsANoteWhoseLabelTheStyleSheetWrites(String kind) {
        var key = kind.toLowerCase(Locale.ROOT);

        assertThat(html("> [!" + kind + "]\n> Simpan **resi**.\n>\n> - Foto\n"))
                .isEqualTo("<aside class=\"callout callout-" + key + "\" data-kind=\"" + key + "\" role=\"note\">\n"
                        + "<p>Simpan <strong>resi</strong>.</p>\n<ul>\n<li>Foto</li>\n</ul>\n</aside>");
    }

    @Test
    void headingsGoDownStepByStepAndUpAtOnce() {
        assertThat(html("## A\n### B\n#### C\n## D\n### E\n"))
                .contains("<h4>C</h4>")
                .contains("<h3>E</h3>");
    }

    @Test
    void stepsMayGoOnAfterAPicture() {
        assertThat(html("3. Kirim\n4. Catat\n")).startsWith("<ol start=\"3\">");
    }

    @Test
    void aTableHasTwentyColumnsAtMost() {
        var twenty = "|a".repeat(20) + "|\n" + "|-".repeat(20) + "|\n";
        var more = "|a".repeat(21) + "|\n" + "|-".repeat(21) + "|\n";

        assertThat(html(twenty)).contains("<table>");
        assertThat(TinyPack.in(courses).withLesson("Teks.\n\n" + more).faults())
                .contains(LESSON + ":7: a table has at most 20 columns: a phone shows three");
    }

    @Test
    void aLessonHasTwoThousandLinesAtMost() {
        assertThat(html("a\n".repeat(1_995))).startsWith("<p>a");
        assertThat(TinyPack.in(courses).withLesson("a\n".repeat(1_996)).faults())
                .contains(LESSON + ":2000: a lesson has at most 2000 lines: make two of it");
    }

    @Test
    void addressesThatAreWrittenAThousandTimesAreAFault() {
        var addresses = "[a]: https://example.org/" + "a".repeat(980) + "\n\n" + "[a] ".repeat(120);

        assertThat(TinyPack.in(courses).withLesson(addresses).faults())
                .contains(LESSON + ":7: the addresses of the lesson's links are too long: shorten them");
    }

    @Test
    void aCallOutMayHoldAChecklistAndStandInAListOrAQuotation() {
        assertThat(html("> [!TRY]\n> Cek:\n>\n> - [ ] Foto\n"))
                .contains("<li class=\"task\"><label><input type=\"checkbox\"> Foto</label></li>\n</ul>\n</aside>");
        assertThat(html("- Satu\n\n  > [!TIP]\n  > Dua\n")).contains("<aside").contains("</aside>\n</li>");
        assertThat(html("> Satu\n>\n> > [!TIP]\n> > Dua\n")).contains("<aside").contains("</aside>\n</blockquote>");
    }

    @Test
    void aCallOutMayBeginWithAList() {
        assertThat(html("> [!TRY]\n>\n> 1. Buka WhatsApp\n"))
                .contains("role=\"note\">\n<ol>\n<li>Buka WhatsApp</li>\n</ol>\n</aside>");
    }

    @Test
    void aTableStandsInAFrameAndItsHeadingsNameTheirColumns() {
        assertThat(html("""
                        | Barang | Harga |
                        |---|--:|
                        | Tas | 50.000 |
                        """)).isEqualTo("""
                        <div class="table"><table>
                        <thead>
                        <tr>
                        <th scope="col">Barang</th>
                        <th align="right" scope="col">Harga</th>
                        </tr>
                        </thead>
                        <tbody>
                        <tr>
                        <td>Tas</td>
                        <td align="right">50.000</td>
                        </tr>
                        </tbody>
                        </table></div>""");
    }

    @Test
    void aChecklistCanBeTickedByItsWords() {
        assertThat(html("- [ ] Foto **terang**\n- [x] Harga\n"))
                .isEqualTo(
                        "<ul>\n<li class=\"task\"><label><input type=\"checkbox\"> Foto <strong>terang</strong></label></li>\n"
                                + "<li class=\"task\"><label><input checked type=\"checkbox\"> Harga</label></li>\n</ul>");
    }

    @Test
    void aPictureIsNamedByContentAndKeepsItsPlaceWhileItLoads() {
        var picture = TinyPack.in(courses).sound().media().getFirst();

        assertThat(html("![Lapak *kain* Sari](../../media/stall.svg \"Pasar Ruteng\")"))
                .isEqualTo("<p><img src=\"" + picture.address() + "\" width=\"320\" height=\"180\" loading=\"lazy\""
                        + " data-bytes=\"" + picture.servedBytes()
                        + "\" alt=\"Lapak kain Sari\" title=\"Pasar Ruteng\"></p>");
    }

    @Test
    void aLinkTellsNothingAboutUs() {
        assertThat(html("[Bank Indonesia](https://www.bi.go.id/id/) dan [surat](mailto:budi@example.org)"))
                .isEqualTo("<p><a href=\"https://www.bi.go.id/id/\" rel=\"noopener nofollow\">Bank Indonesia</a> dan "
                        + "<a href=\"mailto:budi@example.org\" rel=\"noopener nofollow\">surat</a></p>");
    }

    @Test
    void nothingThatAnAuthorMayWriteIsLostOnTheWay() {
        assertThat(html("""
                ## x

                - satu
                  - dua

                ```
                a < b & c
                ```

                baris\\
                baru &copy; &amp; "kutip" 🛍
                """))
                .isEqualTo("<h2>x</h2>\n<ul>\n<li>satu\n<ul>\n<li>dua</li>\n</ul>\n</li>\n</ul>\n"
                        + "<pre><code>a &lt; b &amp; c\n</code></pre>\n<p>baris<br>\nbaru © &amp; \"kutip\" 🛍</p>");
    }

    /** Body (with ¶ for a line break), line of the body, what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            # Judul                                  ^ 1 ^ headings start at ##
            Teks.¶¶Judul¶=====                       ^ 3 ^ headings start at ##
            ### Judul                                ^ 1 ^ this heading skips a level: use ##
            ## A¶#### B                              ^ 2 ^ this heading skips a level: use ###
            ## Judul <b>tebal</b>                    ^ 1 ^ raw HTML '<b>'
            [klik <b>di</b> sini](https://a.example) ^ 1 ^ raw HTML '<b>'
            ![a <b>b</b>](../../media/stall.svg)     ^ 1 ^ raw HTML '<b>'
            ## A¶### B¶## C¶#### D                   ^ 4 ^ this heading skips a level: use ###
            Teks <b>tebal</b>                        ^ 1 ^ raw HTML '<b>' would be shown as it stands
            <div>                                    ^ 1 ^ raw HTML would be shown
            Teks¶¶<!-- catatan -->                   ^ 3 ^ raw HTML would be shown
            > [!NOTE]¶> Teks                         ^ 1 ^ unknown call-out [!NOTE]; known: TIP, WARNING, EXAMPLE, TRY
            > [!Tip]¶> Teks                          ^ 1 ^ unknown call-out [!Tip]
            A¶¶> [!TIP] Teks                         ^ 3 ^ [!TIP] stands alone on its line
            > [!TIP]                                 ^ 1 ^ the call-out is empty
            A¶[hal](lesson.md)                       ^ 2 ^ the link 'lesson.md' must begin with https://
            [klik](//example.org)                    ^ 1 ^ must begin with https://
            [klik](http://example.org)               ^ 1 ^ must begin with https://
            [klik](javascript:alert(1))              ^ 1 ^ must begin with https://
            [klik](JaVaScRiPt:alert(1))              ^ 1 ^ must begin with https://
            [klik](data:text/html;base64,PHNjcmlwdD4=) ^ 1 ^ must begin with https://
            [](https://example.org)                  ^ 1 ^ the link has no words
            [klik]( https://a b )                    ^ 1 ^ a link or picture is not well formed
            |                                        ^ 1 ^ the lesson is empty
            """)
    void everySlipIsNamedWithItsLine(String body, int line, String said) {
        var markdown = body.equals("|") ? " \n" : body.replace('¶', '\n');

        assertThat(TinyPack.in(courses).withLesson(markdown).faults())
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith(LESSON + ":" + (4 + line) + ": ")
                        .contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ![](../../media/stall.svg)                 | the picture has no alternative text
            ![stall.svg](../../media/stall.svg)        | the picture has no alternative text
            ![Lapak](../../media/stal.svg)             | there is no picture media/stal.svg; did you mean 'stall.svg'?
            ![Lapak](../media/stall.svg)               | must come from ../../media/
            ![Lapak](../../media/../course.yaml)       | must come from ../../media/
            ![Lapak](../../../../../../etc/passwd)     | must come from ../../media/
            ![Lapak](/media/stall.svg)                 | must come from ../../media/
            ![Lapak](https://example.org/stall.svg)    | must come from ../../media/
            ![Lapak](data:image/svg+xml;base64,AAAA)   | must come from ../../media/
            """)
    void aPictureComesFromThePackAndSaysWhatItShows(String picture, String said) {
        assertThat(TinyPack.in(courses).withLesson("Teks.\n\n" + picture).faults())
                .filteredOn(fault -> fault.startsWith("id/"))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault).startsWith(LESSON + ":7: ").contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: Mengapa daring | titel: Mengapa        | 2 | unknown key 'titel'; did you mean 'title'?
            title: Mengapa daring | title: Mengapa: daring | 2 | is not YAML
            minutes: 4            | minutes: empat        | 3 | 'minutes' must be a whole number from 1 to 120
            minutes: 4            | minutes: 0            | 3 | whole number
            minutes: 4            | level: beginner       | 3 | unknown key 'level'; known: title, minutes, audio
            """)
    void theHeadOfALessonIsCheckedToo(String old, String slip, int line, String said) {
        assertThat(TinyPack.in(courses).replacing(LESSON, old, slip).faults())
                .anySatisfy(fault ->
                        assertThat(fault).startsWith(LESSON + ":" + line + ": ").contains(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Teks saja.\n", "---\ntitle: A\nminutes: 4\n", "\n---\ntitle: A\n---\nB\n", "---"})
    void aLessonBeginsWithItsHead(String text) {
        assertThat(TinyPack.in(courses).with(LESSON, text).faults())
                .anySatisfy(fault -> assertThat(fault).startsWith(LESSON + ":1: must begin with '---'"));
    }

    @Test
    void anEmptyHeadMissesItsKeys() {
        assertThat(TinyPack.in(courses).with(LESSON, "---\n---\nTeks.\n").faults())
                .anySatisfy(fault -> assertThat(fault).startsWith(LESSON + ":2: must hold keys with values"));
    }

    private String html(String body) {
        var tiny = TinyPack.in(courses).withLesson(body);
        return tiny.sound().lessons().getFirst().text(Packs.INDONESIAN).html();
    }
}
