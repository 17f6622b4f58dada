package id.melek.learning;

import id.melek.account.Accounts;
import id.melek.catalog.CourseId;
import id.melek.catalog.CourseOutline;
import id.melek.learning.TaskState.State;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sees whether a course is complete, after a lesson was finished or a task accepted. */
@Component
class Completion {

    private final HandInRepository handIns;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Completion(HandInRepository handIns, Accounts accounts, ApplicationEventPublisher events) {
        this.handIns = handIns;
        this.accounts = accounts;
        this.events = events;
    }

    void check(Enrolment enrolment, CourseOutline course) {
        var lessons = course.lessons().stream().map(CourseOutline.Lesson::slug).toList();
        enrolment
                .halfWay(lessons)
                .ifPresent(at -> accounts.personKey(enrolment.learner())
                        .ifPresent(person -> events.publishEvent(new HalfWayReached(person, course.id(), at))));
        acceptedTasks(enrolment, course)
                .filter(handedIn -> enrolment.complete(lessons, handedIn))
                .ifPresent(handedIn -> publish(enrolment, course));
        if (enrolment.completedAt().isEmpty() && enrolment.finished().containsAll(lessons)) {
            awaitReview(enrolment, course);
        }
    }

    /** Nothing is left to do for the learner, if every task was handed in and none came back. */
    private void awaitReview(Enrolment enrolment, CourseOutline course) {
        var rounds = handIns.ofCourse(enrolment.account(), enrolment.course());
        var last = new HashMap<String, HandIn>();
        rounds.forEach(round -> last.put(round.lesson(), round));
        if (last.keySet().containsAll(tasks(course))
                && last.values().stream().noneMatch(round -> round.state() == State.RETURNED)
                && last.values().stream().anyMatch(round -> round.state() == State.WAITING)) {
            var acts = rounds.stream().flatMap(Completion::acts);
            var at = Stream.concat(acts, enrolment.lastFinished().stream())
                    .max(Instant::compareTo)
                    .orElseThrow();
            accounts.personKey(enrolment.learner())
                    .ifPresent(person -> events.publishEvent(new ReviewAwaited(person, course.id(), at)));
        }
    }

    /** When it was handed in, and when it came back: whatever a phone's clock says, the next round is later. */
    private static Stream<Instant> acts(HandIn round) {
        return round.state() == State.RETURNED
                ? Stream.concat(Stream.of(round.handedInAt()), round.reviewedAt().stream())
                : Stream.of(round.handedInAt());
    }

    void returned(HandIn handIn, Instant now) {
        accounts.personKey(handIn.learner())
                .ifPresent(person -> events.publishEvent(new WorkReturned(person, new CourseId(handIn.course()), now)));
    }

    /** A lesson was finished, a question answered or a task handed in. */
    void active(Enrolment enrolment, CourseId course, Instant at) {
        if (enrolment.isActive(at)) {
            accounts.personKey(enrolment.learner())
                    .ifPresent(person -> events.publishEvent(new LearnerActive(person, course, at)));
        }
    }

    /** When each task was handed in that was accepted later; empty while one is not. */
    private Optional<Collection<Instant>> acceptedTasks(Enrolment enrolment, CourseOutline course) {
        var tasks = tasks(course);
        var handedIn = tasks.isEmpty() ? Map.<String, Instant>of() : accepted(enrolment);
        return handedIn.keySet().containsAll(tasks) ? Optional.of(handedIn.values()) : Optional.empty();
    }

    private static List<String> tasks(CourseOutline course) {
        return course.lessons().stream()
                .filter(lesson -> lesson.task().isPresent())
                .map(CourseOutline.Lesson::slug)
                .toList();
    }

    private Map<String, Instant> accepted(Enrolment enrolment) {
        var accepted = new HashMap<String, Instant>();
        handIns.ofCourse(enrolment.account(), enrolment.course()).stream()
                .filter(handIn -> handIn.state() == State.ACCEPTED)
                .forEach(handIn -> accepted.put(handIn.lesson(), handIn.handedInAt()));
        return accepted;
    }

    private void publish(Enrolment enrolment, CourseOutline course) {
        events.publishEvent(new CourseCompleted(
                enrolment.learner(),
                accounts.personKey(enrolment.learner()),
                course.id(),
                course.version(),
                enrolment.completedAt().orElseThrow()));
    }
}
