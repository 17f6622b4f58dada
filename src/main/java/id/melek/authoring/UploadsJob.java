package id.melek.authoring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets uploads that were given up, every hour; any number of nodes may. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class UploadsJob {

    private final Uploads uploads;

    UploadsJob(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(initialDelayString = "5m", fixedDelayString = "1h")
    void forget() {
        uploads.forgetOld();
    }
}
