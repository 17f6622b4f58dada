package id.melek.account;

import id.melek.base.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody belongs to a business, from a moment on and until they leave it. */
@Entity
@Table(name = "business_member")
class Membership {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "business_id")
    private UUID business;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "since")
    private Instant since;

    @Column(name = "until")
    private @Nullable Instant until;

    Membership(UUID business, AccountId account, Instant since) {
        this.id = Uuids.next();
        this.business = business;
        this.account = account;
        this.since = since;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Membership() {}

    void end(Instant now) {
        until = now;
    }

    Instant since() {
        return since;
    }

    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    UUID business() {
        return business;
    }
}
