package id.melek.shell;

import id.melek.account.Accounts;
import id.melek.account.DeviceTokens;
import id.melek.account.Person;
import id.melek.base.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Knows a phone by its bearer token. Failures are JSON with a status, never a way to a page. */
class PhoneFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final int LARGEST_BODY = 512 * 1024;
    private static final int LARGEST_PHOTO = 8 * 1024 * 1024;
    private static final Pattern PHOTO = Pattern.compile(".*/api/hand-ins/[^/]+/photos/[^/]+");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DeviceTokens tokens;
    private final Accounts accounts;
    private final SecurityContextHolderStrategy security;
    private final Texts texts;

    /** @param security the one that the chain itself asks */
    PhoneFilter(DeviceTokens tokens, Accounts accounts, SecurityContextHolderStrategy security, Texts texts) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.security = security;
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var photo = PHOTO.matcher(request.getRequestURI()).matches();
        var largest = photo ? LARGEST_PHOTO : LARGEST_BODY;
        if (request.getContentLengthLong() > largest || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            var message = texts.get(photo ? "shell.phone.photo-too-large" : "shell.phone.too-large", language(request));
            fail(response, HttpStatus.CONTENT_TOO_LARGE, "too-large", message);
            return;
        }
        person(request).map(PhoneFilter::authentication).ifPresent(security.getContext()::setAuthentication);
        chain.doFilter(request, response);
    }

    /** What is too large may be shown to its learner as it is; of a stranger only the browser's language is known. */
    private Locale language(HttpServletRequest request) {
        return person(request).map(Person::language).orElseGet(request::getLocale);
    }

    private Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> tokens.authenticate(header.substring(BEARER.length())))
                .flatMap(accounts::person);
    }

    private static Authentication authentication(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role())));
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        fail(response, HttpStatus.UNAUTHORIZED, "token", "This token is not valid any more");
    }

    private static void fail(HttpServletResponse response, HttpStatus status, String error, String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(Map.of("error", error, "message", message)));
    }
}
