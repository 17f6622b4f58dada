package id.melek.participation;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.catalog.Courses;
import id.melek.learning.LearnerEnrolled;
import id.melek.region.Regions;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** People who learn, and the figures that they become. */
@IntegrationTest
abstract class LearnersCounted {

    static final String COURSE = "jualan-pertama-whatsapp";
    static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    @Autowired
    Figures figures;

    @Autowired
    Folding folding;

    @Autowired
    Regions regions;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Courses courses;

    @Autowired
    ApplicationEventPublisher events;

    void enrols(Person learner, Instant at) {
        var person = accounts.personKey(learner.id()).orElseThrow();
        var course = courses.newest(COURSE, Texts.INDONESIAN).orElseThrow().id();
        events.publishEvent(new LearnerEnrolled(person, course, at));
    }

    void fold() {
        while (folding.foldBatch() > 0) {
            // the next batch
        }
    }
}
