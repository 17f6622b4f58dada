package id.melek.participation;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.catalog.Courses;
import id.melek.learning.LearnerEnrolled;
import id.melek.participation.EditionResult.Done;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The month before this one, in which somebody enrolled in Nusa Tenggara Timur, and Ratna who reports on it. */
@IntegrationTest
abstract class LastMonth {

    static final String COURSE = "jualan-pertama-whatsapp";
    static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    @Autowired
    Editions editions;

    @Autowired
    EditionRepository stored;

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

    @Autowired
    Clock clock;

    Person ratna;
    RegionId province;
    YearMonth month;

    @BeforeEach
    void lastMonthSomebodyEnrolled() {
        province = people.nusaTenggaraTimur();
        ratna = people.manager("Ratna", province);
        month = YearMonth.now(clock.withZone(MAKASSAR)).minusMonths(1);
        enrols(people.learner("Sari", people.golo()));
    }

    void enrols(Person learner) {
        var at = month.atDay(15).atStartOfDay(MAKASSAR).toInstant();
        var person = accounts.personKey(learner.id()).orElseThrow();
        var course = courses.newest(COURSE, Texts.INDONESIAN).orElseThrow().id();
        events.publishEvent(new LearnerEnrolled(person, course, at));
        folding.foldBatch();
    }

    Edition made() {
        return ((Done) editions.make(ratna, province, month)).edition();
    }

    Edition signed(Edition draft) {
        return ((Done) editions.sign(ratna, draft.id())).edition();
    }

    EditionContent content(Edition edition) {
        return stored.find(edition.id()).orElseThrow().content();
    }

    String text(Edition edition) throws IOException {
        return text(editions.file(ratna, edition.id()).orElseThrow().content());
    }

    static String text(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }
}
