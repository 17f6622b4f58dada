package id.melek.account;

import id.melek.base.Uuids;
import id.melek.region.RegionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where a learner's business is, from a moment on until the next one begins. */
@Entity
@Table(name = "residence")
class Residence {

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "village_id")
    private int village;

    @Column(name = "since")
    private Instant since;

    Residence(AccountId account, RegionId village, Instant since) {
        this.id = Uuids.next();
        this.account = account;
        this.village = village.value();
        this.since = since;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Residence() {}

    RegionId village() {
        return new RegionId(village);
    }
}
