package id.melek.participation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes quarters when they are final. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class TraitJob {

    private final TraitPublications publications;
    private final ApplicationAvailability availability;

    TraitJob(TraitPublications publications, ApplicationAvailability availability) {
        this.publications = publications;
        this.availability = availability;
    }

    /** Not while a demonstration is still being filled: what is published is never published again. */
    @Scheduled(initialDelayString = "${melek.traits.delay:3m}", fixedDelayString = "${melek.traits.pause:5m}")
    void publish() {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            publications.due().forEach(publications::publish);
        }
    }
}
