package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A phone with a session, the cookie of a long sign-in and a device token; what ends one of them ends them all. */
@IntegrationTest
class EpochTest {

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    Staff staff;

    @Autowired
    DeviceTokens tokens;

    @Autowired
    SignedIn signedIn;

    @Autowired
    WebSignIn webSignIn;

    @Autowired
    LongSignIn longSignIn;

    private Person sari;
    private MockHttpSession session = new MockHttpSession();
    private Cookie cookie = new Cookie("none", "");
    private String token = "";

    @BeforeEach
    void sariSignsInOnHerOwnPhone() {
        sari = people.learner("Sari", people.golo());
        signInAs(sari);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sheIsKnownByAllThree() throws Exception {
        assertThat(signedIn.require()).isEqualTo(sari);
        assertThat(sessionSurvives()).isTrue();
        assertThat(cookieSignsIn()).isTrue();
        assertThat(tokens.authenticate(token)).contains(sari.id());
        assertThat(Arrays.asList(cookie.getAttribute("SameSite"), cookie.isHttpOnly() ? "HttpOnly" : ""))
                .containsExactly("Lax", "HttpOnly");
        assertThat(Duration.ofSeconds(cookie.getMaxAge())).isEqualTo(Duration.ofDays(180));
    }

    @Test
    void signingOutEverywhereEndsAllThreeAtOnce() throws Exception {
        accounts.signOutEverywhere(sari);

        assertNothingOpens();
    }

    @Test
    void aNewPinEndsAllThree() throws Exception {
        signIns.changeSecret(sari, People.PIN, "161803");

        assertNothingOpens();
    }

    @Test
    void erasingEndsAllThree() throws Exception {
        accounts.erase(sari, false);

        assertNothingOpens();
    }

    @Test
    void endedStaffAreRefusedAtOnce() throws Exception {
        var budi = people.trainer("Budi");
        signInAs(budi);

        staff.endAccess(people.operator("Agus"), budi.id());

        assertNothingOpens();
    }

    @Test
    void onAPhoneThatSeveralUseThereIsNoCookie() {
        var response = new MockHttpServletResponse();
        webSignIn.letIn(sari.id(), false, new MockHttpServletRequest(), response);

        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void theSessionHasAnotherIdentityAfterSigningIn() {
        var request = new MockHttpServletRequest();
        var before = request.getSession().getId();
        webSignIn.letIn(sari.id(), false, request, new MockHttpServletResponse());

        assertThat(request.getSession().getId()).isNotEqualTo(before);
    }

    @Test
    void aTinkeredCookieSignsNobodyIn() {
        var value = cookie.getValue();
        for (var tinkered : new String[] {"", "x", value.substring(2), value.substring(0, value.length() - 2) + "aa"}) {
            cookie.setValue(tinkered);
            assertThat(cookieSignsIn()).isFalse();
        }
    }

    @Test
    void aTokenIsRevokedWhenSheSignsOutOnThatPhone() {
        var other = tokens.issue(sari.id());

        tokens.revoke(token);

        assertThat(tokens.authenticate(token)).isEmpty();
        assertThat(tokens.authenticate(other)).contains(sari.id());
    }

    @Test
    void aTokenIsGoodForHalfAYear(@Autowired DeviceTokenRepository repository, @Autowired AccountRepository accounts) {
        var clock = new MovableClock();
        var dated = new DeviceTokens(repository, accounts, clock);
        var hers = dated.issue(sari.id());

        clock.forward(Duration.ofDays(180).minusSeconds(1));
        assertThat(dated.authenticate(hers)).contains(sari.id());
        clock.forward(Duration.ofSeconds(1));
        assertThat(dated.authenticate(hers)).isEmpty();
    }

    private void signInAs(Person person) {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        webSignIn.letIn(person.id(), true, request, response);
        session = (MockHttpSession) request.getSession();
        cookie = Objects.requireNonNull(response.getCookie("melek-stay"));
        token = tokens.issue(person.id());
    }

    private void assertNothingOpens() throws Exception {
        assertThat(signedIn.person()).isEmpty();
        assertThatThrownBy(signedIn::require).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThat(sessionSurvives()).isFalse();
        assertThat(cookieSignsIn()).isFalse();
        assertThat(tokens.authenticate(token)).isEmpty();
    }

    private boolean sessionSurvives() throws IOException, ServletException {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new EndedSessionFilter(signedIn).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return !session.isInvalid() && SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private boolean cookieSignsIn() {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return longSignIn.autoLogin(request, new MockHttpServletResponse()) != null;
    }
}
