package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.melek.account.AccessTokenResult;
import id.melek.base.Uuids;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who may ask as a program, by which token, and until when. */
class AccessTokensTest extends FilledMonth {

    @Test
    void theTokenOfAnEndedManagerOpensNothing() throws Exception {
        assertThat(ask(API, token).getStatus()).isEqualTo(200);
        staff.endAccess(people.operator("Agus"), ratna.id());

        assertRefused(ask(API, token));
    }

    @Test
    void aTokenIsNoMoreThanItsManagerIsNow() throws Exception {
        update("update account set scope_id = ? where id = ?", people.golo().value());
        assertThat(ask(API + "?region=53", token).getStatus()).isEqualTo(404);
        update("update account set role = 'TRAINER', scope_id = ? where id = ?", null);

        assertRefused(ask(API, token));
    }

    @Test
    void onlyManagersMakeTokens() {
        for (var nobody :
                List.of(people.trainer("Budi"), people.operator("Agus"), people.learner("Sari", people.golo()))) {
            assertThatThrownBy(() -> tokens.issue(nobody, "spreadsheet", 30)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anExpiredTokenOpensNothing() throws Exception {
        update("update access_token set expires_at = utc_timestamp(6) - interval ? second where account_id = ?", 1);

        assertRefused(ask(API, token));
    }

    @Test
    void aRevokedTokenOpensNothingAndOnlyItsManagerRevokesIt() throws Exception {
        var id = tokens.of(ratna).getFirst().id();
        tokens.revoke(people.manager("Ratna", people.nusaTenggaraTimur()), id);
        assertThat(ask(API, token).getStatus()).isEqualTo(200);
        tokens.revoke(ratna, id);

        assertRefused(ask(API, token));
        assertThat(tokens.of(ratna)).isEmpty();
    }

    @Test
    void signingOutEverywhereEndsTheTokensToo() throws Exception {
        accounts.signOutEverywhere(ratna);

        assertRefused(ask(API, token));
    }

    @Test
    void garbageAndTokensOfAnotherKindOpenNothing() throws Exception {
        assertRefused(send(get(API)));
        assertRefused(ask(API, ""));
        assertRefused(ask(API, "garbage"));
        assertRefused(ask(API, devices.issue(ratna.id())));
        assertRefused(send(get(API).header(HttpHeaders.AUTHORIZATION, "Basic " + token)));
        assertThat(send(post("/api/sync"), token).getStatus()).isEqualTo(401);
    }

    @Test
    void tokensAreNeverInTheDatabase() {
        assertThat(database.queryForObject(
                        "select count(*) from access_token where name = 'spreadsheet'", Integer.class))
                .isPositive();
        var columns = database.queryForList(
                "select column_name from information_schema.columns where table_schema = database() and table_name = 'access_token'",
                String.class);
        for (var column : columns) {
            assertThat(database.queryForObject(
                            "select count(*) from access_token where cast(" + column + " as char) like ?",
                            Integer.class,
                            "%" + token + "%"))
                    .as(column)
                    .isZero();
        }
    }

    @Test
    void theLastUseIsKept() throws Exception {
        assertThat(tokens.of(ratna).getFirst().lastUsedAt()).isNull();
        ask(API, token);
        forget();

        assertThat(tokens.of(ratna).getFirst().lastUsedAt()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"'', 30, token-name", "' ', 30, token-name", "x, 0, token-days", "x, 366, token-days"})
    void aTokenHasANameAndAnEndWithinAYear(String name, int days, String problem) {
        assertThat(tokens.issue(ratna, name, days))
                .isEqualTo(new AccessTokenResult.Invalid("account.problem." + problem));
        assertThat(tokens.issue(ratna, "x".repeat(61), 30)).isInstanceOf(AccessTokenResult.Invalid.class);
    }

    @Test
    void whoeverTriesTooManyTokensWaitsAndARightOneStillPasses() throws Exception {
        UnaryOperator<MockHttpServletRequestBuilder> elsewhere = request -> request.with(sent -> {
            sent.setRemoteAddr("203.0.113.9");
            return sent;
        });
        for (int i = 0; i < 100; i++) {
            send(elsewhere.apply(get(API)), "garbage " + i);
        }

        var refused = send(elsewhere.apply(get(API)), "garbage");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader(HttpHeaders.RETRY_AFTER))).isPositive();
        assertThat(send(elsewhere.apply(get(API)), token).getStatus()).isEqualTo(200);
    }

    @Test
    void aProgramThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
        var answer = ask(API, token);
        for (int i = 0; i < 400 && answer.getStatus() == 200; i++) {
            answer = ask("/api/v1/participation?indicator=enrolled&region=53.10.06.2008", token);
        }

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.getHeader(HttpHeaders.RETRY_AFTER))).isPositive();
        assertThat(text(json(answer), "detail")).contains("two questions a second");
        assertThat(ask(API, issue(ratna)).getStatus()).isEqualTo(200);
    }

    private static void assertRefused(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getHeader(HttpHeaders.LOCATION)).isNull();
        assertThat(json(response).get("status").asInt()).isEqualTo(401);
    }

    private void update(String sql, Object value) {
        database.update(sql, value, Uuids.bytes(ratna.id().value()));
        forget();
    }

    /** The test is one transaction, which would remember what it read. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
