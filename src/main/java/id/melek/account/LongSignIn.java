package id.melek.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.stereotype.Component;

/**
 * Stays signed in on one's own phone by a signed cookie. Nothing rotates: a lost response on a bad line must not sign
 * anybody out.
 */
@Component
class LongSignIn extends TokenBasedRememberMeServices {

    private static final Duration VALIDITY = Duration.ofDays(180);

    LongSignIn(Installation installation, AccountUsers users) {
        super(installation.secret(), users::load);
        setAlwaysRemember(true);
        setCookieName("melek-stay");
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        setTokenValiditySeconds((int) VALIDITY.toSeconds());
    }

    boolean isPresent(HttpServletRequest request) {
        return extractRememberMeCookie(request) != null;
    }

    /** A cookie that somebody tinkered with is no reason for an error page. */
    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookieTokens, HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.processAutoLoginCookie(cookieTokens, request, response);
        } catch (IllegalArgumentException unknownAlgorithm) {
            throw new InvalidCookieException("The cookie names an unknown algorithm");
        }
    }
}
