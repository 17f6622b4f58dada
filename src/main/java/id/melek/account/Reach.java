package id.melek.account;

import id.melek.account.Message.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How one person is told things outside Melek.
 *
 * @param by what they sign in with, and are written to by
 * @param possible whether this Melek can send that way
 * @param agreedAt when they agreed to be written to on their phone; e-mail needs no agreement of its own
 * @param off the kinds they do without
 */
public record Reach(Contact.Kind by, boolean possible, Optional<Instant> agreedAt, Set<Kind> off) {

    public Reach {
        off = Set.copyOf(off);
    }
}
