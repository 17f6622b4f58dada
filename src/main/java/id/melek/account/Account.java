package id.melek.account;

import id.melek.region.RegionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's account. Raising the epoch makes every cookie, session and token issued before it worthless. */
@Entity
@Table(name = "account")
class Account {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "name")
    private String name;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "email")
    private @Nullable String email;

    @Column(name = "secret_hash")
    private @Nullable String secretHash;

    @Column(name = "scope_id")
    private @Nullable Integer scope;

    @Column(name = "language")
    private String language;

    @Column(name = "epoch")
    private int epoch;

    @Column(name = "made_up")
    private boolean madeUp;

    @Column(name = "registered_at")
    private @Nullable Instant registeredAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    private Account(AccountId id, Role role, @Nullable RegionId scope, String name, Locale language, Instant now) {
        this.id = id;
        this.role = role;
        this.scope = scope == null ? null : scope.value();
        this.name = name;
        this.language = language.getLanguage();
        this.registeredAt = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Account() {}

    static Account learner(AccountId id, String name, Locale language, Instant now) {
        return new Account(id, Role.LEARNER, null, name, language, now);
    }

    /** A manager has a scope, nobody else has one. */
    static Account staff(AccountId id, Role role, @Nullable RegionId scope, String name, Locale language, Instant now) {
        if (role == Role.LEARNER || (scope != null) != (role == Role.MANAGER)) {
            throw new IllegalArgumentException("No staff account with role " + role + " and scope " + scope);
        }
        return new Account(id, role, scope, name, language, now);
    }

    void markMadeUp() {
        madeUp = true;
    }

    void signsInWith(Contact contact, String hash) {
        useContact(contact);
        secretHash = hash;
    }

    /** There is one way to reach a person: the new one replaces the old. */
    void useContact(Contact contact) {
        phone = contact.phone();
        email = contact.email();
    }

    void useSecret(String hash) {
        secretHash = hash;
        epoch++;
    }

    void signOutEverywhere() {
        epoch++;
    }

    void rename(String newName) {
        name = newName;
    }

    void useLanguage(Locale newLanguage) {
        language = newLanguage.getLanguage();
    }

    void endAccess(AccountId by, Instant now) {
        endedAt = now;
        endedBy = by.value();
        epoch++;
    }

    /** Somebody whose access had ended was invited again. */
    void comeBack(Role newRole, @Nullable RegionId newScope, String newName, String hash) {
        role = newRole;
        scope = newScope == null ? null : newScope.value();
        name = newName;
        endedAt = null;
        endedBy = null;
        useSecret(hash);
    }

    void erase(Instant now) {
        name = "";
        phone = null;
        email = null;
        secretHash = null;
        language = "id";
        registeredAt = null;
        erasedAt = now;
        epoch++;
    }

    /** Neither ended nor erased. */
    boolean isOpen() {
        return endedAt == null && erasedAt == null;
    }

    boolean isMadeUp() {
        return madeUp;
    }

    boolean isStaff() {
        return role != Role.LEARNER;
    }

    AccountId id() {
        return id;
    }

    Role role() {
        return role;
    }

    String name() {
        return name;
    }

    int epoch() {
        return epoch;
    }

    Optional<Instant> registeredAt() {
        return Optional.ofNullable(registeredAt);
    }

    Optional<String> secretHash() {
        return Optional.ofNullable(secretHash);
    }

    Optional<Contact> contact() {
        return phone != null
                ? Optional.of(new Contact(Contact.Kind.PHONE, phone))
                : Optional.ofNullable(email).map(address -> new Contact(Contact.Kind.EMAIL, address));
    }

    @PostUpdate
    @PostRemove
    void changed() {
        SignedIn.forget();
    }

    Person person() {
        return new Person(id, name, role, scope == null ? null : new RegionId(scope), Locale.of(language));
    }
}
