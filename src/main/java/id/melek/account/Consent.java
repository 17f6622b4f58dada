package id.melek.account;

import id.melek.base.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Somebody agreed to one version of the consent text, read in one language. */
@Entity
@Table(name = "consent")
class Consent {

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "text_version")
    private int version;

    @Column(name = "language")
    private String language;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    Consent(AccountId account, int version, Locale language, Instant agreedAt) {
        this.id = Uuids.next();
        this.account = account;
        this.version = version;
        this.language = language.getLanguage();
        this.agreedAt = agreedAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Consent() {}

    int version() {
        return version;
    }

    String language() {
        return language;
    }

    Instant agreedAt() {
        return agreedAt;
    }
}
