package id.melek.participation;

import id.melek.account.Accounts;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.assessment.GradedQuestion;
import id.melek.assessment.ItemFigures;
import id.melek.base.Reading;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.participation.CourseCountRepository.Counting;
import id.melek.participation.CourseReport.Counted;
import id.melek.participation.CourseReporters.Share;
import id.melek.participation.LessonMinutes.Minutes;
import id.melek.region.Settlement;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The one door to the figures of a course: for trainers, of all its learners together; and only what was counted at night. */
@Service
@Reading
public class CourseFigures {

    private final CourseCountRepository counts;
    private final CourseAnswerRepository answers;
    private final ItemFigures items;
    private final Courses courses;
    private final Accounts accounts;

    CourseFigures(
            CourseCountRepository counts,
            CourseAnswerRepository answers,
            ItemFigures items,
            Courses courses,
            Accounts accounts) {
        this.counts = counts;
        this.answers = answers;
        this.items = items;
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
        return courses.newest(course, language).map(newest -> report(who, newest, span, language));
    }

    private CourseReport report(Person who, CourseOutline newest, CourseSpan span, Locale language) {
        var counting = counts.counting(newest.id());
        var course = counting.map(Counting::version)
                .map(version -> courses.version(version, language))
                .orElse(newest);
        var graded = items.graded(who, course, language);
        return new CourseReport(
                course, span, graded.size(), counting.map(found -> counted(course, span, found, graded)));
    }

    private Counted counted(CourseOutline course, CourseSpan span, Counting counting, List<GradedQuestion> graded) {
        int lessons = course.lessons().size();
        var steps = counts.steps(course.id(), span);
        var classes = new EnumMap<Settlement, CourseWay>(Settlement.class);
        for (var settlement : Settlement.values()) {
            var way = CourseWay.of(steps, span, Optional.of(settlement), lessons);
            if (!way.people().isEmpty()) {
                classes.put(settlement, way);
            }
        }
        var minutes = counts.minutes(course.id());
        return new Counted(
                counting.at(),
                counting.beginning(),
                counting.last(),
                CourseWay.of(steps, span, Optional.empty(), lessons),
                classes,
                together(minutes),
                apart(minutes),
                questions(answers.questions(course.id()), graded),
                reporters(answers.reporters(course.id())));
    }

    private static List<QuestionShare> questions(List<FirstTries.Share> told, List<GradedQuestion> graded) {
        return graded.stream()
                .flatMap(question -> question(
                        question,
                        told.stream()
                                .filter(one -> one.lesson().equals(question.lesson())
                                        && one.question().equals(question.id()))
                                .toList())
                        .stream())
                .sorted(Comparator.comparingInt(QuestionShare::most))
                .toList();
    }

    private static Optional<QuestionShare> question(GradedQuestion question, List<FirstTries.Share> told) {
        var classes = new EnumMap<Settlement, OptionalInt>(Settlement.class);
        told.forEach(one -> one.settlement().ifPresent(of -> classes.put(of, one.percent())));
        return told.stream()
                .filter(one -> one.settlement().isEmpty())
                .findFirst()
                .map(all -> new QuestionShare(
                        question.lesson(),
                        question.id(),
                        question.title(),
                        all.people().orElseThrow(),
                        all.percent(),
                        classes));
    }

    private static Optional<CourseReporters> reporters(Map<Optional<Settlement>, Share> told) {
        var classes = new EnumMap<Settlement, Share>(Settlement.class);
        told.forEach((of, share) -> of.ifPresent(settlement -> classes.put(settlement, share)));
        return Optional.ofNullable(told.get(Optional.<Settlement>empty()))
                .filter(all -> all.people() > 0)
                .map(all -> new CourseReporters(all, classes));
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
