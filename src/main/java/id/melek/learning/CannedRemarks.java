package id.melek.learning;

import id.melek.account.Erasure;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.PersonalRecords;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.learning.CannedResult.Gone;
import id.melek.learning.CannedResult.Kept;
import id.melek.learning.CannedResult.NameMissing;
import id.melek.learning.CannedResult.NameTooLong;
import id.melek.learning.CannedResult.There;
import id.melek.learning.CannedResult.TooMany;
import id.melek.learning.CannedResult.WordsMissing;
import id.melek.learning.CannedResult.WordsTooLong;
import id.melek.learning.HandInRepository.TaskKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks that trainers use again: their own at every task, and at each task those that all trainers share. A trainer's
 * own are nobody else's; what is shared is every trainer's to rename and to remove.
 */
@Service
@Transactional
public class CannedRemarks implements PersonalData {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST = 1_000;

    static final int MOST_OWN = 50;
    static final int MOST_SHARED = 30;

    private final CannedRemarkRepository remarks;
    private final HandInRepository handIns;
    private final Reviewers reviewers;
    private final Clock clock;

    CannedRemarks(CannedRemarkRepository remarks, HandInRepository handIns, Reviewers reviewers, Clock clock) {
        this.remarks = remarks;
        this.handIns = handIns;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    /** What there is for a hand-in: those of its task first, then the trainer's own, each by name. */
    @Reading
    public List<CannedRemark> at(Person who, UUID handIn) {
        var trainer = reviewers.require(who);
        return handIns.task(handIn).map(task -> remarks.at(trainer.id(), task)).orElseGet(List::of);
    }

    /**
     * Keeps words to use again.
     *
     * @param isShared for all trainers at the task of this hand-in, else for this trainer at every task
     */
    public CannedResult keep(Person who, UUID handIn, String name, String words, boolean isShared) {
        var trainer = reviewers.require(who);
        return problem(name.strip(), words.strip())
                .or(() -> handIns.task(handIn).map(task -> put(trainer, task, name.strip(), words.strip(), isShared)))
                .orElseGet(Gone::new);
    }

    private static Optional<CannedResult> problem(String name, String words) {
        if (words.isEmpty()) {
            return Optional.of(new WordsMissing());
        }
        return words.length() > LONGEST ? Optional.of(new WordsTooLong(LONGEST)) : problem(name);
    }

    private static Optional<CannedResult> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of(new NameMissing());
        }
        return name.length() > LONGEST_NAME ? Optional.of(new NameTooLong(LONGEST_NAME)) : Optional.empty();
    }

    private CannedResult put(Person trainer, TaskKey task, String name, String words, boolean isShared) {
        var there = remarks.at(trainer.id(), task);
        var same = there.stream().filter(one -> one.words().equals(words)).findFirst();
        if (same.isPresent()) {
            return new There(same.get().name());
        }
        var most = isShared ? MOST_SHARED : MOST_OWN;
        if (there.stream().filter(one -> one.isShared() == isShared).count() >= most) {
            return new TooMany(most);
        }
        remarks.add(Uuids.next(), trainer.id(), isShared ? task : null, name, words, clock.instant());
        return new Kept();
    }

    public CannedResult rename(Person who, UUID remark, String name) {
        var trainer = reviewers.require(who);
        return problem(name.strip())
                .orElseGet(() -> remarks.rename(trainer.id(), remark, name.strip()) ? new Kept() : new Gone());
    }

    /** Does nothing where it is gone already, or another trainer's own. */
    public void remove(Person who, UUID remark) {
        remarks.remove(reviewers.require(who).id(), remark);
    }

    @Override
    public Set<String> tables() {
        return Set.of("canned_remark");
    }

    @Override
    public List<PersonalRecords> about(Person who) {
        var rows = remarks.by(who.id()).stream()
                .map(one -> PersonalRecords.row("name", one.name(), "words", one.words(), "shared", one.isShared()))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new PersonalRecords("canned_remarks", rows));
    }

    /** Also what they shared: it is in their words. */
    @Override
    public void erase(Erasure erasure) {
        remarks.deleteOf(erasure.account());
    }
}
