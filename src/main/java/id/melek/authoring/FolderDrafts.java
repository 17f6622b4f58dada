package id.melek.authoring;

import id.melek.base.Uuids;
import id.melek.catalog.FolderSetAside;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Courses that were changed in the content folder and in the workshop: the folder's stands as a draft beside, once. */
@Component
class FolderDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(FolderDrafts.class);

    private final DraftRepository drafts;
    private final Clock clock;

    FolderDrafts(DraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Does nothing where this very folder came before, also to another node at the same moment. */
    @EventListener
    @Transactional
    public void keep(FolderSetAside aside) {
        var pack = aside.pack();
        if (drafts.cameFromFolder(pack.slug(), pack.hash())) {
            return;
        }
        var base = aside.base().isEmpty() ? null : aside.base();
        var draft = new Draft(Uuids.next(), pack.slug(), base, pack.hash(), clock.instant());
        drafts.add(draft, null);
        drafts.addFiles(draft.id(), pack.files(), null, draft.changedAt());
        LOG.warn("Course {} was changed in the folder and in the workshop: the folder's waits as a draft", pack.slug());
    }
}
