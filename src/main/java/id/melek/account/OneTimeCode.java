package id.melek.account;

import id.melek.base.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that somebody was handed to get back in: good for one use, a few tries and one day. */
@Entity
@Table(name = "one_time_code")
class OneTimeCode {

    private static final int TRIES = 5;

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "code_hash")
    private String hash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "issued_by"))
    private AccountId issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "tries_left")
    private int triesLeft;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    OneTimeCode(AccountId account, String hash, AccountId issuedBy, Instant issuedAt, Instant expiresAt) {
        this.id = Uuids.next();
        this.account = account;
        this.hash = hash;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
        this.triesLeft = TRIES;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected OneTimeCode() {}

    /** A wrong try. */
    void takeTry() {
        triesLeft--;
    }

    void use(Instant now) {
        usedAt = now;
    }

    /** A newer code takes the place of this one. */
    void replace() {
        triesLeft = 0;
    }

    String hash() {
        return hash;
    }
}
