package id.melek.account;

import static java.util.Objects.requireNonNull;

import id.melek.base.Uuids;
import id.melek.region.RegionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operator asks somebody to join the staff; the link is good for one acceptance. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "scope_id")
    private @Nullable Integer scope;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "email")
    private @Nullable String email;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private AccountId invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "accepted_by")
    private @Nullable UUID acceptedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    Invitation(
            String tokenHash,
            Role role,
            @Nullable RegionId scope,
            Contact contact,
            AccountId invitedBy,
            Instant invitedAt,
            Instant expiresAt) {
        this.id = Uuids.next();
        this.tokenHash = tokenHash;
        this.role = role;
        this.scope = scope == null ? null : scope.value();
        this.phone = contact.phone();
        this.email = contact.email();
        this.invitedBy = invitedBy;
        this.invitedAt = invitedAt;
        this.expiresAt = expiresAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Invitation() {}

    void accept(AccountId by, Instant now) {
        acceptedAt = now;
        acceptedBy = by.value();
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    UUID id() {
        return id;
    }

    Role role() {
        return role;
    }

    @Nullable RegionId scope() {
        return scope == null ? null : new RegionId(scope);
    }

    Contact contact() {
        return phone != null
                ? new Contact(Contact.Kind.PHONE, phone)
                : new Contact(Contact.Kind.EMAIL, requireNonNull(email));
    }

    Instant expiresAt() {
        return expiresAt;
    }

    OpenInvitation asOpen() {
        return new OpenInvitation(id, role, scope(), contact(), invitedAt, expiresAt);
    }
}
