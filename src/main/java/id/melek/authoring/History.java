package id.melek.authoring;

import id.melek.account.Person;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.catalog.CourseFiles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was published of a course, what was saved in a draft, how two of those differ, and the way back to either.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class History {

    private final Drafts drafts;
    private final DraftRepository stored;
    private final PastRepository past;
    private final CourseFiles courses;
    private final Readers readers;
    private final Clock clock;

    History(
            Drafts drafts,
            DraftRepository stored,
            PastRepository past,
            CourseFiles courses,
            Readers readers,
            Clock clock) {
        this.drafts = drafts;
        this.stored = stored;
        this.past = past;
        this.courses = courses;
        this.readers = readers;
        this.clock = clock;
    }

    /** Everything that was ever published of a course, the latest first. */
    @Reading
    public List<PublishedVersion> of(Person who, String slug) {
        Drafts.requireTrainer(who);
        return courses.history(who, slug).stream()
                .map(published -> new PublishedVersion(
                        published.hash(),
                        published.at(),
                        published.by().map(readers::name).orElse(""),
                        published.readBy().map(readers::name).orElse(""),
                        published.note()))
                .toList();
    }

    /** Empty where the course has no such versions, or the files of one were not kept. */
    @Reading
    public Optional<Difference> between(Person who, String slug, String older, String newer) {
        Drafts.requireTrainer(who);
        return courses.version(who, slug, older)
                .flatMap(before -> courses.version(who, slug, newer)
                        .map(after -> Differences.between(before.files(), after.files())));
    }

    /** What publishing the draft would change for learners; empty for what is no open draft. */
    @Reading
    public Optional<Difference> ofDraft(Person who, UUID id) {
        Drafts.requireTrainer(who);
        return stored.open(id).map(draft -> {
            Map<String, byte[]> published = courses.newest(who, draft.slug())
                    .map(CourseFiles.Published::files)
                    .orElse(Map.of());
            return Differences.between(published, stored.files(id));
        });
    }

    /** Whether something was published since the draft began: publishing it would undo that. */
    @Reading
    public boolean isOvertaken(Person who, UUID id) {
        Drafts.requireTrainer(who);
        return stored.open(id)
                .filter(draft -> Releases.isOvertaken(courses, who, draft))
                .isPresent();
    }

    /**
     * A draft of what was published earlier: it goes past a reader like any other, and stands beside one that is open. What is
     * published now stays until then.
     */
    public BeginResult rollBack(Person who, String slug, String hash) {
        Drafts.requireTrainer(who);
        return courses.version(who, slug, hash)
                .<BeginResult>map(older -> rollBack(who, slug, older))
                .orElseGet(BeginResult.NotThere::new);
    }

    private BeginResult rollBack(Person who, String slug, CourseFiles.Published older) {
        var base = courses.newest(who, slug).map(CourseFiles.Published::hash).orElse(null);
        var draft = new Draft(Uuids.next(), slug, base, null, clock.instant());
        var begun = drafts.begin(who, draft, older.files());
        stored.wrote(draft.id(), who.id());
        return begun;
    }

    /** What a text was before, the latest first; without what stands now. */
    @Reading
    public List<PastSaving> savings(Person who, UUID draft, String asked) {
        Drafts.requireTrainer(who);
        return drafts.text(who, draft, asked)
                .map(standing -> past.of(draft, standing.path()).stream()
                        .map(one -> new PastSaving(one.revision(), readers.name(one.by()), one.at()))
                        .toList())
                .orElse(List.of());
    }

    /** What changed from a past saving to what stands now. */
    @Reading
    public Optional<Difference.FileChange> since(Person who, UUID draft, String asked, int revision) {
        Drafts.requireTrainer(who);
        return drafts.text(who, draft, asked)
                .flatMap(standing -> past.content(draft, standing.path(), revision)
                        .flatMap(then -> stored.file(draft, standing.path())
                                .map(now -> Differences.ofFile(standing.path(), then, now.content()))));
    }

    /** A past saving stands again; what stood is kept among the past ones. */
    public SaveResult takeBack(Person who, UUID draft, String asked, int revision) {
        Drafts.requireTrainer(who);
        if (!stored.lockOpen(draft)) {
            return new SaveResult.Closed();
        }
        return drafts.text(who, draft, asked)
                .flatMap(standing -> past.content(draft, standing.path(), revision)
                        .<SaveResult>map(then -> restore(who, draft, standing, then)))
                .orElseGet(SaveResult.Closed::new);
    }

    private SaveResult restore(Person who, UUID draft, DraftText standing, byte[] then) {
        stored.keepPast(draft, standing.path());
        stored.save(draft, standing.path(), standing.revision() + 1, then, who.id(), clock.instant());
        return new SaveResult.Saved(standing.revision() + 1);
    }
}
