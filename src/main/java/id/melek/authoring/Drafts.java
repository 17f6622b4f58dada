package id.melek.authoring;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.catalog.CourseFiles;
import id.melek.pack.Fault;
import id.melek.pack.FaultKind;
import id.melek.pack.LessonPreview;
import id.melek.pack.PackReading;
import id.melek.pack.PackZip;
import id.melek.pack.Packs;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Courses that are being written. A draft is the files of a course pack, so a course from the workshop and one from a folder
 * are the same thing. Every trainer may write in every draft.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class Drafts {

    private static final Duration OWN_SAVINGS = Duration.ofMinutes(10);

    /** Characters that are not given up without a trace. */
    private static final int PARAGRAPH = 200;

    private final DraftRepository drafts;
    private final RivalRepository rivals;
    private final CourseFiles courses;
    private final Readers readers;
    private final Clock clock;

    Drafts(DraftRepository drafts, RivalRepository rivals, CourseFiles courses, Readers readers, Clock clock) {
        this.drafts = drafts;
        this.rivals = rivals;
        this.courses = courses;
        this.readers = readers;
        this.clock = clock;
    }

    /** What is being written, the draft that was changed last first. */
    @Reading
    public List<DraftOutline> all(Person who) {
        requireTrainer(who);
        return drafts.open().stream().map(this::outline).toList();
    }

    @Reading
    public Optional<DraftOutline> find(Person who, UUID draft) {
        requireTrainer(who);
        return drafts.open(draft).map(this::outline);
    }

    private DraftOutline outline(Draft draft) {
        return DraftOutlines.of(draft, drafts.lessons(draft.id()), drafts.file(draft.id(), NewCourse.COURSE));
    }

    /** Goes on from what is published. */
    public BeginResult beginFrom(Person who, String slug) {
        requireTrainer(who);
        var open = drafts.openOf(slug);
        if (open.isPresent()) {
            return new BeginResult.GoesOn(open.get().id());
        }
        return courses.newest(who, slug)
                .<BeginResult>map(published -> begin(who, slug, published))
                .orElseGet(BeginResult.NotThere::new);
    }

    private BeginResult begin(Person who, String slug, CourseFiles.Published published) {
        return begin(who, new Draft(Uuids.next(), slug, published.hash(), null, clock.instant()), published.files());
    }

    /** A new course with its first lesson and an empty final test. */
    public BeginResult begin(Person who, String slug, String title) {
        requireTrainer(who);
        if (!Packs.isSlug(slug) || title.isBlank() || courses.exists(slug)) {
            return new BeginResult.NameRefused();
        }
        var open = drafts.openOf(slug);
        if (open.isPresent()) {
            return new BeginResult.GoesOn(open.get().id());
        }
        var now = clock.instant();
        var draft = new Draft(Uuids.next(), slug, null, null, now);
        var begun = begin(who, draft, NewCourse.files(title.strip(), who.name(), today()));
        drafts.wrote(draft.id(), who.id());
        return begun;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * A draft of a pack that was sent as a ZIP. One that is open already stays as it is: this one stands beside it.
     *
     * @param zip at most {@link PackZip#LARGEST} bytes of it
     */
    public ImportResult bringIn(Person who, byte[] zip) {
        requireTrainer(who);
        return switch (PackZip.read(zip)) {
            case PackZip.Reading.Refused(var faults) -> new ImportResult.Refused(faults);
            case PackZip.Reading.Unpacked(var name, var files) -> bringIn(who, name, files);
        };
    }

    private ImportResult bringIn(Person who, String slug, Map<String, byte[]> files) {
        if (!Packs.isSlug(slug)) {
            return new ImportResult.Refused(List.of(new Fault(NewCourse.COURSE, 1, FaultKind.ZIP_FOLDER.of())));
        }
        var base = courses.newest(who, slug).map(CourseFiles.Published::hash).orElse(null);
        var draft = new Draft(Uuids.next(), slug, base, null, clock.instant());
        begin(who, draft, files);
        drafts.wrote(draft.id(), who.id());
        var faults = switch (DraftCheck.read(slug, files)) {
            case PackReading.Sound sound -> List.<Fault>of();
            case PackReading.Faulty(var found) -> found;
        };
        return new ImportResult.BroughtIn(draft.id(), faults);
    }

    /** The draft's pack as a ZIP; empty for what is no open draft. */
    @Reading
    public Optional<Export> handOut(Person who, UUID draft) {
        requireTrainer(who);
        return drafts.open(draft)
                .map(found -> new Export(found.slug(), PackZip.write(found.slug(), drafts.files(draft))));
    }

    /**
     * A pack as a ZIP.
     *
     * @param zip the same files give the same bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Export(String slug, byte[] zip) {}

    BeginResult begin(Person who, Draft draft, Map<String, byte[]> files) {
        drafts.add(draft, who.id());
        drafts.addFiles(draft.id(), files, who.id(), draft.changedAt());
        return new BeginResult.Begun(draft.id());
    }

    /** Empty for what is no text of an open draft; a file that is not there yet is an empty text, at first with revision 0. */
    @Reading
    public Optional<DraftText> text(Person who, UUID draft, String asked) {
        requireTrainer(who);
        if (drafts.open(draft).isEmpty() || !isText(asked)) {
            return Optional.empty();
        }
        var order = LessonOrder.of(drafts.paths(draft));
        return order.has(asked) ? Optional.of(text(draft, order.now(asked))) : Optional.empty();
    }

    private DraftText text(UUID draft, String path) {
        return drafts.file(draft, path)
                .map(stored -> new DraftText(path, stored.revision(), stored.text()))
                .orElseGet(() -> new DraftText(path, drafts.pastRevision(draft, path), ""));
    }

    /** What others wrote at the same time and is not yet put together with what stands, oldest first. */
    @Reading
    public List<String> beside(Person who, UUID draft, String asked) {
        requireTrainer(who);
        var path = LessonOrder.of(drafts.paths(draft)).now(asked);
        return rivals.waiting(draft).stream()
                .filter(one -> one.path().equals(path))
                .map(RivalRepository.Stored::text)
                .toList();
    }

    /** As {@link #save(Person, UUID, DraftText, UUID)}, once: what is saved later is another hand's. */
    public SaveResult save(Person who, UUID draft, String asked, int basedOn, String text) {
        return save(who, draft, new DraftText(asked, basedOn, text), Uuids.next());
    }

    /**
     * Saves a text that was written on top of an earlier saving. The same text may come again, as after a lost answer. An
     * empty text takes its file out, where a course can do without.
     *
     * @param written its path, also one from before its lesson was moved, and the revision it was written on top of
     * @param hand of one page that is writing: whatever it saves takes the place of what it has beside
     */
    public SaveResult save(Person who, UUID draft, DraftText written, UUID hand) {
        requireTrainer(who);
        var size = written.text().getBytes(StandardCharsets.UTF_8).length;
        if (!isText(written.path()) || size > Packs.limit(written.path())) {
            return new SaveResult.Refused();
        }
        if (!drafts.lockOpen(draft)) {
            return new SaveResult.Closed();
        }
        var order = LessonOrder.of(drafts.paths(draft));
        return order.has(written.path()) ? save(who, draft, order, written, hand) : new SaveResult.Closed();
    }

    private SaveResult save(Person who, UUID draft, LessonOrder order, DraftText written, UUID hand) {
        var text = new DraftText(order.now(written.path()), written.revision(), written.text());
        var result = save(who, draft, text, hand, text.text().isBlank() && order.canSpare(text.path()));
        if (result instanceof SaveResult.Saved) {
            rivals.settle(draft, hand, clock.instant());
        }
        return result;
    }

    private SaveResult save(Person who, UUID draft, DraftText text, UUID hand, boolean isTakenOut) {
        var standing = text(draft, text.path());
        if (standing.text().equals(text.text()) || isTakenOut && standing.text().isBlank()) {
            return new SaveResult.Saved(standing.revision());
        }
        if (standing.revision() != text.revision()) {
            return collided(who, draft, text, standing, hand);
        }
        int revision = standing.revision() + 1;
        keepPast(who, draft, text, isTakenOut);
        if (isTakenOut) {
            drafts.takeOut(draft, text.path(), revision, who.id(), clock.instant());
        } else {
            var content = text.text().getBytes(StandardCharsets.UTF_8);
            drafts.save(draft, text.path(), revision, content, who.id(), clock.instant());
        }
        return new SaveResult.Saved(revision);
    }

    private void keepPast(Person who, UUID draft, DraftText text, boolean isTakenOut) {
        drafts.file(draft, text.path())
                .filter(standing -> isTakenOut || isWorthKeeping(standing, who, draft, text))
                .ifPresent(standing -> drafts.keepPast(draft, text.path()));
    }

    /** Of one's own typing, a saving now and then, and what loses a paragraph; of another's, every one. */
    private boolean isWorthKeeping(DraftRepository.Stored standing, Person who, UUID draft, DraftText text) {
        var enough = clock.instant().minus(OWN_SAVINGS);
        return !who.id().equals(standing.savedBy())
                || standing.text().length() - text.text().length() >= PARAGRAPH
                || drafts.pastSavedAt(draft, text.path())
                        .filter(enough::isBefore)
                        .isEmpty();
    }

    private SaveResult collided(Person who, UUID draft, DraftText theirs, DraftText standing, UUID hand) {
        rivals.keep(draft, hand, theirs, who.id(), clock.instant());
        var by = drafts.file(draft, standing.path())
                .map(file -> readers.name(file.savedBy()))
                .orElse("");
        return new SaveResult.Collided(standing, by);
    }

    /**
     * A lesson as learners will see it, with a text that may not be saved yet; its pictures can be fetched from then on.
     *
     * @param folder of the lesson in one language: {@code id/01-why-sell-online}
     */
    public Optional<LessonPreview> preview(Person who, UUID draft, String folder, Map<String, String> unsaved) {
        requireTrainer(who);
        if (drafts.open(draft).isEmpty()) {
            return Optional.empty();
        }
        var files = drafts.lesson(draft, folder.substring(folder.indexOf('/') + 1));
        unsaved.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        files.putAll(drafts.media(draft, MediaNames.in(files.values())));
        var preview = Packs.preview(files, folder, drafts.paths(draft));
        preview.ifPresent(found -> found.text().media().forEach(media -> courses.show(who, media)));
        return preview;
    }

    private static boolean isText(String path) {
        return Packs.isFile(path) && !path.startsWith("media/");
    }

    static void requireTrainer(Person who) {
        if (!who.is(Role.TRAINER)) {
            throw new AccessDeniedException("Only trainers write courses");
        }
    }
}
