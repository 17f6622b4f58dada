package id.melek.account;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session knows of the person behind it. The name is the account's identity, never a phone number. */
record AccountUser(AccountId id, Role role, int epoch) implements UserDetails {

    @Override
    public String getUsername() {
        return id.value().toString();
    }

    /** Not a password: what the signature of a long sign-in's cookie covers, so that a new epoch voids the cookie. */
    @Override
    public String getPassword() {
        return "epoch " + epoch;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
