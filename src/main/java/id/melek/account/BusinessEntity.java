package id.melek.account;

import id.melek.base.Uuids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A business, which one or several people belong to. */
@Entity
@Table(name = "business")
class BusinessEntity {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "join_code")
    private String joinCode;

    @Column(name = "business_key")
    private UUID key;

    @Column(name = "created_at")
    private Instant createdAt;

    /** The key is random, as those of people are. */
    BusinessEntity(String name, String joinCode, Instant createdAt) {
        this.id = Uuids.next();
        this.key = UUID.randomUUID();
        this.name = name;
        this.joinCode = joinCode;
        this.createdAt = createdAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected BusinessEntity() {}

    void rename(String newName) {
        name = newName;
    }

    UUID id() {
        return id;
    }

    BusinessKey key() {
        return new BusinessKey(key);
    }

    String name() {
        return name;
    }

    String joinCode() {
        return joinCode;
    }
}
