package id.melek.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signing in as far as the browser is concerned: session, cookie of a long sign-in, and their end. */
@Component
public class WebSignIn {

    private final AccountUsers users;
    private final LongSignIn longSignIn;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    WebSignIn(AccountUsers users, LongSignIn longSignIn) {
        this.users = users;
        this.longSignIn = longSignIn;
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
