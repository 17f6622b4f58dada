package id.melek.participation;

import id.melek.account.People;
import id.melek.account.Person;
import id.melek.assessment.Tests;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.learning.Act;
import id.melek.learning.Acts;
import id.melek.learning.Enquiries;
import id.melek.learning.Enrolments;
import id.melek.learning.Learning;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets people of all settlement classes take a course at some time in the past. */
@Component
public class Takers {

    public static final String COURSE = Learning.COURSE;

    private final People people;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Acts acts;
    private final Tests tests;
    private final Enquiries enquiries;
    private final CourseCounting counting;
    private final Regions regions;
    private final JdbcTemplate database;
    private final EntityManager entities;

    Takers(
            People people,
            Courses courses,
            Enrolments enrolments,
            Acts acts,
            Tests tests,
            Enquiries enquiries,
            CourseCounting counting,
            Regions regions,
            JdbcTemplate database,
            EntityManager entities) {
        this.people = people;
        this.courses = courses;
        this.enrolments = enrolments;
        this.acts = acts;
        this.tests = tests;
        this.enquiries = enquiries;
        this.counting = counting;
        this.regions = regions;
        this.database = database;
        this.entities = entities;
    }

    public CourseOutline course() {
        return courses.newest(COURSE, Texts.INDONESIAN).orElseThrow();
    }

    public Person from(Settlement settlement) {
        var villages = new EnumMap<Settlement, RegionId>(Settlement.class);
        findVillages(regions.byCode("53").orElseThrow(), villages);
        return people.learner("Sari", villages.get(settlement));
    }

    /** One of each class. */
    private void findVillages(Region region, Map<Settlement, RegionId> found) {
        if (region.level() == RegionLevel.VILLAGE) {
            Optional.ofNullable(region.settlement()).ifPresent(of -> found.putIfAbsent(of, region.id()));
        } else if (found.size() < Settlement.values().length) {
            regions.children(region.id()).forEach(part -> findVillages(part, found));
        }
    }

    public void enrols(Person who, Instant began) {
        enrolments.enrol(who, COURSE);
        entities.flush();
        set(who, "joined_at", began);
    }

    public void completes(Person who, Instant at) {
        entities.flush();
        set(who, "completed_at", at);
    }

    private void set(Person who, String column, Instant at) {
        database.update(
                "update enrolment set " + column + " = ? where account = ?",
                utc(at),
                Uuids.bytes(who.id().value()));
        entities.clear();
    }

    public void does(Person who, Act.Kind kind, String lesson, Map<String, List<String>> answers, Instant at) {
        acts.take(
                who.id(),
                new Act(UUID.randomUUID(), kind, COURSE, lesson, "", List.of(), answers, at),
                Texts.INDONESIAN);
        entities.flush();
    }

    /** At the first attempt or a later one. @param right which questions of the final test; the others are left open */
    public void answers(Person who, Predicate<String> right, Instant at) {
        var course = course();
        var lesson = course.finalLesson().slug();
        var attempt = ((Tests.Begun.Open) tests.start(who.id(), course.version(), lesson, Texts.INDONESIAN)).attempt();
        var answers = new HashMap<>(tests.rightAnswers(attempt.id()));
        answers.keySet().removeIf(right.negate());
        tests.handIn(who.id(), course.version(), lesson, Optional.of(attempt.id()), answers, at, Texts.INDONESIAN);
        database.update(
                "update test_attempt set started_at = ?, handed_in_at = ? where id = ?",
                utc(at),
                utc(at),
                Uuids.bytes(attempt.id()));
    }

    public void reportsAMistake(Person who, Instant at) {
        var lesson = course().lessons().getFirst().slug();
        enquiries.ask(who, UUID.randomUUID(), Enquiries.Kind.MISTAKE, COURSE, lesson, "Gambarnya terbalik");
        database.update(
                "update enquiry set asked_at = ? where account_id = ?",
                utc(at),
                Uuids.bytes(who.id().value()));
    }

    /** As it is done once a month. */
    public void count() {
        entities.flush();
        counting.countAgain(course());
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
