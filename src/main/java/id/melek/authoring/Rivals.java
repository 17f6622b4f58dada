package id.melek.authoring;

import id.melek.account.Person;
import id.melek.base.Reading;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts that stand beside what somebody else had saved first, until they are put together with it.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class Rivals {

    private final RivalRepository rivals;
    private final DraftRepository drafts;
    private final Readers readers;
    private final Clock clock;

    Rivals(RivalRepository rivals, DraftRepository drafts, Readers readers, Clock clock) {
        this.rivals = rivals;
        this.drafts = drafts;
        this.readers = readers;
        this.clock = clock;
    }

    /** What waits to be put together in a draft, oldest first; those of a removed lesson wait with it. */
    @Reading
    public List<Rival> in(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        var order = LessonOrder.of(drafts.paths(draft));
        return rivals.waiting(draft).stream()
                .filter(one -> order.has(one.path()))
                .map(this::shown)
                .toList();
    }

    private Rival shown(RivalRepository.Stored one) {
        return new Rival(one.id(), one.path(), one.text(), readers.name(one.savedBy()), one.savedAt());
    }

    /** It is put together with what stands, and shown no more. */
    public void settle(Person who, UUID draft, UUID rival) {
        Drafts.requireTrainer(who);
        rivals.settle(draft, rival, clock.instant());
    }
}
