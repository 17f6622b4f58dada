package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.EditionResult.Done;
import id.melek.region.RegionId;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The month before this one, in which somebody enrolled in Nusa Tenggara Timur, and Ratna who reports on it. */
abstract class LastMonth extends LearnersCounted {

    @Autowired
    Editions editions;

    @Autowired
    EditionRepository stored;

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
        enrols(learner, month.atDay(15).atStartOfDay(MAKASSAR).toInstant());
        fold();
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
