package id.melek.shell;

import id.melek.account.Access;
import id.melek.account.AccessTokens;
import id.melek.account.Person;
import id.melek.base.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** Knows a manager's program by its access token. Failures are JSON with a status, never a way to a page. */
class ApiFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Access NONE = new Access.Refused();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AccessTokens tokens;
    private final SecurityContextHolderStrategy security;
    private final Texts texts;
    private final Clock clock;

    /** @param security the one that the chain itself asks */
    ApiFilter(AccessTokens tokens, SecurityContextHolderStrategy security, Texts texts, Clock clock) {
        this.tokens = tokens;
        this.security = security;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        switch (header != null && header.startsWith(BEARER) ? tokens.use(header.substring(BEARER.length())) : NONE) {
            case Access.TryLater(var at) -> tryLater(request, response, at, "shell.api.too-many");
            case Access.TooOften(var at) -> tryLater(request, response, at, "shell.api.too-often");
            case Access.Refused() -> chain.doFilter(request, response);
            case Access.Granted(var who) -> {
                security.getContext().setAuthentication(authentication(who));
                chain.doFilter(request, response);
            }
        }
    }

    private static Authentication authentication(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role())));
    }

    private void tryLater(HttpServletRequest request, HttpServletResponse response, Instant at, String why)
            throws IOException {
        var seconds = Math.max(1, Duration.between(clock.instant(), at).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        fail(response, HttpStatus.TOO_MANY_REQUESTS, texts.get(why, request.getLocale()));
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER.strip());
        fail(response, HttpStatus.UNAUTHORIZED, texts.get("shell.api.token", request.getLocale()));
    }

    private static void fail(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var problem = Map.of("status", status.value(), "title", status.getReasonPhrase(), "detail", detail);
        response.getWriter().write(JSON.writeValueAsString(problem));
    }
}
