package id.melek.catalog;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.OncePerRequest;
import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.catalog.CourseRepository.Newest;
import id.melek.catalog.CourseRepository.StoredLesson;
import id.melek.pack.Task;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The catalogue: open to everyone, and what is published never changes, so it is read once and kept. */
@Service
@Reading
public class Courses {

    /** What is asked once a request. */
    static final String NEWEST = "newest courses";

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private record Text(UUID version, String language) {}

    private record LessonText(UUID version, String lesson, String language) {}

    private final CourseRepository courses;
    private final ConcurrentMap<Text, CourseOutline> outlines = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, List<String>> prerequisites = new ConcurrentHashMap<>();
    private final ConcurrentMap<LessonText, LessonContent> lessons = new ConcurrentHashMap<>();

    private final Clock clock;

    Courses(CourseRepository courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    /** The newest version of every course that people may join, in the order of their numbers. */
    public List<CourseOutline> published(Locale language) {
        return newestVersions().values().stream()
                .filter(Newest::offered)
                .flatMap(newest -> outline(newest.version(), language).stream())
                .toList();
    }

    /** As {@link #published}, with the courses that were withdrawn. */
    public List<CourseOutline> all(Locale language) {
        return newestVersions().values().stream()
                .flatMap(newest -> outline(newest.version(), language).stream())
                .toList();
    }

    /** Also of a course that was withdrawn: learners under way may finish it. */
    public Optional<CourseOutline> newest(String slug, Locale language) {
        return Optional.ofNullable(newestVersions().get(slug)).flatMap(newest -> outline(newest.version(), language));
    }

    /** Whether people may join it. */
    public boolean isOffered(String slug) {
        return Optional.ofNullable(newestVersions().get(slug))
                .filter(Newest::offered)
                .isPresent();
    }

    private SequencedMap<String, Newest> newestVersions() {
        return OncePerRequest.answer(NEWEST, courses::newestVersions);
    }

    /** Published courses past their review date, the longest due first; none for those who cannot do anything about it. */
    public List<CourseOutline> toLookOver(Person who) {
        return published(who.language()).stream()
                .filter(course -> isToLookOver(course, who))
                .sorted(Comparator.comparing(CourseOutline::reviewBy))
                .toList();
    }

    /** The course as it is published now, if this person should be told that it is past its review date. */
    public Optional<CourseOutline> toLookOver(String slug, Person who) {
        return looksOver(who) ? newest(slug, who.language()).filter(this::isPastReview) : Optional.empty();
    }

    /** Whether this person should be told that the course is past its review date: trainers and operators are. */
    public boolean isToLookOver(CourseOutline course, Person who) {
        return looksOver(who) && isPastReview(course);
    }

    private static boolean looksOver(Person who) {
        return who.is(Role.TRAINER) || who.is(Role.OPERATOR);
    }

    private boolean isPastReview(CourseOutline course) {
        return course.reviewBy().isBefore(LocalDate.now(clock.withZone(WIB)));
    }

    /** The track that the newest version of the course belongs to; empty for a course that was never published. */
    public Optional<String> trackOf(CourseId course) {
        return courses.trackOf(course.value());
    }

    /** The version an enrolment began with. */
    public CourseOutline version(VersionId version, Locale language) {
        return outline(version.value(), language).orElseThrow();
    }

    /** Slugs of the courses that are better completed before this one. */
    public List<String> prerequisites(VersionId version) {
        return prerequisites.computeIfAbsent(version.value(), courses::prerequisites);
    }

    public Optional<LessonContent> lesson(VersionId version, String lesson, Locale language) {
        var wanted = new LessonText(version.value(), lesson, language.getLanguage());
        return Optional.ofNullable(lessons.computeIfAbsent(
                wanted,
                text -> courses.lesson(text.version(), text.lesson(), text.language())
                        .map(Courses::content)
                        .orElse(null)));
    }

    /** The practical task of a lesson; empty where it has none. */
    public Optional<Task> task(VersionId version, String lesson, Locale language) {
        return courses.task(version.value(), lesson, language.getLanguage());
    }

    /** Whether a lesson is in both versions, and says and asks the same. */
    public boolean isSame(VersionId one, VersionId other, String lesson) {
        return Stream.of(Texts.INDONESIAN, Texts.ENGLISH)
                .allMatch(language -> lesson(one, lesson, language)
                        .filter(content -> lesson(other, lesson, language)
                                .filter(content::equals)
                                .isPresent())
                        .isPresent());
    }

    private Optional<CourseOutline> outline(UUID version, Locale language) {
        var wanted = new Text(version, language.getLanguage());
        return Optional.ofNullable(outlines.computeIfAbsent(
                wanted, text -> courses.outline(text.version(), text.language()).orElse(null)));
    }

    private static LessonContent content(StoredLesson stored) {
        return new LessonContent(
                stored.slug(),
                stored.language(),
                stored.title(),
                stored.minutes(),
                stored.weight(),
                stored.html(),
                stored.narration(),
                QuestionJson.read(stored.practice()),
                Optional.ofNullable(stored.settings())
                        .map(settings -> new LessonContent.Test(settings, QuestionJson.read(stored.test()))));
    }
}
