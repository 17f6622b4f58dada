package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.base.Uuids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One learner taking one version of one course, and how far they have come in it. */
@Entity
@Table(name = "enrolment")
class Enrolment {

    @Id
    private UUID id;

    @Column(name = "account")
    private UUID account;

    @Column(name = "course")
    private int course;

    @Column(name = "version_id")
    private UUID courseVersion;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "half_way_at")
    private @Nullable Instant halfWayAt;

    @Column(name = "active_at")
    private @Nullable Instant activeAt;

    @Column(name = "declined_version")
    private @Nullable UUID declinedVersion;

    @ElementCollection
    @CollectionTable(name = "enrolment_version", joinColumns = @JoinColumn(name = "enrolment"))
    @MapKeyColumn(name = "version_id")
    @Column(name = "left_at")
    private Map<UUID, Instant> earlierVersions = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "lesson_progress", joinColumns = @JoinColumn(name = "enrolment"))
    @MapKeyColumn(name = "lesson")
    private Map<String, LessonTimes> lessons = new HashMap<>();

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    Enrolment(UUID account, int course, UUID courseVersion, Instant joinedAt) {
        this.id = Uuids.next();
        this.account = account;
        this.course = course;
        this.courseVersion = courseVersion;
        this.joinedAt = joinedAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Enrolment() {}

    /** Goes on with another version; everything that was done stays. */
    void take(UUID newer, Instant now) {
        earlierVersions.put(courseVersion, now);
        earlierVersions.remove(newer);
        courseVersion = newer;
        declinedVersion = null;
    }

    void decline(UUID newer) {
        declinedVersion = newer;
    }

    boolean hasDeclined(UUID newer) {
        return newer.equals(declinedVersion);
    }

    /** Those it was on before the present one, the latest first. */
    List<UUID> earlierVersions() {
        return earlierVersions.entrySet().stream()
                .sorted(Map.Entry.<UUID, Instant>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Answers whether this is the first opening of any lesson, as far as is known now. */
    boolean open(String lesson, Instant at) {
        lessons.merge(lesson, LessonTimes.opened(at), LessonTimes::earliest);
        if (openedAt != null && !at.isBefore(openedAt)) {
            return false;
        }
        openedAt = at;
        return true;
    }

    /** Finishing twice changes nothing, but an act that arrives late may show that it happened earlier. */
    void finish(String lesson, Instant at) {
        lessons.merge(lesson, LessonTimes.finished(at), LessonTimes::earliest);
    }

    /** Whether the learner was active in an hour that was not told yet. */
    boolean isActive(Instant at) {
        var hour = at.truncatedTo(ChronoUnit.HOURS);
        if (hour.equals(activeAt)) {
            return false;
        }
        activeAt = hour;
        return true;
    }

    /** When half of these lessons were finished, if that is new. */
    Optional<Instant> halfWay(Collection<String> required) {
        var finished = required.stream()
                .flatMap(lesson -> Optional.ofNullable(lessons.get(lesson)).map(LessonTimes::finishedAt).stream())
                .sorted()
                .toList();
        int half = (required.size() + 1) / 2;
        if (half == 0 || finished.size() < half) {
            return Optional.empty();
        }
        var reached = finished.get(half - 1);
        if (halfWayAt != null && !reached.isBefore(halfWayAt)) {
            return Optional.empty();
        }
        halfWayAt = reached;
        return Optional.of(reached);
    }

    /**
     * Completes the course when all these lessons are finished; dated at the last own act that was needed. Answers
     * whether the date is new.
     *
     * @param tasks when each accepted task was handed in
     */
    boolean complete(Collection<String> required, Collection<Instant> tasks) {
        if (!finished().containsAll(required)) {
            return false;
        }
        var finished = required.stream()
                .flatMap(lesson -> Optional.ofNullable(lessons.get(lesson)).map(LessonTimes::finishedAt).stream());
        var last =
                Stream.concat(finished, tasks.stream()).max(Instant::compareTo).orElse(joinedAt);
        if (completedAt != null && !last.isBefore(completedAt)) {
            return false;
        }
        completedAt = last;
        return true;
    }

    /** When a lesson was finished last. */
    Optional<Instant> lastFinished() {
        return lessons.values().stream()
                .flatMap(lesson -> Optional.ofNullable(lesson.finishedAt()).stream())
                .max(Instant::compareTo);
    }

    Set<String> finished() {
        return lessons.entrySet().stream()
                .filter(lesson -> lesson.getValue().finishedAt() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Set<String> opened() {
        return Set.copyOf(lessons.keySet());
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    AccountId learner() {
        return new AccountId(account);
    }

    int course() {
        return course;
    }

    UUID courseVersion() {
        return courseVersion;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }
}
