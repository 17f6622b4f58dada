package id.melek.participation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes quarters when they are final. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class TraitJob {

    private final TraitPublications publications;

    TraitJob(TraitPublications publications) {
        this.publications = publications;
    }

    @Scheduled(initialDelayString = "${melek.traits.delay:30s}", fixedDelayString = "${melek.traits.pause:6h}")
    void publish() {
        publications.due().forEach(publications::publish);
    }
}
