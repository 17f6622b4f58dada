package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.catalog.CourseFiles;
import id.melek.pack.GiftSheet;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import id.melek.pack.QuestionSketch;
import id.melek.pack.QuestionSketch.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class QuestionBankTest {

    private static final String SAFE = "aman-berjualan-daring";
    private static final String TEST = "id/07-final-test/test.gift";

    @Autowired
    QuestionBank bank;

    @Autowired
    Drafts drafts;

    @Autowired
    Questions questions;

    @Autowired
    Trials trials;

    @Autowired
    CourseFiles courses;

    @Autowired
    People people;

    private Person budi;
    private UUID draft;

    @BeforeEach
    void budiWritesANewCourse() {
        budi = people.trainer("Budi");
        draft = ((BeginResult.Begun) drafts.begin(budi, "warung-kopi", "Warung kopi")).draft();
    }

    @Test
    void aQuestionIsFoundByItsWordsItsCourseItsCompetenceAndItsType() {
        questions.edit(
                budi,
                draft,
                questions
                        .of(budi, draft, "id/01-pembuka/practice.gift")
                        .orElseThrow()
                        .text(),
                new QuestionEdit.Add(List.of(new QuestionSketch(Type.SINGLE, "Seduh", "Arabika?", List.of(), ""))));

        assertThat(bank.find(budi, search("OJK melapor")))
                .extracting(BankQuestion::id)
                .contains("test-real-address");
        assertThat(bank.find(budi, search("arabika"))).singleElement().satisfies(question -> {
            assertThat(question.draft()).isTrue();
            assertThat(question.courseTitle()).isEqualTo("Warung kopi");
        });
        var numbers = new BankSearch("", Optional.of(SAFE), Optional.of("4.1"), Optional.of(Type.NUMBER));
        assertThat(bank.find(budi, numbers)).isNotEmpty().allSatisfy(question -> {
            assertThat(question.course()).isEqualTo(SAFE);
            assertThat(question.type()).contains(Type.NUMBER);
        });
        assertThat(bank.find(budi, new BankSearch("", Optional.of(SAFE), Optional.of("9.9"), Optional.empty())))
                .isEmpty();
    }

    @Test
    void aQuestionIsTakenOverAsACopyThatSaysWhereItCameFrom() {
        var question = bank.find(budi, search("OJK melapor")).getFirst();
        var path = "id/02-tes-akhir/test.gift";

        bank.take(budi, draft, path, question);
        bank.take(budi, draft, path, question);

        var taken = questions.of(budi, draft, path).orElseThrow();
        assertThat(taken.sheet().entries())
                .extracting(GiftSheet.Entry::id)
                .containsExactly("test-real-address", "test-real-address-2");
        assertThat(taken.sheet().entries()).allSatisfy(entry -> {
            assertThat(entry.source()).contains("// [origin:" + SAFE + "/final-test/test-real-address]");
            assertThat(entry.sketch()).isEqualTo(question.in(budi.language()).sketch());
        });
    }

    @Test
    void itIsKnownWhatAQuestionWasInEveryVersionThatChangedIt() {
        var published = courses.newest(budi, SAFE).orElseThrow();
        publish(published.files(), "Alamat yang asli", "Alamat asli");
        publish(courses.newest(budi, SAFE).orElseThrow().files(), "Kode salah kirim", "Kode salah alamat");

        assertThat(bank.versions(budi, SAFE, "final-test", "test-real-address", "id"))
                .extracting(version -> version.entry().orElseThrow().title())
                .containsExactly("Alamat asli", "Alamat yang asli");
    }

    private void publish(Map<String, byte[]> files, String was, String is) {
        var changed = new TreeMap<>(files);
        changed.computeIfPresent(
                TEST,
                (path, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace(was, is)
                        .getBytes(StandardCharsets.UTF_8));
        courses.publish(
                budi,
                ((PackReading.Sound) Packs.read(SAFE, changed)).pack(),
                Optional.empty(),
                "Judul yang lebih pendek");
    }

    @Test
    void aTestIsTriedWithTheLearnersOwnMarkingAndOnlyWhenItIsSound() {
        var begun = (BeginResult.Begun) drafts.beginFrom(budi, SAFE);
        var trial = trials.of(budi, begun.draft(), "id/07-final-test").orElseThrow();
        assertThat(trial.faults()).isEmpty();
        var test = trial.test().orElseThrow();

        var attempt = trials.begin(budi, test, 7);
        var result = trials.mark(budi, trial, 7, Map.of("test-code-name", List.of("otp")));

        assertThat(attempt.questions())
                .hasSize(8)
                .hasSizeLessThan(test.questions().size());
        assertThat(result.questions()).filteredOn(one -> one.right()).hasSize(1);
        assertThat(result.passed()).isFalse();
        var text = drafts.text(budi, begun.draft(), TEST).orElseThrow();
        drafts.save(budi, begun.draft(), TEST, text.revision(), text.text() + "\n// [id:x]\n::X::Y{~a ~b}\n");
        assertThat(trials.of(budi, begun.draft(), "id/07-final-test")
                        .orElseThrow()
                        .faults())
                .isNotEmpty();
    }

    @Test
    void onlyTrainersSeeTheBankAndTryTests() {
        var sari = people.learner("Sari", people.golo());
        var question = bank.find(budi, search("OJK melapor")).getFirst();

        assertThatThrownBy(() -> bank.find(sari, BankSearch.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bank.versions(sari, SAFE, "final-test", "x", "id"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bank.take(sari, draft, "id/01-pembuka/test.gift", question))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trials.of(sari, draft, "id/01-pembuka")).isInstanceOf(AccessDeniedException.class);
    }

    private static BankSearch search(String words) {
        return new BankSearch(words, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
