package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import id.melek.catalog.VersionId;
import id.melek.learning.TaskState.State;
import id.melek.region.RegionId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One round of a practical task: what a learner handed in, and what a trainer made of it. */
@Entity
@Table(name = "hand_in")
class HandIn {

    /** So long one trainer has it before another may take it. */
    static final Duration CLAIM = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column(name = "account")
    private UUID account;

    @Column(name = "sent_id")
    private UUID sentId;

    @Column(name = "course")
    private int course;

    @Column(name = "version_id")
    private UUID courseVersion;

    @Column(name = "lesson")
    private String lesson;

    @Column(name = "round")
    private int round;

    @Column(name = "answer")
    private String text;

    @Column(name = "link")
    private String link;

    @Column(name = "photos")
    private int photos;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "overdue_at")
    private Instant overdueAt;

    @Column(name = "village")
    private @Nullable Integer village;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "remarks")
    private String remarks;

    @ElementCollection
    @CollectionTable(name = "hand_in_points", joinColumns = @JoinColumn(name = "hand_in"))
    @MapKeyColumn(name = "criterion")
    @Column(name = "points")
    private Map<String, Integer> points = new HashMap<>();

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    /**
     * How it came.
     *
     * @param village where the learner's business was; empty for staff
     */
    record Arrival(Instant at, Optional<RegionId> village, Promise promise) {}

    HandIn(Enrolment enrolment, String lesson, int round, Work work, Arrival arrival) {
        this.id = Uuids.next();
        this.account = enrolment.account();
        this.sentId = work.id();
        this.course = enrolment.course();
        this.courseVersion = enrolment.courseVersion();
        this.lesson = lesson;
        this.round = round;
        this.text = work.text();
        this.link = work.link();
        this.photos = work.photos();
        this.handedInAt = work.at();
        this.receivedAt = arrival.at();
        this.answerBy = arrival.promise().answerBy();
        this.overdueAt = arrival.promise().overdueAt();
        this.village = arrival.village().map(RegionId::value).orElse(null);
        this.state = State.WAITING;
        this.remarks = "";
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected HandIn() {}

    /** Answers whether the trainer has it now; another one may have taken it a short while ago. */
    boolean claim(AccountId trainer, Instant now) {
        if (state != State.WAITING || isWithAnother(trainer, now)) {
            return false;
        }
        claimedBy = trainer.value();
        claimedUntil = now.plus(CLAIM);
        return true;
    }

    void release(AccountId trainer) {
        if (trainer.value().equals(claimedBy)) {
            claimedBy = null;
            claimedUntil = null;
        }
    }

    boolean isWithAnother(AccountId trainer, Instant now) {
        return holder(now).filter(holder -> !holder.equals(trainer)).isPresent();
    }

    /** Who is reviewing it at this moment. */
    Optional<AccountId> holder(Instant now) {
        return claimedBy == null || claimedUntil == null || !now.isBefore(claimedUntil)
                ? Optional.empty()
                : Optional.of(new AccountId(claimedBy));
    }

    void accept(AccountId trainer, Map<String, Integer> given, String words, Instant now) {
        review(State.ACCEPTED, trainer, given, words, now);
    }

    void giveBack(AccountId trainer, Map<String, Integer> given, String words, Instant now) {
        review(State.RETURNED, trainer, given, words, now);
    }

    /** No trainer has ever seen it. */
    void acceptMadeUp(Instant now) {
        state = State.ACCEPTED;
        reviewedAt = now;
    }

    private void review(State outcome, AccountId trainer, Map<String, Integer> given, String words, Instant now) {
        state = outcome;
        reviewedBy = trainer.value();
        reviewedAt = now;
        remarks = words;
        points.putAll(given);
        claimedBy = null;
        claimedUntil = null;
    }

    UUID id() {
        return id;
    }

    AccountId learner() {
        return new AccountId(account);
    }

    UUID sentId() {
        return sentId;
    }

    int course() {
        return course;
    }

    VersionId courseVersion() {
        return new VersionId(courseVersion);
    }

    String lesson() {
        return lesson;
    }

    int round() {
        return round;
    }

    String text() {
        return text;
    }

    String link() {
        return link;
    }

    Instant handedInAt() {
        return handedInAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    /** Where the learner's business was when they handed it in; empty for staff. */
    Optional<RegionId> village() {
        return Optional.ofNullable(village).map(RegionId::new);
    }

    State state() {
        return state;
    }

    Optional<AccountId> reviewedBy() {
        return Optional.ofNullable(reviewedBy).map(AccountId::new);
    }

    Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    String remarks() {
        return remarks;
    }

    Map<String, Integer> points() {
        return Map.copyOf(points);
    }
}
