package id.melek.learning;

import id.melek.catalog.CourseOutline;
import id.melek.catalog.TrackOutline;
import java.util.List;
import java.util.Optional;

/**
 * One person's way through a track: how far they have come, and what comes next.
 *
 * @param legs its courses in order
 * @param form that may be answered now
 */
public record Journey(TrackOutline track, List<Leg> legs, Optional<FormDue> form) {

    public Journey {
        legs = List.copyOf(legs);
    }

    /**
     * A course of the track.
     *
     * @param progress empty for whoever has not joined it
     * @param missingFirst courses that are better completed before and are not; a warning, no lock
     */
    public record Leg(CourseOutline course, Optional<CourseProgress> progress, List<CourseOutline> missingFirst) {

        public Leg {
            missingFirst = List.copyOf(missingFirst);
        }

        public boolean isComplete() {
            return progress.filter(CourseProgress::isComplete).isPresent();
        }
    }

    /** What is best done next in this track. */
    public sealed interface Step {

        /** A form first: in a minute it would measure something else. */
        record AnswerForm(FormDue form) implements Step {}

        /** The next lesson of a course under way; its test, if it is graded. */
        record GoOn(CourseProgress progress, CourseOutline.Lesson lesson) implements Step {}

        /** A task to be handed in, or again. */
        record HandIn(CourseProgress progress, Missing task) implements Step {}

        /** Everything of the learner's own is done, and the course waits for somebody else. */
        record Wait(CourseProgress progress) implements Step {}

        record Begin(CourseOutline course) implements Step {}

        record Done() implements Step {}
    }

    public boolean isBegun() {
        return legs.stream().anyMatch(leg -> leg.progress().isPresent());
    }

    public boolean isComplete() {
        return legs.stream().allMatch(Leg::isComplete);
    }

    public Step next() {
        return form.<Step>map(Step.AnswerForm::new).orElseGet(this::nextOfCourses);
    }

    /** What comes next apart from a form. */
    public Step nextOfCourses() {
        return legs.stream()
                .filter(leg -> !leg.isComplete())
                .findFirst()
                .map(Journey::step)
                .orElseGet(Step.Done::new);
    }

    private static Step step(Leg leg) {
        return leg.progress().map(Journey::step).orElseGet(() -> new Step.Begin(leg.course()));
    }

    private static Step step(CourseProgress progress) {
        if (progress.awaitsReview()) {
            return new Step.Wait(progress);
        }
        return progress.nextTask()
                .<Step>map(task -> new Step.HandIn(progress, task))
                .orElseGet(() -> new Step.GoOn(progress, progress.next()));
    }

    /** Lessons finished in courses of this track. */
    int lessonsFinished() {
        return legs.stream()
                .flatMap(leg -> leg.progress().stream())
                .mapToInt(progress -> progress.finished().size())
                .sum();
    }

    /** Lessons not finished yet, in courses joined: the fewer, the nearer the end. */
    public int lessonsMissing() {
        return legs.stream()
                .flatMap(leg -> leg.progress().stream())
                .mapToInt(progress -> progress.missing().size())
                .sum();
    }
}
