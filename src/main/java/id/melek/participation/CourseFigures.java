package id.melek.participation;

import id.melek.account.Accounts;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Reading;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.participation.CourseCountRepository.Counting;
import id.melek.participation.CourseReport.Counted;
import id.melek.participation.CourseStops.Told;
import id.melek.participation.LessonMinutes.Minutes;
import id.melek.region.Settlement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The one door to the figures of a course: for trainers, of all its learners together; and only what was counted at night. */
@Service
@Reading
public class CourseFigures {

    private final CourseCountRepository counts;
    private final Courses courses;
    private final Accounts accounts;

    CourseFigures(CourseCountRepository counts, Courses courses, Accounts accounts) {
        this.counts = counts;
        this.courses = courses;
        this.accounts = accounts;
    }

    /**
     * Empty for a course that was never published.
     *
     * @param course its slug
     * @throws AccessDeniedException for anybody but a trainer whose access has not ended
     */
    public Optional<CourseReport> report(Person who, String course, CourseSpan span, Locale language) {
        if (accounts.person(who.id()).filter(one -> one.is(Role.TRAINER)).isEmpty()) {
            throw new AccessDeniedException("Only trainers see how a course does");
        }
        return courses.newest(course, language).map(newest -> report(newest, span, language));
    }

    private CourseReport report(CourseOutline newest, CourseSpan span, Locale language) {
        var counting = counts.counting(newest.id());
        var course = counting.map(Counting::version)
                .map(version -> courses.version(version, language))
                .orElse(newest);
        return new CourseReport(course, span, counting.map(found -> counted(course, span, found)));
    }

    private Counted counted(CourseOutline course, CourseSpan span, Counting counting) {
        int lessons = course.lessons().size();
        var steps = counts.steps(course.id(), span);
        var classes = new EnumMap<Settlement, CourseWay>(Settlement.class);
        for (var settlement : Settlement.values()) {
            var way = way(steps, Optional.of(settlement), lessons);
            if (!way.people().isEmpty()) {
                classes.put(settlement, way);
            }
        }
        var minutes = counts.minutes(course.id());
        return new Counted(
                counting.at(),
                counting.beginning(),
                counting.last(),
                way(steps, Optional.empty(), lessons),
                classes,
                together(minutes),
                apart(minutes));
    }

    private static CourseWay way(List<Told> steps, Optional<Settlement> of, int lessons) {
        var people = new TreeMap<Integer, Integer>();
        steps.stream().filter(one -> one.settlement().equals(of)).forEach(one -> people.put(one.step(), one.people()));
        return new CourseWay(people, lessons);
    }

    private static Map<String, CourseMinutes> together(List<Minutes> minutes) {
        var found = new HashMap<String, CourseMinutes>();
        minutes.stream()
                .filter(one -> one.settlement().isEmpty())
                .forEach(one -> found.put(one.lesson(), one.minutes()));
        return found;
    }

    private static Map<String, Map<Settlement, CourseMinutes>> apart(List<Minutes> minutes) {
        var found = new HashMap<String, Map<Settlement, CourseMinutes>>();
        minutes.forEach(one -> one.settlement()
                .ifPresent(settlement -> found.computeIfAbsent(one.lesson(), any -> new EnumMap<>(Settlement.class))
                        .put(settlement, one.minutes())));
        return found;
    }
}
