package id.melek.authoring;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.authoring.DraftStanding.Outcome;
import id.melek.authoring.ReadingRepository.Stored;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.pack.PackReading;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts that a second trainer reads before they are published: handed over, remarked upon, approved or returned.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class Readings {

    static final int LONGEST_NOTE = 500;
    private static final int LONGEST_WORDS = 2_000;

    private final DraftRepository drafts;
    private final ReadingRepository readings;
    private final Readers readers;
    private final Clock clock;

    Readings(DraftRepository drafts, ReadingRepository readings, Readers readers, Clock clock) {
        this.drafts = drafts;
        this.readings = readings;
        this.readers = readers;
        this.clock = clock;
    }

    /** Empty for what is no open draft. */
    @Reading
    public Optional<DraftStanding> standing(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        return drafts.open(draft).map(found -> standing(who, found));
    }

    private DraftStanding standing(Person who, Draft draft) {
        var last = readings.last(draft.id());
        var seal = readings.seal(draft.id());
        var may = readers.of(draft.id());
        var state = state(last, seal);
        return new DraftStanding(
                state,
                state == DraftState.WRITING
                        && last.filter(one -> one.outcome() == Outcome.APPROVED).isPresent(),
                last.map(this::reading),
                readings.remarks(draft.id()).stream().map(this::remark).toList(),
                readers.writers(draft.id()).stream().map(readers::name).sorted().toList(),
                may.contains(who.id()),
                !may.isEmpty(),
                seal);
    }

    private static DraftState state(Optional<Stored> last, String seal) {
        if (last.filter(Stored::isOpen).isPresent()) {
            return DraftState.IN_REVIEW;
        }
        return last.filter(one -> one.approves(seal)).isPresent() ? DraftState.APPROVED : DraftState.WRITING;
    }

    private DraftStanding.Reading reading(Stored stored) {
        return new DraftStanding.Reading(
                stored.note(),
                readers.name(stored.handedOverBy()),
                stored.handedOverAt(),
                Optional.ofNullable(stored.outcome()),
                readers.name(stored.reader()),
                stored.words());
    }

    private Remark remark(ReadingRepository.StoredRemark stored) {
        return new Remark(
                stored.id(), stored.lesson(), stored.words(), readers.name(stored.by()), stored.at(), stored.settled());
    }

    /** Hands a draft without any fault to the trainers who wrote nothing in it. */
    public HandOverResult handOver(Person who, UUID id, String note) {
        Drafts.requireTrainer(who);
        var draft = open(id);
        if (draft.isEmpty() || readings.last(id).filter(Stored::isOpen).isPresent()) {
            return new HandOverResult.NotThere();
        }
        if (DraftCheck.read(draft.get().slug(), drafts.pack(id)) instanceof PackReading.Faulty(var faults)) {
            return new HandOverResult.Faulty(faults);
        }
        var words = note.strip();
        if (words.isEmpty() && draft.get().baseHash() != null) {
            return new HandOverResult.NoteMissing();
        }
        return words.length() > LONGEST_NOTE
                ? new HandOverResult.NoteTooLong(LONGEST_NOTE)
                : handOver(who, draft.get(), words);
    }

    private HandOverResult handOver(Person who, Draft draft, String note) {
        var told = readers.of(draft.id()).stream()
                .filter(reader -> !reader.equals(who.id()))
                .toList();
        if (told.isEmpty()) {
            return new HandOverResult.NoReader();
        }
        drafts.wrote(draft.id(), who.id());
        readings.handOver(draft.id(), note, who.id(), clock.instant());
        tell(told, who, "handed-over", draft, DraftPaths.reading(draft.id()));
        return new HandOverResult.HandedOver(told.size());
    }

    /** Whoever writes may have it back before anybody has decided. */
    public void takeBack(Person who, UUID id) {
        Drafts.requireTrainer(who);
        open(id).flatMap(draft -> readings.last(draft.id()))
                .filter(Stored::isOpen)
                .filter(one -> readers.writers(id).contains(who.id()))
                .ifPresent(one -> readings.decide(one.id(), Outcome.TAKEN_BACK, null, who.id(), "", clock.instant()));
    }

    /** @param lesson its slug; empty for the course as a whole */
    public VerdictResult remark(Person who, UUID id, String lesson, String words) {
        Drafts.requireTrainer(who);
        if (inReviewFor(who, id).isEmpty()) {
            return new VerdictResult.NotTheirs();
        }
        if (words.isBlank()) {
            return new VerdictResult.WordsMissing();
        }
        if (words.strip().length() > LONGEST_WORDS) {
            return new VerdictResult.TooLong(LONGEST_WORDS);
        }
        readings.remark(id, lesson, words.strip(), who.id(), clock.instant());
        return new VerdictResult.Given();
    }

    /** An author has dealt with a remark. */
    public void settle(Person who, UUID id, UUID remark) {
        Drafts.requireTrainer(who);
        open(id).ifPresent(draft -> readings.settle(id, remark, clock.instant()));
    }

    /** @param seal of the files that the reader looked at */
    public VerdictResult approve(Person who, UUID id, String seal, String words) {
        Drafts.requireTrainer(who);
        var reading = inReviewFor(who, id);
        if (reading.isPresent() && !readings.seal(id).equals(seal)) {
            return new VerdictResult.Changed();
        }
        return decide(who, id, reading, Outcome.APPROVED, words);
    }

    /** With what has to change, in these words or in remarks. */
    public VerdictResult giveBack(Person who, UUID id, String words) {
        Drafts.requireTrainer(who);
        var reading = inReviewFor(who, id);
        var saysNothing =
                words.isBlank() && readings.remarks(id).stream().allMatch(ReadingRepository.StoredRemark::settled);
        return reading.isPresent() && saysNothing
                ? new VerdictResult.WordsMissing()
                : decide(who, id, reading, Outcome.RETURNED, words);
    }

    private VerdictResult decide(Person who, UUID id, Optional<Stored> reading, Outcome outcome, String words) {
        if (reading.isEmpty()) {
            return new VerdictResult.NotTheirs();
        }
        if (words.strip().length() > LONGEST_WORDS) {
            return new VerdictResult.TooLong(LONGEST_WORDS);
        }
        var seal = outcome == Outcome.APPROVED ? readings.seal(id) : null;
        readings.decide(reading.get().id(), outcome, seal, who.id(), words.strip(), clock.instant());
        var text = outcome == Outcome.APPROVED ? "approved" : "returned";
        drafts.open(id)
                .ifPresent(draft -> tell(List.copyOf(readers.writers(id)), who, text, draft, DraftPaths.draft(id)));
        return new VerdictResult.Given();
    }

    /** Where this trainer may decide; nobody writes in it until the transaction ends. */
    private Optional<Stored> inReviewFor(Person who, UUID id) {
        return open(id).flatMap(draft -> readings.last(draft.id()))
                .filter(Stored::isOpen)
                .filter(one -> readers.of(id).contains(who.id()));
    }

    private Optional<Draft> open(UUID id) {
        return drafts.lockOpen(id) ? drafts.open(id) : Optional.empty();
    }

    private void tell(List<AccountId> whom, Person by, String text, Draft draft, String path) {
        var title = DraftOutlines.title(draft.slug(), drafts.file(draft.id(), NewCourse.COURSE));
        readers.tell(whom, by, text, List.of(title, by.name()), path, "reading:" + Uuids.next());
    }
}
