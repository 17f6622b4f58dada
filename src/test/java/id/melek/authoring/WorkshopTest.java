package id.melek.authoring;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Budi and Tuti write, and there is a published course to go on with. */
@IntegrationTest
abstract class WorkshopTest {

    static final String SLUG = "jualan-pertama-whatsapp";
    static final String LESSON = "id/01-three-products/lesson.md";

    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    Person budi;
    Person tuti;

    @BeforeEach
    void trainersAreHere() {
        budi = people.trainer("Budi");
        tuti = people.trainer("Tuti");
    }

    UUID fromPublished() {
        return ((BeginResult.Begun) drafts.beginFrom(budi, SLUG)).draft();
    }
}
