package id.melek.learning;

import id.melek.account.Person;
import id.melek.assessment.FormMoment;
import id.melek.assessment.FormSheet;
import id.melek.assessment.FormStanding;
import id.melek.assessment.FormStanding.State;
import id.melek.assessment.Forms;
import id.melek.base.Reading;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.TrackOutline;
import id.melek.catalog.Tracks;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come through tracks; each method answers for the person who asks, and for nobody else. */
@Service
@Reading
public class Journeys {

    private final Tracks tracks;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Forms forms;

    Journeys(Tracks tracks, Courses courses, Enrolments enrolments, Forms forms) {
        this.tracks = tracks;
        this.courses = courses;
        this.enrolments = enrolments;
        this.forms = forms;
    }

    /** The tracks this person has begun, the one nearest its end first; what is complete comes last. */
    public List<Journey> begunBy(Person who) {
        var known = known(who);
        return tracks.published(who.language()).stream()
                .map(track -> journey(track, known))
                .filter(Journey::isBegun)
                .sorted(Comparator.comparing((Journey journey) -> journey.next() instanceof Journey.Step.Done)
                        .thenComparing(Journey::lessonsMissing))
                .toList();
    }

    public Optional<Journey> of(Person who, String track) {
        return tracks.newest(track, who.language()).map(found -> journey(found, known(who)));
    }

    /** The track as a visitor sees it. */
    public Optional<Journey> of(String track, Locale language) {
        var nothing = new Known(language, Map.of(), List.of());
        return tracks.newest(track, language).map(found -> journey(found, nothing));
    }

    /** The form that is due to somebody who is in this course. */
    public Optional<FormDue> due(Person who, String course) {
        return begunBy(who).stream()
                .filter(journey -> journey.track().holds(course))
                .flatMap(journey -> journey.form().stream())
                .findFirst();
    }

    /** Courses that are better completed before this one and are not; for a visitor all of them. */
    public List<CourseOutline> missingBefore(Optional<Person> who, CourseOutline course) {
        var prerequisites = courses.prerequisites(course.version());
        if (prerequisites.isEmpty()) {
            return List.of();
        }
        var language = who.map(Person::language).orElse(Locale.of(course.language()));
        return missing(prerequisites, who.map(this::known).orElseGet(() -> new Known(language, Map.of(), List.of())));
    }

    /**
     * The form of that moment, opened now if it is due. One that was opened before stays to be seen; never is one opened
     * before the first lesson is finished.
     */
    @Transactional
    public Optional<FormSheet> openForm(Person who, String track, FormMoment moment) {
        return of(who, track)
                .filter(journey -> isDue(journey, moment) || isOpened(who, track, moment))
                .flatMap(journey -> forms.open(who, track, moment, journey.lessonsFinished()));
    }

    /** Does nothing when the form is not due. */
    @Transactional
    public void skipForm(Person who, String track, FormMoment moment) {
        of(who, track)
                .filter(journey -> isDue(journey, moment))
                .ifPresent(journey -> forms.skip(who, track, moment, journey.lessonsFinished()));
    }

    private static boolean isDue(Journey journey, FormMoment moment) {
        return journey.form().filter(due -> due.moment() == moment).isPresent();
    }

    private boolean isOpened(Person who, String track, FormMoment moment) {
        return standing(forms.of(who), track, moment).isPresent();
    }

    /** What is known of one person: their courses by slug, their forms. */
    private record Known(Locale language, Map<String, CourseProgress> courses, List<FormStanding> forms) {

        boolean hasCompleted(String course) {
            return Optional.ofNullable(courses.get(course))
                    .filter(CourseProgress::isComplete)
                    .isPresent();
        }
    }

    private Known known(Person who) {
        var joined = enrolments.of(who).stream()
                .collect(Collectors.toMap(progress -> progress.course().slug(), Function.identity()));
        return new Known(who.language(), joined, joined.isEmpty() ? List.of() : forms.of(who));
    }

    private Journey journey(TrackOutline track, Known known) {
        var legs = track.courses().stream().map(course -> leg(course, known)).toList();
        var bare = new Journey(track, legs, Optional.empty());
        return new Journey(track, legs, before(bare, known).or(() -> after(track.track(), known)));
    }

    private Journey.Leg leg(CourseOutline course, Known known) {
        return new Journey.Leg(
                course,
                Optional.ofNullable(known.courses().get(course.slug())),
                missing(courses.prerequisites(course.version()), known));
    }

    private List<CourseOutline> missing(List<String> prerequisites, Known known) {
        return prerequisites.stream()
                .filter(slug -> !known.hasCompleted(slug))
                .flatMap(slug -> courses.newest(slug, known.language()).stream())
                .toList();
    }

    /** After the first lesson, and as long as something is left to learn. */
    private static Optional<FormDue> before(Journey journey, Known known) {
        var standing = standing(known.forms(), journey.track().track(), FormMoment.BEFORE);
        return journey.lessonsFinished() > 0 && !journey.isComplete() && isOpenOrNew(standing)
                ? Optional.of(due(journey.track().track(), FormMoment.BEFORE, standing))
                : Optional.empty();
    }

    /** When every course that the track had at the form before is completed: what was added later delays nothing. */
    private Optional<FormDue> after(String track, Known known) {
        var standing = standing(known.forms(), track, FormMoment.AFTER);
        return standing(known.forms(), track, FormMoment.BEFORE)
                .filter(before -> before.is(State.COMPLETED))
                .filter(before -> isOpenOrNew(standing))
                .filter(before -> tracks.version(before.version(), known.language()).courses().stream()
                        .allMatch(course -> known.hasCompleted(course.slug())))
                .map(before -> due(track, FormMoment.AFTER, standing));
    }

    private static Optional<FormStanding> standing(List<FormStanding> forms, String track, FormMoment moment) {
        return forms.stream()
                .filter(form -> form.track().equals(track) && form.moment() == moment)
                .findFirst();
    }

    private static boolean isOpenOrNew(Optional<FormStanding> standing) {
        return standing.isEmpty() || standing.get().is(State.OPEN);
    }

    private static FormDue due(String track, FormMoment moment, Optional<FormStanding> standing) {
        return new FormDue(track, moment, standing.map(FormStanding::answered).orElse(0));
    }
}
