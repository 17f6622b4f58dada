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

/** An access token as it is kept: by its hash. */
@Entity
@Table(name = "access_token")
class AccessTokenEntity {

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "name")
    private String name;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "epoch")
    private int epoch;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    AccessTokenEntity(Account account, String name, String hash, Instant issuedAt, Instant expiresAt) {
        this.id = Uuids.next();
        this.account = account.id();
        this.name = name;
        this.hash = hash;
        this.epoch = account.epoch();
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected AccessTokenEntity() {}

    AccessToken token() {
        return new AccessToken(id, name, issuedAt, expiresAt, lastUsedAt);
    }
}
