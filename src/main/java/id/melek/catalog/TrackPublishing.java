package id.melek.catalog;

import id.melek.base.OncePerRequest;
import id.melek.base.Uuids;
import id.melek.pack.TrackPack;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a track pack an immutable version; forms that were handed out stay those of the version they are of. */
@Service
class TrackPublishing {

    private static final Logger LOG = LoggerFactory.getLogger(TrackPublishing.class);

    private final TrackRepository tracks;
    private final Clock clock;

    TrackPublishing(TrackRepository tracks, Clock clock) {
        this.tracks = tracks;
        this.clock = clock;
    }

    /** Does nothing when this very content is published already, also by another node at the same moment. */
    @Retryable(includes = DuplicateKeyException.class)
    @Transactional
    public void publish(TrackPack pack) {
        var track = pack.track().key();
        if (tracks.isPublished(track, pack.hash())) {
            return;
        }
        var version = Uuids.next();
        tracks.addVersion(version, pack, clock.instant());
        pack.texts().forEach((language, text) -> tracks.addText(version, language.getLanguage(), text));
        for (int position = 0; position < pack.courses().size(); position++) {
            tracks.addCourse(version, position, pack.courses().get(position));
        }
        pack.forms().forEach(form -> tracks.addForm(version, form));
        pack.competences().forEach((item, competence) -> tracks.addItem(version, item, competence));
        OncePerRequest.forget(Tracks.NEWEST);
        LOG.info("Published track {}, version {}", track, pack.hash().substring(0, 8));
    }
}
