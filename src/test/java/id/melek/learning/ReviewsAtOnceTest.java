package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.base.Uuids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two trainers at the same queue, at the same moment; what they write is really written. */
@SpringBootTest
class ReviewsAtOnceTest {

    private static final int WAITING = 8;
    private static final QueueFilter HERE =
            QueueFilter.NONE.ofCourse(TaskBetweenTwo.COURSE).in("53.10");

    @Autowired
    ReviewQueue queue;

    @Autowired
    Reviews reviews;

    @Autowired
    Tasks tasks;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    private List<Person> learners;
    private List<Person> trainers;

    @BeforeEach
    void twoTrainersAndTheirWork() {
        trainers = List.of(people.trainer("Budi"), people.trainer("Wayan"));
        learners = IntStream.range(0, WAITING)
                .mapToObj(number -> people.learner("Peserta " + number, people.golo()))
                .toList();
        learners.forEach(this::handIn);
    }

    private void handIn(Person learner) {
        enrolments.enrol(learner, TaskBetweenTwo.COURSE);
        tasks.handIn(
                learner,
                TaskBetweenTwo.COURSE,
                TaskBetweenTwo.LESSON,
                new Work(UUID.randomUUID(), "", "wa.me/c/628123456789", 0, Instant.now()));
    }

    @AfterEach
    void nothingStays() {
        learners.forEach(learner -> accounts.erase(learner, false));
        trainers.forEach(trainer -> staff.endAccess(people.operator("Agus"), trainer.id()));
    }

    @Test
    void nobodyGetsWhatAnotherOneHas() throws Exception {
        var taken = atOnce(this::allThatIsFree);

        assertThat(taken.stream().flatMap(Set::stream).toList())
                .hasSize(WAITING)
                .doesNotHaveDuplicates();
    }

    /** Until only their own are left. */
    private Set<UUID> allThatIsFree(Person trainer) {
        var mine = new HashSet<UUID>();
        var next = queue.next(trainer, HERE);
        while (next.filter(mine::add).isPresent()) {
            next = queue.next(trainer, HERE);
        }
        return mine;
    }

    @Test
    void ofTwoVerdictsOnOneTaskTheFirstStands() throws Exception {
        var task = queue.next(trainers.getFirst(), HERE).orElseThrow();
        database.update("update hand_in set claimed_until = utc_timestamp() where id = ?", Uuids.bytes(task));

        var results = atOnce(trainer -> reviews.giveBack(trainer, task, Map.of(), "Dari " + trainer.name()));

        assertThat(results).hasAtLeastOneElementOfType(ReviewResult.Returned.class);
        assertThat(results).hasAtLeastOneElementOfType(ReviewResult.Reviewed.class);
    }

    private interface Doing<T> {
        T as(Person trainer);
    }

    private <T> List<T> atOnce(Doing<T> doing) throws Exception {
        var start = new CyclicBarrier(trainers.size());
        var work = trainers.stream().<Callable<T>>map(trainer -> () -> {
            start.await();
            return doing.as(trainer);
        });
        try (var hands = Executors.newFixedThreadPool(trainers.size())) {
            var results = new ArrayList<T>();
            for (Future<T> done : hands.invokeAll(work.toList())) {
                results.add(done.get());
            }
            return results;
        }
    }
}
