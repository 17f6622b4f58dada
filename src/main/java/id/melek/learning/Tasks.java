package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Erasure;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.PersonalRecords;
import id.melek.account.PersonalRecords.Attachment;
import id.melek.account.Role;
import id.melek.base.Texts;
import id.melek.catalog.CourseId;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.VersionId;
import id.melek.learning.HandInResult.Reason;
import id.melek.learning.HandInResult.Refused;
import id.melek.learning.HandInResult.Taken;
import id.melek.learning.PhotoRepository.StoredPhoto;
import id.melek.learning.TaskState.State;
import id.melek.pack.Task;
import id.melek.pack.Task.Matter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Practical tasks as learners do them; each method answers for the person who asks, and for nobody else. */
@Service
@Transactional
public class Tasks implements PersonalData {

    /** Photos a task can have. */
    public static final int MOST_PHOTOS = 3;

    private static final int MOST_LOOSE_PHOTOS = 4 * MOST_PHOTOS;

    private final EnrolmentRepository enrolments;
    private final HandInRepository handIns;
    private final PhotoRepository photos;
    private final PhotoCleaner cleaner;
    private final Rounds rounds;
    private final Homes homes;
    private final Courses courses;
    private final Accounts accounts;
    private final Completion completion;
    private final Clock clock;

    Tasks(
            EnrolmentRepository enrolments,
            HandInRepository handIns,
            PhotoRepository photos,
            PhotoCleaner cleaner,
            Rounds rounds,
            Homes homes,
            Courses courses,
            Accounts accounts,
            Completion completion,
            Clock clock) {
        this.enrolments = enrolments;
        this.handIns = handIns;
        this.photos = photos;
        this.cleaner = cleaner;
        this.rounds = rounds;
        this.homes = homes;
        this.courses = courses;
        this.accounts = accounts;
        this.completion = completion;
        this.clock = clock;
    }

    /** Empty when this person has not joined the course, or the lesson has no task. */
    @Transactional(readOnly = true)
    public Optional<TaskPage> page(Person who, String course, String lesson) {
        return courses.newest(course, who.language())
                .flatMap(newest -> enrolments.find(who.id().value(), newest.id().value()))
                .flatMap(enrolment -> page(who, enrolment, lesson));
    }

    private Optional<TaskPage> page(Person who, Enrolment enrolment, String lesson) {
        var version = new VersionId(enrolment.courseVersion());
        var course = courses.version(version, who.language());
        return course.lesson(lesson)
                .flatMap(found -> courses.task(version, lesson, who.language())
                        .map(task -> new TaskPage(course, found, task, rounds.of(enrolment, lesson))));
    }

    /**
     * Keeps a photo until the work with this id is handed in. Sending it again changes nothing.
     *
     * @param position from 0
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public PhotoOutcome keepPhoto(Person who, UUID work, int position, byte[] bytes) {
        if (position < 0 || position >= MOST_PHOTOS) {
            throw new IllegalArgumentException("No such photo: " + position);
        }
        if (photos.isThere(who.id(), work, position)) {
            return PhotoOutcome.KEPT;
        }
        if (photos.loose(who.id()) >= MOST_LOOSE_PHOTOS) {
            return PhotoOutcome.TOO_MANY;
        }
        return cleaner.clean(bytes)
                .map(clean -> {
                    photos.keep(who.id(), work, position, clean, clock.instant());
                    return PhotoOutcome.KEPT;
                })
                .orElse(PhotoOutcome.NO_PHOTO);
    }

    /** Hands in a round. The same work handed in twice is one round, and gets the same answer. */
    @Retryable(
            includes = {DuplicateKeyException.class, PessimisticLockingFailureException.class},
            maxRetries = 5,
            delay = 20,
            jitter = 20)
    public HandInResult handIn(Person who, String course, String lesson, Work work) {
        var enrolment = courses.newest(course, who.language())
                .flatMap(newest -> enrolments.lock(who.id().value(), newest.id().value()));
        var before = handIns.sent(who.id().value(), work.id());
        if (before.isPresent()) {
            return new Taken(before.get().answerBy());
        }
        return enrolment
                .map(found -> handIn(who, found, lesson, work))
                .orElseGet(() -> new Refused(Reason.NOT_ENROLLED));
    }

    private HandInResult handIn(Person who, Enrolment enrolment, String lesson, Work work) {
        var task = courses.task(new VersionId(enrolment.courseVersion()), lesson, who.language());
        if (task.isEmpty()) {
            return new Refused(Reason.NO_SUCH_TASK);
        }
        var earlier = handIns.rounds(enrolment.account(), enrolment.course(), lesson);
        return stateProblem(earlier)
                .or(() -> problem(who.id(), task.get(), work))
                .<HandInResult>map(Refused::new)
                .orElseGet(() -> keep(enrolment, lesson, earlier.size() + 1, tidy(work, enrolment)));
    }

    private static Optional<Reason> stateProblem(List<HandIn> earlier) {
        return earlier.isEmpty()
                ? Optional.empty()
                : switch (earlier.getLast().state()) {
                    case WAITING -> Optional.of(Reason.WAITING_ALREADY);
                    case ACCEPTED -> Optional.of(Reason.ACCEPTED_ALREADY);
                    case RETURNED -> Optional.empty();
                };
    }

    private Optional<Reason> problem(AccountId who, Task task, Work work) {
        if (work.text().isBlank() && work.link().isBlank() && work.photos() == 0) {
            return Optional.of(Reason.NOTHING_IN_IT);
        }
        if (!isWanted(task, work)) {
            return Optional.of(Reason.NOT_WANTED);
        }
        if (!work.link().isBlank() && WebLink.of(work.link()).isEmpty()) {
            return Optional.of(Reason.NO_LINK);
        }
        return photos.positions(who, work.id()).size() < work.photos()
                ? Optional.of(Reason.PHOTOS_MISSING)
                : Optional.empty();
    }

    private static boolean isWanted(Task task, Work work) {
        return (work.text().isBlank() || task.accepts(Matter.TEXT))
                && work.text().strip().length() <= task.characters()
                && (work.link().isBlank() || task.accepts(Matter.LINK))
                && work.photos() <= task.photos();
    }

    /** A phone's clock may be wrong, but nothing is done before the course was joined or after it arrived here. */
    private Work tidy(Work work, Enrolment enrolment) {
        var now = clock.instant();
        var at = work.at().isBefore(enrolment.joinedAt())
                ? enrolment.joinedAt()
                : work.at().isAfter(now) ? now : work.at();
        return new Work(work.id(), work.text().strip(), WebLink.of(work.link()).orElse(""), work.photos(), at);
    }

    private HandInResult keep(Enrolment enrolment, String lesson, int round, Work work) {
        var now = clock.instant();
        var village = homes.villageOf(enrolment.learner());
        var promise = Promise.from(now, homes.zoneOf(village));
        handIns.save(new HandIn(enrolment, lesson, round, work, new HandIn.Arrival(now, village, promise)));
        completion.active(enrolment, new CourseId(enrolment.course()), work.at());
        completion.check(enrolment, courses.version(new VersionId(enrolment.courseVersion()), Texts.INDONESIAN));
        return new Taken(promise.answerBy());
    }

    /** A photo as JPEG: one's own, and for trainers those that were handed in. Empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(Person who, UUID photo) {
        return photos.photo(photo).filter(stored -> maySee(who, stored)).map(StoredPhoto::content);
    }

    private boolean maySee(Person who, StoredPhoto photo) {
        return accounts.person(who.id())
                .filter(known -> known.id().equals(photo.learner()) || (known.is(Role.TRAINER) && photo.handedIn()))
                .isPresent();
    }

    @Override
    public Set<String> tables() {
        return Set.of("hand_in", "hand_in_points", "hand_in_photo");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecords> about(Person who) {
        var all = handIns.of(who.id().value());
        var rows = new ArrayList<Map<String, Object>>();
        var files = new ArrayList<Attachment>();
        for (var handIn : all) {
            var names = attach(handIn, files);
            rows.add(row(who, handIn, names));
        }
        return rows.isEmpty() ? List.of() : List.of(new PersonalRecords("tasks", rows, files));
    }

    private List<String> attach(HandIn handIn, List<Attachment> files) {
        var names = new ArrayList<String>();
        for (var photo : photos.ids(handIn.learner(), handIn.sentId())) {
            var name = "task-%s-%d-%d.jpg".formatted(handIn.lesson(), handIn.round(), names.size() + 1);
            files.add(new Attachment(handIn.course() + "-" + name, photos.content(photo)));
            names.add(handIn.course() + "-" + name);
        }
        return names;
    }

    private Map<String, Object> row(Person who, HandIn handIn, List<String> names) {
        CourseOutline course = courses.version(handIn.courseVersion(), who.language());
        var row = new LinkedHashMap<String, Object>();
        row.put("course", course.title());
        row.put(
                "task",
                course.lesson(handIn.lesson())
                        .flatMap(CourseOutline.Lesson::task)
                        .orElse(handIn.lesson()));
        row.put("round", handIn.round());
        row.put("handed_in_at", handIn.handedInAt());
        row.put("text", handIn.text());
        row.put("link", handIn.link());
        row.put("photos", names);
        row.put("accepted", handIn.state() == State.ACCEPTED);
        handIn.reviewedAt().ifPresent(at -> row.put("reviewed_at", at));
        row.put("remarks", handIn.remarks());
        return row;
    }

    @Override
    public void erase(Erasure erasure) {
        photos.deleteOf(erasure.account());
    }
}
