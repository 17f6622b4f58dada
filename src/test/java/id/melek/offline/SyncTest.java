package id.melek.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.melek.base.Uuids;
import id.melek.catalog.Courses;
import id.melek.catalog.Withdrawals;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a phone says and hears, over the whole filter chain. */
class SyncTest extends PhoneTest {

    private static final String COURSE = "aman-berjualan-daring";
    private static final String LESSON = "why-you-are-a-target";
    private static final String FINAL_TEST = "{\"course\":\"" + COURSE + "\",\"lesson\":\"final-test\"}";

    @Autowired
    Courses courses;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void sariJoins() {
        enrolments.enrol(sari, COURSE);
    }

    @Test
    void everyActGetsItsReceiptAndTheLearnerTheirProgress() throws Exception {
        var opened = UUID.randomUUID();
        var finished = UUID.randomUUID();

        var answer = json(send(token, acts(act(opened, "opened"), act(finished, "finished"))));

        assertThat(answer.at("/receipts/0/id").asString()).isEqualTo(opened.toString());
        assertThat(answer.at("/receipts/0/outcome").asString()).isEqualTo("taken");
        assertThat(answer.at("/receipts/1/id").asString()).isEqualTo(finished.toString());
        assertThat(answer.at("/progress/finished/0").asString()).isEqualTo(LESSON);
        assertThat(answer.at("/progress/completed").asBoolean()).isFalse();
        assertThat(answer.at("/progress/missing").size()).isEqualTo(7); // six lessons and a task
    }

    @Test
    void aPhoneHearsThatALessonItHoldsWasRecalledEvenWhenItHasNothingToSend() throws Exception {
        var version = courses.newest(COURSE, sari.language()).orElseThrow().version();
        var holds = ",\"holds\":[{\"course\":\"%s\",\"lesson\":\"%s\",\"version\":\"%s\"}]}"
                .formatted(COURSE, LESSON, version.value());
        var sent = acts().replaceFirst("}$", holds);
        assertThat(json(send(token, sent)).at("/recalled").size()).isZero();

        withdrawals.recall(people.trainer("Budi"), COURSE, LESSON, "Tarifnya sudah berubah");

        var answer = json(send(token, sent));
        assertThat(answer.at("/recalled/0/lesson").asString()).isEqualTo(LESSON);
        assertThat(answer.at("/recalled/0/reason").asString()).isEqualTo("Tarifnya sudah berubah");
        assertThat(json(send(token, acts(act(UUID.randomUUID(), "finished"))))
                        .at("/receipts/0/outcome")
                        .asString())
                .isEqualTo("taken");
    }

    @Test
    void anActOfAPhoneWhoseClockIsWrongByYearsHappenedWhenItDid() throws Exception {
        for (var years : List.of(-30, 30)) {
            var phoneNow = Instant.now().plus(Duration.ofDays(365L * years));
            var id = UUID.randomUUID();
            var opened = act(id, "opened")
                    .replace(
                            "2026-11-21T10:42:00.000Z", phoneNow.minusSeconds(1).toString());
            var sent = acts(opened).replace("2026-11-21T10:43:00Z", phoneNow.toString());

            assertThat(json(send(token, sent)).at("/receipts/0/outcome").asString())
                    .isEqualTo("taken");
            assertThat(json(send(token, sent)).at("/receipts/0/outcome").asString())
                    .isEqualTo("repeated");
            assertThat(happened(id)).isBetween(Instant.now().minusSeconds(60), Instant.now());
        }
    }

    @Test
    void aTimeBeyondAllCalendarsIsNoTime() throws Exception {
        var sent = acts(act(UUID.randomUUID(), "opened")).replace("2026-11-21T10:43:00Z", "-999999999-01-01T00:00:00Z");

        assertThat(send(token, sent).getStatus()).isIn(200, 400);
    }

    private Instant happened(UUID act) {
        return database.queryForObject(
                        "select happened_at from act where id = ?", LocalDateTime.class, Uuids.bytes(act))
                .toInstant(ZoneOffset.UTC);
    }

    @Test
    void theSameAgainIsRepeatedAndChangesNothing() throws Exception {
        var acts = acts(act(UUID.randomUUID(), "opened"));
        send(token, acts);

        assertThat(json(send(token, acts)).at("/receipts/0/outcome").asString()).isEqualTo("repeated");
    }

    @Test
    void aRefusalSaysWhyInTheLearnersLanguage() throws Exception {
        var act = act(UUID.randomUUID(), "opened").replace(COURSE, "jualan-pertama-whatsapp");

        var receipt = json(send(token, acts(act))).at("/receipts/0");

        assertThat(receipt.at("/outcome").asString()).isEqualTo("refused");
        assertThat(receipt.at("/reason").asString()).isEqualTo("not_enrolled");
        assertThat(receipt.at("/message").asString()).startsWith("Belum ikut kursus ini");
    }

    @Test
    void withoutAValidTokenThereIsAStatusAndNeverAPage() throws Exception {
        for (var bad : new String[] {"", "x", token + "x"}) {
            var answer = send(bad, acts(act(UUID.randomUUID(), "opened")));
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(json(answer).at("/error").asString()).isEqualTo("token");
            assertThat(answer.getHeader(HttpHeaders.LOCATION)).isNull();
            assertThat(answer.getCookies()).isEmpty();
        }
    }

    @Test
    void afterSigningOutEverywhereTheTokenIsWorthless() throws Exception {
        accounts.signOutEverywhere(sari);

        assertThat(send(token, acts(act(UUID.randomUUID(), "opened"))).getStatus())
                .isEqualTo(401);
    }

    @Test
    void nonsenseIsRefusedInWordsAndNothingOfItIsTaken() throws Exception {
        var good = act(UUID.randomUUID(), "opened");
        var nonsense = new String[] {
            "",
            "{",
            "[]",
            "{}",
            "{\"acts\":null}",
            "{\"acts\":[null]}",
            "{\"acts\":[{}]}",
            acts(good, good.replace("opened", "danced")),
            acts(good.replace(LESSON, "x".repeat(81))),
            acts(good.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"1\"")),
            acts(good.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"yesterday\""))
        };
        for (var body : nonsense) {
            var answer = send(token, body);
            assertThat(answer.getStatus()).as(body).isEqualTo(400);
            assertThat(json(answer).at("/error").asString()).isEqualTo("malformed");
        }
        assertThat(json(send(token, acts(good))).at("/receipts/0/outcome").asString())
                .isEqualTo("taken");
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedInWordsAndTheRestIsTaken() throws Exception {
        var endless = act(UUID.randomUUID(), "answered")
                .replace("}", ",\"question\":\"q\",\"answer\":\"" + "a".repeat(5000) + "\"}");

        var receipts = json(send(token, acts(endless, act(UUID.randomUUID(), "opened"))))
                .at("/receipts");

        assertThat(receipts.at("/0/outcome").asString()).isEqualTo("refused");
        assertThat(receipts.at("/0/message").asString())
                .isEqualTo("Jawaban terlalu panjang: paling banyak 4.000 huruf");
        assertThat(receipts.at("/1/outcome").asString()).isEqualTo("taken");
    }

    @Test
    void moreThanFiftyActsAreTooManyAtOnce() throws Exception {
        var many = new String[51];
        java.util.Arrays.setAll(many, number -> act(UUID.randomUUID(), "opened"));

        assertThat(send(token, acts(many)).getStatus()).isEqualTo(400);
    }

    @Test
    void anAnswerOfAMillionLettersIsNotEvenReadAndTheNextIsTaken() throws Exception {
        var endless = act(UUID.randomUUID(), "answered")
                .replace("}", ",\"question\":\"q\",\"answer\":\"" + "a".repeat(1_000_000) + "\"}");

        var answer = send(token, acts(endless));

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(json(answer).at("/message").asString()).contains("Pendekkan tulisannya");
        assertThat(json(send(token, acts(act(UUID.randomUUID(), "opened"))))
                        .at("/receipts/0/outcome")
                        .asString())
                .isEqualTo("taken");
    }

    @Test
    void aTestIsBegunAndHandedInByItsAttempt() throws Exception {
        var attempt = json(send("/api/tests/start", token, FINAL_TEST));
        assertThat(attempt.at("/questions").size()).isEqualTo(8);
        assertThat(attempt.toString()).doesNotContain("weight", "feedback", "generalFeedback");
        assertThat(json(send("/api/tests/start", token, FINAL_TEST))).isEqualTo(attempt);

        var receipt = json(send(token, acts(submitted(attempt.at("/id").asString(), "test-buyer-screen"))))
                .at("/receipts/0");

        assertThat(receipt.at("/outcome").asString()).isEqualTo("taken");
        assertThat(receipt.at("/result/percent").asInt()).isEqualTo(12);
        assertThat(json(send("/api/tests/start", token, FINAL_TEST)).at("/id")).isNotEqualTo(attempt.at("/id"));
    }

    @Test
    void anAttemptThatIsNotTheirsOrAQuestionThatWasNotAskedIsRefusedInWords() throws Exception {
        var ani = people.learner("Ani", people.golo());
        enrolments.enrol(ani, COURSE);
        var anis = json(send("/api/tests/start", tokens.issue(ani.id()), FINAL_TEST))
                .at("/id")
                .asString();
        var own = json(send("/api/tests/start", token, FINAL_TEST)).at("/id").asString();

        assertThat(refusal(submitted(anis, "test-buyer-screen"))).startsWith("Tes ini harus dimulai dulu");
        assertThat(refusal(submitted(own, "no-such-question"))).startsWith("Pertanyaan ini tidak ada");
        assertThat(send("/api/tests/answers", token, "{\"attempt\":\"" + anis + "\",\"answers\":{}}")
                        .getStatus())
                .isEqualTo(410);
        assertThat(send("/api/tests/answers", token, "{\"attempt\":\"" + own + "\",\"answers\":{}}")
                        .getStatus())
                .isEqualTo(204);
    }

    @Test
    void aTestOutsideTheCourseDoesNotBegin() throws Exception {
        for (var wanted : new String[] {
            FINAL_TEST.replace(COURSE, "jualan-pertama-whatsapp"), FINAL_TEST.replace("final-test", LESSON)
        }) {
            var answer = send("/api/tests/start", token, wanted);
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(json(answer).at("/message").asString()).isNotEmpty();
        }
        assertThat(send("/api/tests/start", "x", FINAL_TEST).getStatus()).isEqualTo(401);
        assertThat(send("/api/tests/start", token, "{}").getStatus()).isEqualTo(400);
        assertThat(send("/api/tests/answers", token, "{\"attempt\":1}").getStatus())
                .isEqualTo(400);
    }

    private String refusal(String act) throws Exception {
        return json(send(token, acts(act))).at("/receipts/0/message").asString();
    }

    private static String submitted(String attempt, String question) {
        return act(UUID.randomUUID(), "submitted")
                .replace(LESSON, "final-test")
                .replace("}", ",\"attempt\":\"" + attempt + "\",\"answers\":{\"" + question + "\":\"false\"}}");
    }

    private static String act(UUID id, String kind) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"course\":\"%s\",\"lesson\":\"%s\",\"at\":\"2026-11-21T10:42:00.000Z\"}"
                .formatted(id, kind, COURSE, LESSON);
    }

    private static String acts(String... acts) {
        return "{\"sentAt\":\"2026-11-21T10:43:00Z\",\"acts\":[" + String.join(",", acts) + "]}";
    }

    private MockHttpServletResponse send(String bearer, String body) throws Exception {
        return send("/api/sync", bearer, body);
    }

    private MockHttpServletResponse send(String path, String bearer, String body) throws Exception {
        return send(post(path).contentType(MediaType.APPLICATION_JSON).content(body), bearer);
    }

    private static JsonNode json(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        return JsonMapper.shared().readTree(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
