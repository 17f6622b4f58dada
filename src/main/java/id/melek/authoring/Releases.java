package id.melek.authoring;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.catalog.CourseFiles;
import id.melek.catalog.CoursePaths;
import id.melek.pack.CoursePack;
import id.melek.pack.PackReading;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that become published versions. Nothing broken gets through, and nothing that no second trainer has approved, as
 * long as there is one.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class Releases {

    private final DraftRepository drafts;
    private final ReadingRepository readings;
    private final Readers readers;
    private final CourseFiles courses;
    private final Clock clock;

    Releases(DraftRepository drafts, ReadingRepository readings, Readers readers, CourseFiles courses, Clock clock) {
        this.drafts = drafts;
        this.readings = readings;
        this.readers = readers;
        this.courses = courses;
        this.clock = clock;
    }

    /** On what grounds a draft is published. */
    private record Ground(Optional<AccountId> readBy, String note) {}

    /** Publishes the very files that a second trainer has approved. Every fault is named first. */
    public PublishResult publish(Person who, UUID id) {
        Drafts.requireTrainer(who);
        return publish(who, id, () -> approval(id));
    }

    private Optional<Ground> approval(UUID id) {
        return readings.last(id)
                .filter(last -> last.approves(readings.seal(id)))
                .map(last -> new Ground(Optional.ofNullable(last.reader()), last.note()));
    }

    /**
     * Publishes what nobody else has read; only while there is no trainer who could, and the history says so.
     *
     * @param note what changed
     */
    public PublishResult publishUnread(Person who, UUID id, String note) {
        Drafts.requireTrainer(who);
        var words = note.strip();
        var shortened = words.length() > Readings.LONGEST_NOTE ? words.substring(0, Readings.LONGEST_NOTE) : words;
        var alone = new Ground(Optional.empty(), shortened);
        return publish(
                who, id, () -> Optional.of(alone).filter(any -> readers.of(id).isEmpty()));
    }

    /** @param ground asked for when nobody can change the draft any more */
    private PublishResult publish(Person who, UUID id, Supplier<Optional<Ground>> ground) {
        var draft = drafts.lockOpen(id) ? drafts.open(id) : Optional.<Draft>empty();
        if (draft.isEmpty()) {
            return new PublishResult.NotThere();
        }
        return switch (DraftCheck.read(draft.get().slug(), drafts.pack(id))) {
            case PackReading.Faulty(var faults) -> new PublishResult.Faulty(faults);
            case PackReading.Sound sound when isOvertaken(courses, who, draft.get()) -> new PublishResult.Overtaken();
            case PackReading.Sound(var pack) -> {
                var found = ground.get();
                found.ifPresent(known -> publish(who, draft.get(), pack, known));
                yield found.isPresent()
                        ? new PublishResult.Published(draft.get().slug())
                        : new PublishResult.Unread();
            }
        };
    }

    /** Whether something was published since the draft began: publishing it would undo that. */
    static boolean isOvertaken(CourseFiles courses, Person who, Draft draft) {
        return courses.newest(who, draft.slug())
                .filter(newest -> !newest.hash().equals(draft.baseHash()))
                .isPresent();
    }

    /**
     * What has been published since the draft began is put together with it, its author says: it goes on from there.
     *
     * @return whether there is such a draft
     */
    public boolean goOnFromNewest(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        var found = drafts.lockOpen(draft) ? drafts.open(draft) : Optional.<Draft>empty();
        found.flatMap(one -> courses.newest(who, one.slug())).ifPresent(newest -> drafts.rebase(draft, newest.hash()));
        return found.isPresent();
    }

    private void publish(Person who, Draft draft, CoursePack pack, Ground ground) {
        courses.publish(who, pack, ground.readBy(), ground.note());
        drafts.close(draft.id(), clock.instant());
        var whom = new HashSet<>(readers.writers(draft.id()));
        ground.readBy().ifPresent(whom::add);
        readers.tell(
                whom,
                who,
                "published",
                List.of(pack.text(who.language()).title(), who.name()),
                CoursePaths.course(draft.slug()),
                "draft-published:" + draft.id());
    }
}
