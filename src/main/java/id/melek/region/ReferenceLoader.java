package id.melek.region;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database from the reference files. A filled one takes new figures of people, but no new list of areas. */
@Component
class ReferenceLoader {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLoader.class);
    private static final String AREAS = "areas";
    private static final String PEOPLE = "settlement_population";

    private final ReferenceFiles files;
    private final RegionStore store;

    ReferenceLoader(ReferenceFiles files, RegionStore store) {
        this.files = files;
        this.store = store;
    }

    /** Of several nodes that start at once one loads; the others wait for the row that it locks, and then find it done. */
    @Transactional
    void fillEmptyDatabase() {
        // before anything is read, so that whoever had to wait sees what the other loaded
        store.lockRevision();
        if (store.isEmpty()) {
            load(AREAS, files.hashOfAreas(), () -> store.insertAreas(files.areas()));
            load(PEOPLE, files.hashOfPeople(), () -> store.putPeople(files.people()));
        } else if (!files.hashOfAreas().equals(store.loaded(AREAS))) {
            LOG.warn("The area lists differ from those that this database was filled with. They are not compared: "
                    + "changes of regions come from region_changes.csv alone.");
        }
    }

    /** Takes over figures of people that are newer than the database; to be called when all changes are applied. */
    @Transactional
    void loadNewPeople() {
        var revision = store.lockRevision();
        var hash = files.hashOfPeople();
        if (!hash.equals(store.loaded(PEOPLE))) {
            load(PEOPLE, hash, () -> store.putPeople(files.people()));
            store.setRevision(revision + 1);
        }
    }

    private void load(String dataSet, String hash, Runnable loading) {
        var start = System.nanoTime();
        loading.run();
        store.markLoaded(dataSet, hash);
        LOG.info("Loaded reference data {} in {} ms", dataSet, (System.nanoTime() - start) / 1_000_000);
    }
}
