package id.melek.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The only link between an account and what the ledger knows of it. */
@Entity
@Table(name = "person_key")
class KeyLink {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_key"))
    private PersonKey key;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    /** The key is random, not time-ordered: it must not tell when somebody registered. */
    KeyLink(AccountId account) {
        this.key = new PersonKey(UUID.randomUUID());
        this.account = account;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected KeyLink() {}

    PersonKey key() {
        return key;
    }
}
