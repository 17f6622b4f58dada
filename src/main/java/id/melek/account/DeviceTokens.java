package id.melek.account;

import id.melek.base.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens by which a phone hands in what was learned on it, without a session: 256 random bits, kept as a hash, valid
 * for 180 days or until the person signs out everywhere, changes the PIN or loses access.
 */
@Service
@Transactional
public class DeviceTokens implements PersonalData {

    static final Duration VALIDITY = Duration.ofDays(180);

    private final DeviceTokenRepository tokens;
    private final AccountRepository accounts;
    private final Clock clock;

    DeviceTokens(DeviceTokenRepository tokens, AccountRepository accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The token itself is told this once and kept nowhere but on the phone. */
    public String issue(AccountId id) {
        var account = accounts.findById(id).filter(Account::isOpen).orElseThrow();
        var token = Tokens.next();
        var now = clock.instant();
        tokens.deleteSpent(id, account.epoch(), now);
        tokens.save(new DeviceToken(account, Tokens.hash(token), now, now.plus(VALIDITY)));
        return token;
    }

    /** Whose phone this is; empty if the token is unknown, too old or revoked. */
    @Reading
    public Optional<AccountId> authenticate(String token) {
        return tokens.holder(Tokens.hash(token), clock.instant());
    }

    /** When somebody signs out on this phone. */
    public void revoke(String token) {
        tokens.deleteByHash(Tokens.hash(token));
    }

    @Override
    public Set<String> tables() {
        return Set.of("device_token");
    }

    @Override
    @Reading
    public List<PersonalRecords> about(Person who) {
        var rows = tokens.of(who.id()).stream()
                .map(token -> PersonalRecords.row("issued", token.issuedAt(), "expires", token.expiresAt()))
                .toList();
        return List.of(new PersonalRecords("devices", rows));
    }

    @Override
    public void erase(Erasure erasure) {
        var account = erasure.account();
        tokens.deleteOf(account);
    }
}
