package id.melek.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.SignInAs;
import id.melek.learning.Enrolments;
import id.melek.learning.QueueFilter;
import id.melek.learning.QueuedTask;
import id.melek.learning.ReviewQueue;
import id.melek.learning.Reviews;
import id.melek.learning.TaskPaths;
import id.melek.learning.Tasks;
import id.melek.learning.Work;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Budi has the same task of Sari before him in two tabs of his browser. */
@IntegrationTest
@ViewPackages(packages = {"id.melek.learning.ui", "id.melek.shell", "id.melek.home", "id.melek.account.ui"})
class ReviewViewTest extends SpringBrowserlessTest {

    private static final String COURSE = "jualan-pertama-whatsapp";
    private static final String LESSON = "honest-catalogue";

    /** Of the second; the first is 1. */
    private static final int UI_ID = 2;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Tasks tasks;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueue queue;

    @Autowired
    People people;

    @Autowired
    SignInAs signInAs;

    @Autowired
    EntityManager entities;

    private Person wayan;
    private UUID task;
    private UI one;
    private UI other;

    @BeforeEach
    void budiOpensATaskTwice() {
        var sari = people.learner("Sari", people.golo());
        enrolments.enrol(sari, COURSE);
        tasks.handIn(sari, COURSE, LESSON, new Work(UUID.randomUUID(), "", "wa.me/c/628123456789", 0, Instant.now()));
        task = tasks.page(sari, COURSE, LESSON).orElseThrow().rounds().getLast().id();
        wayan = people.trainer("Wayan");
        signInAs.account(people.trainer("Budi").id());
        one = UI.getCurrentOrThrow();
        open(one);
        other = anotherTab();
        open(other);
    }

    private static UI anotherTab() {
        var session = VaadinSession.getCurrent();
        var tab = new UI();
        tab.getInternals().setSession(session);
        UI.setCurrent(tab);
        tab.doInit(VaadinRequest.getCurrent(), UI_ID, "another");
        session.addUI(tab);
        return tab;
    }

    private void open(UI tab) {
        tab.setLocale(Locale.ENGLISH);
        go(tab, TaskPaths.review(task));
    }

    private static void go(UI tab, String path) {
        UI.setCurrent(tab);
        tab.navigate(path);
    }

    @AfterEach
    void leave() {
        signInAs.nobody();
    }

    @Test
    void itIsHisUntilHeHasLeftItInBoth() {
        assertThat(holder()).isEqualTo("Budi");

        go(other, TaskPaths.REVIEWS);
        assertThat(holder()).isEqualTo("Budi");

        go(one, TaskPaths.REVIEWS);
        assertThat(holder()).isEmpty();
    }

    @Test
    void aTabThatWasClosedHoldsNothing() {
        other.close();

        go(one, TaskPaths.REVIEWS);

        assertThat(holder()).isEmpty();
    }

    @Test
    void aTabThatOnlyTellsWhoHoldsItHoldsNothing() {
        go(one, TaskPaths.REVIEWS);
        go(other, TaskPaths.REVIEWS);
        reviews.open(wayan, task);
        open(other);
        reviews.release(wayan, task);
        open(one);
        assertThat(holder()).isEqualTo("Budi");

        go(one, TaskPaths.REVIEWS);

        assertThat(holder()).isEmpty();
    }

    @Test
    void whatHePutsBackIsFreeAtOnce() {
        test(find(NativeButton.class).withText("Leave it, back to the queue").single())
                .click();

        assertThat(holder()).isEmpty();
    }

    private String holder() {
        entities.flush();
        return queue.page(wayan, QueueFilter.NONE.ofCourse(COURSE), 1000).tasks().stream()
                .filter(waiting -> waiting.id().equals(task))
                .map(QueuedTask::holder)
                .findFirst()
                .orElseThrow();
    }
}
