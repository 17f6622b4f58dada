package id.melek.account;

import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Accounts as Spring Security sees them; the user name is the account's identity. Not a {@code UserDetailsService}: no
 * framework checks secrets here, {@link SignIns} alone does.
 */
@Component
public class AccountUsers {

    private final AccountRepository accounts;

    AccountUsers(AccountRepository accounts) {
        this.accounts = accounts;
    }

    UserDetails load(String id) {
        try {
            return user(new AccountId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnAccount) {
            throw new UsernameNotFoundException("No open account");
        }
    }

    /** An authentication for somebody who has already shown who they are. */
    public Authentication authentication(AccountId id) {
        var user = user(id);
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    private AccountUser user(AccountId id) {
        return accounts.findById(id)
                .filter(Account::isOpen)
                .map(account -> new AccountUser(id, account.role(), account.epoch()))
                .orElseThrow(() -> new UsernameNotFoundException("No open account"));
    }
}
