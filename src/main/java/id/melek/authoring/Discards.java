package id.melek.authoring;

import id.melek.account.Person;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that are put away unpublished, and taken up again. Learners and what is published are none of their business, and
 * everything that was written stays: in the draft, and on the laptops that had not sent it yet.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class Discards {

    private final DraftRepository drafts;
    private final DiscardRepository discards;
    private final Readers readers;
    private final Clock clock;

    Discards(DraftRepository drafts, DiscardRepository discards, Readers readers, Clock clock) {
        this.drafts = drafts;
        this.discards = discards;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Puts a draft away; whoever else wrote in it is told.
     *
     * @return whether it was open
     */
    public boolean discard(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        if (!drafts.lockOpen(draft)) {
            return false;
        }
        var slug = drafts.open(draft).orElseThrow().slug();
        discards.discard(draft, who.id(), clock.instant());
        readers.tell(
                readers.writers(draft),
                who,
                "discarded",
                List.of(title(draft, slug), who.name()),
                DraftPaths.WORKSHOP,
                "draft-discarded:" + Uuids.next());
        return true;
    }

    /** The one that was put away last first. */
    @Reading
    public List<Discarded> all(Person who) {
        Drafts.requireTrainer(who);
        var stored = discards.all();
        var names =
                readers.names(stored.stream().map(DiscardRepository.Stored::by).toList());
        return stored.stream()
                .map(one -> new Discarded(
                        one.draft(),
                        DraftOutlines.title(one.course()).orElse(one.slug()),
                        names.getOrDefault(one.by(), ""),
                        one.at()))
                .toList();
    }

    private String title(UUID draft, String slug) {
        return DraftOutlines.title(slug, drafts.file(draft, NewCourse.COURSE));
    }

    /**
     * It is open again as it was, beside another draft of its course where there is one by now.
     *
     * @return whether it had been put away
     */
    public boolean takeUp(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        return discards.takeUp(draft);
    }
}
