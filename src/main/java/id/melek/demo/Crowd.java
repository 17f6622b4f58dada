package id.melek.demo;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Businesses;
import id.melek.account.Installation;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.learning.Act;
import id.melek.learning.Acts;
import id.melek.learning.MadeUpEnrolments;
import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up learners all over the country, the same in every demonstration; they live through the services like others. */
@Component
class Crowd {

    private static final Duration PAST = Duration.ofDays(330);
    private static final List<String> NAMES = List.of(
            "Ani", "Bayu", "Citra", "Dewi", "Eko", "Fitri", "Gusti", "Hasan", "Intan", "Joko", "Kadek", "Lina", "Made",
            "Nia", "Oki", "Putri", "Rahmat", "Siti", "Tono", "Umi", "Wayan", "Yanti", "Yohanes", "Zainal");

    private static final List<String> TRADES =
            List.of("Tenun", "Kopi", "Keripik", "Anyaman", "Warung", "Jahitan", "Madu", "Batik", "Kue", "Bengkel");
    private static final int NAME_IT = 85;
    private static final int SHARE_IT = 12;

    private final Accounts accounts;
    private final Businesses businesses;
    private final MadeUpEnrolments enrolments;
    private final Acts acts;
    private final Courses courses;
    private final Regions regions;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Random random = new Random(17);
    private final Random trade = new Random(23);
    private final Random pace = new Random(29);

    Crowd(
            Accounts accounts,
            Businesses businesses,
            MadeUpEnrolments enrolments,
            Acts acts,
            Courses courses,
            Regions regions,
            Installation installation,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.businesses = businesses;
        this.enrolments = enrolments;
        this.acts = acts;
        this.courses = courses;
        this.regions = regions;
        this.installation = installation;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Does nothing where there are people already. */
    void gather(List<Region> provinces, int peopleAProvince) {
        if (!installation.isMadeUp() || accounts.isAnybodyThere()) {
            return;
        }
        System.out.println(
                "Making up " + provinces.size() * peopleAProvince + " people in " + provinces.size() + " provinces");
        for (int done = 0; done < provinces.size(); done++) {
            var province = provinces.get(done);
            settle(province, peopleAProvince);
            if (done % 10 == 9) {
                System.out.println("  " + (done + 1) + " provinces done");
            }
        }
    }

    private void settle(Region province, int people) {
        var neighbours = new ArrayList<AccountId>();
        for (int one = 0; one < people; one++) {
            transaction.executeWithoutResult(status -> live(anyVillageIn(province), neighbours));
        }
    }

    private void live(Region village, List<AccountId> neighbours) {
        var registered = clock.instant().minusSeconds(random.nextLong(PAST.toSeconds()));
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var learner = accounts.registerMadeUp(name, village.id(), registered);
        trade(learner, name, registered, neighbours);
        var published = courses.published(Texts.INDONESIAN);
        if (!published.isEmpty() && random.nextInt(100) < 70) {
            learn(learner, published.get(random.nextInt(published.size())), later(registered));
        }
    }

    /** Most have a business of their own; some share one with somebody who came before. */
    private void trade(AccountId learner, String name, Instant registered, List<AccountId> neighbours) {
        int lot = trade.nextInt(100);
        if (lot < NAME_IT) {
            businesses.nameMadeUp(learner, TRADES.get(trade.nextInt(TRADES.size())) + " " + name, registered);
            neighbours.add(learner);
        } else if (lot < NAME_IT + SHARE_IT && !neighbours.isEmpty()) {
            businesses.joinMadeUp(learner, neighbours.get(trade.nextInt(neighbours.size())), registered);
        }
    }

    private void learn(AccountId learner, CourseOutline course, Instant from) {
        enrolments.join(learner, course, from);
        var lessons = random.nextInt(100) < 35
                ? course.lessons().size()
                : random.nextInt(course.lessons().size());
        if (lessons == 0) {
            act(learner, course, course.lessons().getFirst().slug(), Act.Kind.OPENED, from);
        }
        var at = from;
        for (var lesson : course.lessons().subList(0, lessons)) {
            at = later(at);
            open(learner, course, lesson, at);
            if (lesson.graded()) {
                enrolments.pass(learner, course, lesson.slug(), at);
            } else {
                act(learner, course, lesson.slug(), Act.Kind.FINISHED, at);
            }
        }
        if (lessons == course.lessons().size()) {
            enrolments.doTasks(learner, course, at);
        }
    }

    /** Before it is finished: about as long as the course promises, for some far longer. */
    private void open(AccountId learner, CourseOutline course, CourseOutline.Lesson lesson, Instant finished) {
        int minutes = Math.max(1, lesson.minutes() * (40 + pace.nextInt(140)) / 100);
        act(learner, course, lesson.slug(), Act.Kind.OPENED, finished.minus(Duration.ofMinutes(minutes)));
    }

    /** Does nothing the second time. */
    void learnUpToTheTask(AccountId learner, CourseOutline course) {
        var now = clock.instant();
        enrolments.join(learner, course, now);
        for (var lesson : course.lessons()) {
            act(learner, course, lesson.slug(), Act.Kind.FINISHED, now);
            if (lesson.task().isPresent()) {
                enrolments.handIn(learner, course, lesson.slug(), now);
                return;
            }
        }
    }

    private void act(AccountId learner, CourseOutline course, String lesson, Act.Kind kind, Instant at) {
        acts.take(
                learner,
                new Act(Uuids.next(), kind, course.slug(), lesson, "", List.of(), Map.of(), at),
                Texts.INDONESIAN);
    }

    private Instant later(Instant than) {
        var after = than.plus(Duration.ofHours(1 + random.nextInt(96)));
        return after.isBefore(clock.instant()) ? after : clock.instant();
    }

    private Region anyVillageIn(Region region) {
        var parts = regions.children(region.id());
        var part = parts.get(random.nextInt(parts.size()));
        return part.level() == RegionLevel.VILLAGE ? part : anyVillageIn(part);
    }
}
