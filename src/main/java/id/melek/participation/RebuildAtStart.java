package id.melek.participation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** After an upgrade that derives more from the facts than before, the figures are derived again before anybody looks. */
@Component
class RebuildAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final Rebuild rebuild;
    private final RollupRepository rollups;

    RebuildAtStart(Rebuild rebuild, RollupRepository rollups) {
        this.rebuild = rebuild;
        this.rollups = rollups;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rollups.model() < Rebuild.MODEL) {
            LOG.info("Deriving all figures from the ledger, once after this upgrade");
            rebuild.replaceAll();
        }
    }
}
