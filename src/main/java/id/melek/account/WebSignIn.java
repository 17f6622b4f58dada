package id.melek.account;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/** Signing in as far as the browser is concerned: session, cookie of a long sign-in, and their end. */
@Component
public class WebSignIn {

    private static final String SIGN_IN = "/" + AccountPaths.SIGN_IN;

    private final AccountUsers users;
    private final SignedIn signedIn;
    private final LongSignIn longSignIn;
    private final NavigationAccessControl navigation;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    WebSignIn(AccountUsers users, SignedIn signedIn, LongSignIn longSignIn, NavigationAccessControl navigation) {
        this.users = users;
        this.signedIn = signedIn;
        this.longSignIn = longSignIn;
        this.navigation = navigation;
    }

    /** Adds to the chain of the pages what signing in and out needs there, and the way to the sign-in page. To be called once. */
    public void secure(HttpSecurity http) throws Exception {
        navigation.setLoginView(SIGN_IN);
        http.securityContext(context -> context.securityContextRepository(sessions))
                .rememberMe(remember -> remember.rememberMeServices(longSignIn))
                .addFilterBefore(new EndedSessionFilter(signedIn), RememberMeAuthenticationFilter.class)
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN), AnyRequestMatcher.INSTANCE))
                .logout(leave -> leave.logoutSuccessHandler(toTheFrontPage()));
    }

    private static LogoutSuccessHandler toTheFrontPage() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        handler.setDefaultTargetUrl("/");
        return handler;
    }

    /**
     * Lets somebody in who has shown who they are.
     *
     * @param ownPhone whether this browser stays signed in for 180 days
     */
    public void letIn(AccountId id, boolean ownPhone, HttpServletRequest request, HttpServletResponse response) {
        var authentication = users.authentication(id);
        request.getSession();
        request.changeSessionId();
        enter(authentication, request, response);
        if (ownPhone) {
            longSignIn.loginSuccess(request, response, authentication);
        }
    }

    private void enter(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** Whether this browser is signed in for 180 days. */
    public boolean isOwnPhone(HttpServletRequest request) {
        return longSignIn.isPresent(request);
    }
}
