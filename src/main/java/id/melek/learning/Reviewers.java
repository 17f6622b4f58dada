package id.melek.learning;

import id.melek.account.Accounts;
import id.melek.account.Person;
import id.melek.account.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who reviews: trainers, wherever the learner lives. */
@Component
class Reviewers {

    private final Accounts accounts;

    Reviewers(Accounts accounts) {
        this.accounts = accounts;
    }

    Person require(Person who) {
        var known = known(who);
        if (!known.is(Role.TRAINER)) {
            throw new AccessDeniedException("Only trainers review tasks");
        }
        return known;
    }

    /** As the database knows them now: access ends at once. */
    Person known(Person who) {
        return accounts.person(who.id()).orElseThrow(() -> new AccessDeniedException("This account is closed"));
    }
}
