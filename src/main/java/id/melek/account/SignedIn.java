package id.melek.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The person behind the current request, as the database knows them now: asked once a request, and after a change. */
@Component
public class SignedIn {

    private static final String KNOWN = SignedIn.class.getName();

    /** What was found out in this request about an authentication. */
    private record Known(Authentication authentication, Optional<Person> person) {}

    private final AccountRepository accounts;

    SignedIn(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Empty for visitors, and for those whose access or session has ended. */
    public Optional<Person> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .flatMap(this::once);
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody is signed in */
    public Person require() {
        return person().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    private Optional<Person> once(Authentication authentication) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return find(authentication);
        }
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Known known
                && known.authentication() == authentication) {
            return known.person();
        }
        var person = find(authentication);
        request.setAttribute(KNOWN, new Known(authentication, person), RequestAttributes.SCOPE_REQUEST);
        return person;
    }

    /** An account was changed: whoever asks next in this request is told what it is now. */
    static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Optional<Person> find(Authentication authentication) {
        return account(authentication).filter(Account::isOpen).map(Account::person);
    }

    private Optional<Account> account(Authentication authentication) {
        return authentication.getPrincipal() instanceof AccountUser user
                ? accounts.findById(user.id()).filter(account -> account.epoch() == user.epoch())
                : idIn(authentication.getName()).flatMap(accounts::findById);
    }

    private static Optional<AccountId> idIn(String name) {
        try {
            return Optional.of(new AccountId(UUID.fromString(name)));
        } catch (IllegalArgumentException notAnAccount) {
            return Optional.empty();
        }
    }
}
