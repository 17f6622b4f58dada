package id.melek.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind the current request, as the database knows them now. */
@Component
public class SignedIn {

    private final AccountRepository accounts;

    SignedIn(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Empty for visitors, and for those whose access or session has ended. */
    public Optional<Person> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .flatMap(this::account)
                .filter(Account::isOpen)
                .map(Account::person);
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody is signed in */
    public Person require() {
        return person().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
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
