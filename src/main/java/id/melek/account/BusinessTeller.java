package id.melek.account;

import id.melek.region.RegionId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells where a business is and whether it has anybody who counts, after its members or their villages changed. */
@Component
class BusinessTeller {

    private final BusinessRepository businesses;
    private final ResidenceRepository residences;
    private final KeyLinkRepository keys;
    private final ApplicationEventPublisher events;

    BusinessTeller(
            BusinessRepository businesses,
            ResidenceRepository residences,
            KeyLinkRepository keys,
            ApplicationEventPublisher events) {
        this.businesses = businesses;
        this.residences = residences;
        this.keys = keys;
        this.events = events;
    }

    /** Until the transaction ends nobody comes or goes; always in the same order, so that no two wait for each other. */
    void lock(Collection<UUID> several) {
        several.stream().sorted().forEach(businesses::lock);
    }

    void joined(UUID business, AccountId who, Instant now) {
        tell(business, keys.keyOf(who), now);
    }

    void changed(UUID business, Instant now) {
        tell(business, Optional.empty(), now);
    }

    void moved(AccountId who, Instant now) {
        businesses.membership(who).map(Membership::business).ifPresent(business -> {
            businesses.lock(business);
            changed(business, now);
        });
    }

    private void tell(UUID id, Optional<PersonKey> joined, Instant now) {
        businesses
                .findById(id)
                .ifPresent(
                        business -> events.publishEvent(new BusinessChanged(business.key(), village(id), joined, now)));
    }

    private Optional<RegionId> village(UUID business) {
        return businesses.countedMembers(business).stream()
                .findFirst()
                .flatMap(residences::latest)
                .map(Residence::village);
    }
}
