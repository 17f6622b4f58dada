package id.melek.assessment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Marks attempts whose learner did not come back in time. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class OverdueJob {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueJob.class);

    private final Tests tests;

    OverdueJob(Tests tests) {
        this.tests = tests;
    }

    /** One by one; what another node or the learner holds at this moment waits for the next time. */
    @Scheduled(fixedDelayString = "${melek.tests.overdue-delay:60s}")
    void closeAll() {
        tests.overdue().forEach(attempt -> {
            try {
                tests.close(attempt);
            } catch (PessimisticLockingFailureException e) {
                LOG.debug("An overdue attempt is held by somebody else");
            }
        });
    }
}
