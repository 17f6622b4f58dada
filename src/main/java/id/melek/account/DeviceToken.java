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

/** A phone that may hand in what was done on it. */
@Entity
@Table(name = "device_token")
class DeviceToken {

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "epoch")
    private int epoch;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    DeviceToken(Account account, String hash, Instant issuedAt, Instant expiresAt) {
        this.id = Uuids.next();
        this.account = account.id();
        this.hash = hash;
        this.epoch = account.epoch();
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected DeviceToken() {}

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
