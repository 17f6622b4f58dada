package id.melek.authoring;

import id.melek.account.Person;
import id.melek.authoring.UploadResult.Kept;
import id.melek.authoring.UploadResult.Reason;
import id.melek.authoring.UploadResult.Received;
import id.melek.authoring.UploadResult.Refused;
import id.melek.pack.MediaIntake;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files on their way into a draft: piece by piece, so that a cut line costs a piece at most. A piece sent twice, or a lost
 * answer, does no harm.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
class Uploads {

    static final int MOST_UNDER_WAY = 30;

    private static final Duration STAY = Duration.ofDays(7);

    private final UploadRepository uploads;
    private final DraftRepository drafts;
    private final DraftMedia media;
    private final Clock clock;

    Uploads(UploadRepository uploads, DraftRepository drafts, DraftMedia media, Clock clock) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.media = media;
        this.clock = clock;
    }

    /**
     * Takes a piece that continues what is here; any other changes nothing.
     *
     * @param id made by who sends it, for this file alone
     * @param start of the piece in the file, in bytes
     */
    UploadResult take(Person who, UUID draft, UUID id, int start, byte[] piece) {
        Drafts.requireTrainer(who);
        if (drafts.open(draft).isEmpty()) {
            return new Refused(Reason.CLOSED);
        }
        if (uploads.lock(id).isEmpty()) {
            if (uploads.underWay(who.id()) >= MOST_UNDER_WAY) {
                return new Refused(Reason.TOO_MANY);
            }
            uploads.begin(id, draft, who.id(), clock.instant());
        }
        return own(who, draft, id)
                .map(upload -> take(id, upload, start, piece))
                .orElseGet(() -> new Refused(Reason.CLOSED));
    }

    private UploadResult take(UUID id, UploadRepository.Upload upload, int start, byte[] piece) {
        if (upload.name() != null) {
            return new Kept(upload.name());
        }
        var received = uploads.received(id);
        if (start != received || piece.length == 0) {
            return new Received(received);
        }
        if (piece.length > MediaIntake.LARGEST - received) {
            uploads.forget(id);
            return new Refused(Reason.TOO_HEAVY, "> %d KB".formatted(MediaIntake.LARGEST / 1024));
        }
        uploads.add(id, start, piece);
        return new Received(received + piece.length);
    }

    /**
     * Puts what has arrived into the draft, once it is all here. Asked again, it answers the same.
     *
     * @param name what the file was called, however strange; with {@code replaces} that of a file in media/
     * @param size of the whole file, in bytes
     */
    UploadResult finish(Person who, UUID draft, UUID id, String name, int size, boolean replaces) {
        Drafts.requireTrainer(who);
        var upload = own(who, draft, id);
        var arrived = upload.map(UploadRepository.Upload::name);
        if (arrived.isPresent()) {
            return new Kept(arrived.get());
        }
        var received = upload.isPresent() ? uploads.received(id) : 0;
        if (received < size) {
            return new Received(received);
        }
        var result = media.put(who, draft, name, uploads.content(id), replaces);
        switch (result) {
            case Kept(var kept) -> uploads.arrived(id, kept);
            default -> uploads.forget(id);
        }
        return result;
    }

    private Optional<UploadRepository.Upload> own(Person who, UUID draft, UUID id) {
        return uploads.lock(id)
                .filter(upload ->
                        upload.draft().equals(draft) && upload.account().equals(who.id()));
    }

    /** What nobody went on with, and the names of what arrived long ago. */
    int forgetOld() {
        return uploads.forgetBegunBefore(clock.instant().minus(STAY));
    }
}
