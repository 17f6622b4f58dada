package id.melek.credential;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works off the backlog once, soon after the start. */
@Component
@ConditionalOnBooleanProperty(name = "melek.jobs", matchIfMissing = true)
class BacklogJob {

    private final CertificateBacklog backlog;

    BacklogJob(CertificateBacklog backlog) {
        this.backlog = backlog;
    }

    @Scheduled(initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void workOff() {
        backlog.workOff();
    }
}
