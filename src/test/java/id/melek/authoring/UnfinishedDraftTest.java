package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.catalog.CourseFiles;
import id.melek.pack.Fault;
import id.melek.pack.FaultKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is not ready for learners is named, with its file and line, and is as safe as before. */
@IntegrationTest
class UnfinishedDraftTest {

    private static final String PUBLISHED = "jualan-pertama-whatsapp";
    private static final String COURSE = "course.yaml";

    @Autowired
    Drafts drafts;

    @Autowired
    Releases releases;

    @Autowired
    Readings readings;

    @Autowired
    CourseFiles courses;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Texts texts;

    private Person budi;

    @BeforeEach
    void budiIsTheOnlyTrainer() {
        database.update("update account set ended_at = now() where role = 'TRAINER'");
        budi = people.trainer("Budi");
    }

    @Test
    void aTitleThatIsTooLongIsRefusedAndNothingIsLost() {
        var draft = ((BeginResult.Begun) drafts.beginFrom(budi, PUBLISHED)).draft();
        var before = courses.newest(budi, PUBLISHED).orElseThrow().hash();
        var long201 = "Ikat".repeat(50) + "!";
        write(draft, COURSE, "Jualan pertama lewat WhatsApp", long201);

        assertThat(published(draft)).singleElement().satisfies(fault -> {
            assertThat(said(fault)).isEqualTo("course.yaml:13: 'title' berisi 201 karakter; batasnya 200");
            assertThat(fault).hasToString("course.yaml:13: 'title' has 201 characters; the limit is 200");
        });

        assertThat(text(draft, COURSE)).contains(long201);
        assertThat(courses.newest(budi, PUBLISHED).orElseThrow().hash()).isEqualTo(before);
    }

    @Test
    void aNewCourseIsNotPublishedWithTheTextsThatItBeganWith() {
        var draft = ((BeginResult.Begun) drafts.begin(budi, "warung-kopi", "Warung kopi")).draft();

        assertThat(placeholders(draft))
                .extracting(UnfinishedDraftTest::place)
                .containsExactly("course.yaml:14", "course.yaml:16", "id/01-pembuka/lesson.md:5");
        assertThat(placeholders(draft).getFirst())
                .satisfies(fault -> assertThat(said(fault)).contains("masih teks yang ada di sana sejak awal"))
                .satisfies(fault -> assertThat(fault.message()).contains("put there at the start"));
        assertThat(readings.handOver(budi, draft, ""))
                .isInstanceOfSatisfying(
                        HandOverResult.Faulty.class,
                        faulty -> assertThat(faulty.faults()).containsAll(placeholders(draft)));

        write(draft, COURSE, "Satu atau dua kalimat tentang kursus ini.", "Dari biji sampai cangkir.");
        write(draft, COURSE, "Apa yang bisa dilakukan peserta sesudahnya", "Menyeduh kopi");
        write(draft, "id/01-pembuka/lesson.md", "Tulis pelajaran pertama di sini.", "Air dulu.");
        assertThat(placeholders(draft)).isEmpty();
    }

    private List<Fault> published(UUID draft) {
        return ((PublishResult.Faulty) releases.publishUnread(budi, draft, "")).faults();
    }

    private List<Fault> placeholders(UUID draft) {
        return published(draft).stream()
                .filter(fault -> fault.what().kind() == FaultKind.PLACEHOLDER)
                .toList();
    }

    private static String place(Fault fault) {
        return fault.file() + ":" + fault.line();
    }

    private String said(Fault fault) {
        return place(fault) + ": " + fault.say((key, arguments) -> texts.get(key, Texts.INDONESIAN, arguments));
    }

    private void write(UUID draft, String file, String from, String to) {
        var now = drafts.text(budi, draft, file).orElseThrow();
        assertThat(now.text()).contains(from);
        drafts.save(budi, draft, file, now.revision(), now.text().replace(from, to));
    }

    private String text(UUID draft, String file) {
        return drafts.text(budi, draft, file).orElseThrow().text();
    }
}
