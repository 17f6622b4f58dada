package id.melek.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens by which a manager's own programs read figures: 256 random bits, kept as a hash, for a year at most. A token can
 * never do more than its manager can at that moment, and ends with the access, with "sign out everywhere" and with a new
 * password.
 */
@Service
@Transactional
public class AccessTokens implements PersonalData {

    public static final int MOST_DAYS = 365;
    public static final int LONGEST_NAME = 60;

    /** A program needs one; whoever has so many has lost count. */
    private static final int MOST = 20;

    private static final Duration USE_IS_KEPT_TO = Duration.ofMinutes(1);

    private final AccessTokenRepository tokens;
    private final AccountRepository accounts;
    private final Attempts attempts;
    private final TokenPace pace;
    private final Clock clock;

    AccessTokens(
            AccessTokenRepository tokens, AccountRepository accounts, Attempts attempts, TokenPace pace, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.attempts = attempts;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * @param days how long it is valid, from 1 to {@link #MOST_DAYS}
     * @throws AccessDeniedException if the asker is no manager
     */
    public AccessTokenResult issue(Person who, String name, int days) {
        var manager = lock(who);
        tokens.deleteSpent(who.id(), manager.epoch());
        return problem(who, name.strip(), days)
                .<AccessTokenResult>map(AccessTokenResult.Invalid::new)
                .orElseGet(() -> issue(manager, name.strip(), days));
    }

    private AccessTokenResult issue(Account manager, String name, int days) {
        var secret = Tokens.next();
        var now = clock.instant();
        var token = tokens.save(
                new AccessTokenEntity(manager, name, Tokens.hash(secret), now, now.plus(Duration.ofDays(days))));
        return new AccessTokenResult.Issued(secret, token.token());
    }

    private Optional<String> problem(Person who, String name, int days) {
        if (name.isEmpty()) {
            return Optional.of("account.problem.token-name");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("account.problem.token-name-long");
        }
        if (days < 1 || days > MOST_DAYS) {
            return Optional.of("account.problem.token-days");
        }
        return tokens.of(who.id()).size() < MOST ? Optional.empty() : Optional.of("account.problem.token-many");
    }

    /** Newest first, expired ones too, so that somebody notices. */
    @Transactional(readOnly = true)
    public List<AccessToken> of(Person who) {
        return tokens.of(who.id()).stream().map(AccessTokenEntity::token).toList();
    }

    /** From now on it opens nothing; another person's is left alone. */
    public void revoke(Person who, UUID id) {
        tokens.delete(who.id(), id);
    }

    /** A right token is never kept waiting for others' wrong ones: nobody finds one among 256 bits by trying. */
    public Access use(String secret) {
        var now = clock.instant();
        var hash = Tokens.hash(secret);
        return tokens.holder(hash, now)
                .filter(AccessTokens::isManager)
                .<Access>map(account -> granted(account, hash, now))
                .orElseGet(this::refused);
    }

    private Access granted(Account account, String hash, Instant now) {
        var wait = pace.take(hash, now);
        if (wait.isPresent()) {
            return new Access.TooOften(wait.get());
        }
        tokens.used(hash, now, now.minus(USE_IS_KEPT_TO));
        return new Access.Granted(account.person());
    }

    private Access refused() {
        return attempts.take(Attempts.Way.ACCESS_TOKEN, null)
                .<Access>map(Access.TryLater::new)
                .orElseGet(Access.Refused::new);
    }

    private Account lock(Person who) {
        return accounts.lock(who.id())
                .filter(AccessTokens::isManager)
                .orElseThrow(() -> new AccessDeniedException("Only managers read figures"));
    }

    private static boolean isManager(Account account) {
        return account.isOpen() && account.role() == Role.MANAGER;
    }

    @Override
    public Set<String> tables() {
        return Set.of("access_token");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecords> about(Person who) {
        var rows = tokens.of(who.id()).stream()
                .map(AccessTokenEntity::token)
                .map(token -> PersonalRecords.row(
                        "name", token.name(),
                        "issued", token.issuedAt(),
                        "expires", token.expiresAt(),
                        "used", token.lastUsedAt()))
                .toList();
        return List.of(new PersonalRecords("accesses", rows));
    }

    @Override
    public void erase(Erasure erasure) {
        var account = erasure.account();
        tokens.deleteOf(account);
    }
}
