package id.melek.account;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a test act as somebody, as the views and services see them. */
@Component
public class SignInAs {

    private final AccountUsers users;

    SignInAs(AccountUsers users) {
        this.users = users;
    }

    public void account(AccountId id) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(users.authentication(id));
        SecurityContextHolder.setContext(context);
    }

    public void nobody() {
        SecurityContextHolder.clearContext();
    }
}
