package id.melek.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often a bucket was tried, and from when on it may be tried again. */
@Entity
@Table(name = "attempt")
class Attempt {

    @Id
    @Column(name = "bucket")
    private String bucket;

    @Column(name = "tries")
    private int tries;

    @Column(name = "allowed_from")
    private Instant allowedFrom;

    @Column(name = "forget_at")
    private Instant forgetAt;

    /** For JPA; rows are written by the repository's statements only. */
    @SuppressWarnings("NullAway")
    protected Attempt() {}
}
