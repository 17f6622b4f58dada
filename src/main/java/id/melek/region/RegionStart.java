package id.melek.region;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;

/** What happens before the first request: an empty database is filled, the tree read, changes applied, the search made. */
@Configuration
@EnableScheduling
class RegionStart {

    @Bean
    CurrentTree currentTree(ReferenceLoader loader, RegionStore store) {
        loader.fillEmptyDatabase();
        return new CurrentTree(store, store.read());
    }

    @Bean
    RegionChanges regionChanges(
            ReferenceFiles files,
            RegionStore store,
            CurrentTree current,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        return new RegionChanges(files.changes(), store, current, transactions, events, clock);
    }

    /** Not before every listener is there to hear of the changes. */
    @Bean
    SmartInitializingSingleton upToDateRegions(RegionUpkeep upkeep) {
        return upkeep::catchUp;
    }
}
