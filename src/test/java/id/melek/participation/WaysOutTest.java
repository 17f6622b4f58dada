package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** Files and API: what they say where there is no number, and how they refuse. */
class WaysOutTest extends FilledMonth {

    @Test
    void theSpreadsheetHasTypedCellsAndAReasonWhereThereIsNoNumber() throws Exception {
        var lines = sheet(file("xlsx", "53"), 0);
        var header = lines.getFirst();
        var empty = line(lines, "53.04");
        var filled = line(lines, "53.10");
        var words = new WorkbookWords(texts, ratna.language());
        var enrolled = column(header, words.name(FigureColumn.people(Indicator.ENROLLED, null)));

        assertThat(filled.getCell(enrolled).getType()).isEqualTo(CellType.NUMBER);
        assertThat(empty.getCell(enrolled).getType()).isEqualTo(CellType.STRING);
        assertThat(empty.getCellText(enrolled)).isEqualTo("belum ada peserta");
        assertThat(filled.getCell(0).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void everyColumnOfTheSpreadsheetIsDefinedInItsSecondSheet() throws Exception {
        var file = file("xlsx", "53");
        var header = sheet(file, 0).getFirst();
        var definitions = sheet(file, 1);
        var defined =
                definitions.stream().filter(line -> line.getCellCount() == 4).toList();

        assertThat(defined.stream().skip(1).map(line -> line.getCellText(0)))
                .containsExactlyElementsOf(
                        header.stream().skip(3).map(cell -> cell.getText()).toList());
        assertThat(defined)
                .allSatisfy(line -> assertThat(line.stream().map(cell -> cell.getText()))
                        .noneMatch(text -> text.isBlank() || text.startsWith("!")));
        assertThat(definitions.stream().map(line -> line.getCellText(1)))
                .contains("Nusa Tenggara Timur", Period.of(month()).words(ratna.language()))
                .anyMatch(text -> text.contains("Dukcapil"));
    }

    @Test
    void aProgramIsToldHowFreshTheFiguresAreAndWhereTheyAreDefined() throws Exception {
        var meta = json(ask(API, token)).get("meta");

        assertThat(text(meta, "fresh_at")).startsWith("20");
        assertThat(text(meta, "definitions")).isEqualTo("http://localhost/figures/53#definitions");
        assertThat(meta.get("made_up").asBoolean()).isFalse();
        assertThat(text(meta, "settlement_is")).isEqualTo("estimate");
    }

    @Test
    void anEmptyRegionHasNoNumberAndSaysWhy() throws Exception {
        var row = json(ask(API + "?region=53.04&indicator=enrolled", token)).at("/rows/0");

        assertThat(row.get("people").isNull()).isTrue();
        assertThat(row.get("new").isNull()).isTrue();
        assertThat(text(row, "lack")).isEqualTo("no_participants");
    }

    @Test
    void aCourseIsAskedForByItsSlug() throws Exception {
        var row = json(ask(API + "?subject=" + COURSE, token)).at("/rows/0");

        assertThat(text(row, "indicator")).isEqualTo("enrolled");
        assertThat(row.get("people").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void monthsThatHaveNotBegunAreLeftOut() throws Exception {
        var to = month().plusMonths(3);
        var rows = json(ask(API + "?by=month&indicator=enrolled&from=" + month() + "&to=" + to, token))
                .get("rows");

        assertThat(rows.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void noFileIsForAnotherManagerAnEndedOneATrainerOrALearner(String ending) throws Exception {
        var ended = users.authentication(ratna.id());
        assertThat(download(ending, "53", ended).getStatus()).isEqualTo(200);
        staff.endAccess(people.operator("Agus"), ratna.id());
        var bali = people.manager("Ratna", regions.byCode("51").orElseThrow().id());

        assertThat(download(ending, "53", ended).getStatus()).isIn(302, 404);
        assertThat(download(ending, "53", users.authentication(bali.id())).getStatus())
                .isEqualTo(404);
        for (var nobody : List.of(people.trainer("Budi"), people.learner("Sari", people.golo()))) {
            var refused = download(ending, "53", users.authentication(nobody.id()));
            assertThat(refused.getStatus()).isEqualTo(404);
            assertThat(refused.getContentAsByteArray()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"participation.csv", "participation.xlsx", "traits.csv", "map.svg"})
    void aFileOfAPeriodThatIsNoneIsRefusedWithWhatToWrite(String file) throws Exception {
        var path = "/export/" + file + "?region=53&period=2026-13";
        var refused = send(get(path).with(authentication(users.authentication(ratna.id()))));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("period", "“2026-13”", "2026-Q1");
    }

    @Test
    void anotherManagersRegionIsAnsweredLikeOneThatDoesNotExist() throws Exception {
        var bali =
                issue(people.manager("Ratna", regions.byCode("51").orElseThrow().id()));

        var foreign = ask(API + "?region=53", bali);
        var unknown = ask(API + "?region=99", bali);

        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString())
                .isEqualTo(unknown.getContentAsString().replace("99", "53"));
        assertThat(json(ask(API, bali)).at("/rows/0/region").asString()).isEqualTo("51");
    }

    @Test
    void whatIsNotThereIsNoPageEither() throws Exception {
        assertThat(json(ask("/api/v1/people", token)).get("status").asInt()).isEqualTo(404);
        assertThat(json(send(post(API), token)).get("status").asInt()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    region=Bali                                  | region
                    region=53.1                                  | region
                    regoin=53                                    | regoin
                    region=53&region=51                          | region
                    by=village                                   | by
                    by=month,year&from=2026-01                   | by
                    from=2026-01                                 | by
                    by=month                                     | from
                    by=month&from=2026-13                        | from
                    by=month&from=yesterday                      | from
                    by=month&from=2026-01&to=31.12.2026          | to
                    by=month&from=2026-03&to=2026-01             | from
                    by=month&from=2020-01&to=2026-01             | to
                    indicator=enroled                            | indicator
                    indicator=gained                             | indicator
                    subject=no-such-course                       | subject
                    subject=track:no-such-track                  | subject
                    subject=track:selling&indicator=registered   | indicator
                    subject=track:selling&indicator=enrolled&region=53.10.06.2008 | subject
                    subject=track:selling&indicator=enrolled&region=53.10.06&by=region | subject
                    subject=track:selling&indicator=funnel_enrolled | indicator
                    by=settlement&indicator=learning_gain        | indicator
                    by=gender,size                               | by
                    by=gender,settlement                         | by
                    by=gender,month&from=2026-01                 | by
                    by=gender,year&from=2026                     | by
                    by=gender&subject=track:selling&indicator=enrolled | subject
                    by=gender&borders=now                        | borders
                    by=gender&indicator=half_way                 | indicator
                    by=gender&region=53.10.06.2008               | region
                    by=gender,region&region=53.10.06             | region
                    """)
    void aQuestionThatCannotBeUnderstoodIsRefusedWithTheParameterToMend(String query, String parameter)
            throws Exception {
        var refused = ask(API + "?" + query, token);

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        var problem = json(refused);
        assertThat(text(problem, "parameter")).isEqualTo(parameter);
        assertThat(text(problem, "detail")).doesNotStartWith("!").doesNotContain("{");
        accounts.useLanguage(ratna, Locale.ENGLISH);
        assertThat(text(json(ask(API + "?" + query, token)), "detail")).isNotEqualTo(text(problem, "detail"));
    }

    @Test
    void whoWantsNeitherJsonNorCsvIsToldWhatThereIs() throws Exception {
        assertThat(send(get(API).header(HttpHeaders.ACCEPT, "image/png"), token).getStatus())
                .isEqualTo(406);
        assertThat(send(get(API).header(HttpHeaders.ACCEPT, "text/html, */*;q=0.8"), token)
                        .getContentType())
                .startsWith("application/json");
    }
}
