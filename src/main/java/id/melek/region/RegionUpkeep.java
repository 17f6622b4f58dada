package id.melek.region;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps this node's regions in step with the file of changes and with what other nodes changed. */
@Component("regionsHealthIndicator")
class RegionUpkeep implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RegionUpkeep.class);

    private final CurrentTree current;
    private final RegionChanges changes;
    private final ReferenceLoader loader;
    private volatile String peopleFault = "";

    RegionUpkeep(CurrentTree current, RegionChanges changes, ReferenceLoader loader) {
        this.current = current;
        this.changes = changes;
        this.loader = loader;
    }

    void catchUp() {
        changes.apply();
        loadNewPeople();
        current.refresh();
        warmUp();
        LOG.info(
                "{} regions, revision {}", current.tree().size(), current.tree().revision());
    }

    /** The old figures go on being used while the new ones are faulty. */
    private void loadNewPeople() {
        try {
            loader.loadNewPeople();
            peopleFault = "";
        } catch (ReferenceFault e) {
            peopleFault = String.valueOf(e.getMessage());
            LOG.error("The new figures of people were not taken over: {}", peopleFault);
        }
    }

    /** The first searches are slow until they are compiled: better here than under somebody's thumb. */
    private void warmUp() {
        for (var typed : List.of("tan", "sidmulyo", "langke rembong", "kampung baroe", "xyz")) {
            current.villages().search(RegionId.NATION, typed, 20);
            current.areas().search(typed, 20);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void everyMinute() {
        current.refresh();
        if (changes.isDue()) {
            changes.apply();
        }
    }

    /** Faults in the files never take a node out of service: it goes on with the state it has, and says so. */
    @Override
    public Health health() {
        return Health.up()
                .withDetails(Map.of(
                        "regions", current.tree().size(),
                        "revision", current.tree().revision(),
                        "faultsInChanges",
                                changes.faults().stream()
                                        .map(ChangeFault::toString)
                                        .toList(),
                        "faultInPeople", peopleFault))
                .build();
    }
}
