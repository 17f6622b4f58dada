package id.melek.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import id.melek.account.AccountId;
import id.melek.account.WebSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets people in who have shown who they are, and leads them to where they wanted to go. */
@Component
class Door {

    private final WebSignIn webSignIn;
    private final HttpSessionRequestCache savedRequests = new HttpSessionRequestCache();

    Door(WebSignIn webSignIn) {
        this.webSignIn = webSignIn;
    }

    /**
     * The page is loaded anew: its menu is another one now.
     *
     * @param then the path to go on to; empty for the page that asked for signing in, or the front page
     */
    void letIn(AccountId account, boolean ownPhone, String then) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var wanted = wanted(request, response);
        webSignIn.letIn(account, ownPhone, request, response);
        UI.getCurrentOrThrow().getPage().setLocation(then.isEmpty() ? wanted : Paths.local(then));
    }

    /** After a change that signed everybody out: only this browser stays in. */
    void letInAgain(AccountId account) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        webSignIn.letIn(account, webSignIn.isOwnPhone(request), request, response);
    }

    private String wanted(HttpServletRequest request, HttpServletResponse response) {
        return wantedInside(request)
                .or(() -> wantedFromOutside(request, response))
                .orElse("/");
    }

    /** A page that needed somebody signed in, reached by a link within Melek. */
    private static Optional<String> wantedInside(HttpServletRequest request) {
        var session = request.getSession();
        var path = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        return Optional.ofNullable(path).map(Object::toString).map(Paths::local);
    }

    /** One that was typed, or opened from a message. */
    private Optional<String> wantedFromOutside(HttpServletRequest request, HttpServletResponse response) {
        var saved = Optional.ofNullable(savedRequests.getRequest(request, response));
        savedRequests.removeRequest(request, response);
        return saved.map(SavedRequest::getRedirectUrl).map(Door::pathAndQuery).map(Paths::local);
    }

    /** Without the mark by which Spring Security knows its saved requests again. */
    private static String pathAndQuery(String address) {
        return UriComponentsBuilder.fromUriString(address)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("continue")
                .toUriString();
    }
}
