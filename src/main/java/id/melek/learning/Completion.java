package id.melek.learning;

import id.melek.account.Accounts;
import id.melek.catalog.CourseId;
import id.melek.catalog.CourseOutline;
import id.melek.learning.TaskState.State;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        var tasks = course.lessons().stream()
                .filter(lesson -> lesson.task().isPresent())
                .map(CourseOutline.Lesson::slug)
                .toList();
        var handedIn = tasks.isEmpty() ? Map.<String, Instant>of() : accepted(enrolment);
        return handedIn.keySet().containsAll(tasks) ? Optional.of(handedIn.values()) : Optional.empty();
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
