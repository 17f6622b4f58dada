package id.melek.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.melek.IntegrationTest;
import id.melek.account.Person;
import id.melek.account.PersonalRecords;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Remarks that trainers use again. */
@IntegrationTest
class CannedRemarksTest extends TaskBetweenTwo {

    private static final String WORDS = "Harganya belum terlihat. Tulis harga di tiap barang.";

    @Autowired
    CannedRemarks canned;

    private Person wayan;
    private UUID catalogue;
    private UUID titles;

    @BeforeEach
    void twoTasksWait() {
        wayan = people.trainer("Wayan");
        handIn("wa.me/c/628123456789");
        catalogue = handInOf(sari);
        titles = handInBy(
                people.learner("Ani", people.waeBelang()),
                "foto-dan-deskripsi",
                "title-and-reading-aloud",
                work("", "Judul", 0));
    }

    @Test
    void onesOwnAreThereAtEveryTaskAndSharedOnesForAllTrainersAtTheirTask() {
        assertThat(canned.keep(budi, catalogue, " Terima kasih ", " Terima kasih, sudah bagus. ", false))
                .isEqualTo(new CannedResult.Kept());
        assertThat(canned.keep(budi, catalogue, "Harga", WORDS, true)).isEqualTo(new CannedResult.Kept());

        assertThat(canned.at(budi, catalogue))
                .extracting(CannedRemark::name, CannedRemark::words, CannedRemark::isShared)
                .containsExactly(
                        tuple("Harga", WORDS, true), tuple("Terima kasih", "Terima kasih, sudah bagus.", false));
        assertThat(names(budi, titles)).containsExactly("Terima kasih");
        assertThat(names(wayan, catalogue)).containsExactly("Harga");
        assertThat(names(wayan, titles)).isEmpty();
        assertThat(canned.at(budi, UUID.randomUUID())).isEmpty();
    }

    @Test
    void sharedOnesAreEveryTrainersToRenameAndRemoveAndOnesOwnAreNobodyElses() {
        canned.keep(budi, catalogue, "Terima kasih", "Terima kasih, sudah bagus.", false);
        canned.keep(budi, catalogue, "Harga", WORDS, true);
        var shared = canned.at(budi, catalogue).getFirst().id();
        var own = canned.at(budi, catalogue).getLast().id();

        assertThat(canned.rename(wayan, own, "Milik saya")).isEqualTo(new CannedResult.Gone());
        canned.remove(wayan, own);
        assertThat(canned.rename(wayan, shared, "Harga belum ada")).isEqualTo(new CannedResult.Kept());
        assertThat(names(budi, catalogue)).containsExactly("Harga belum ada", "Terima kasih");

        canned.remove(wayan, shared);
        assertThat(canned.rename(budi, shared, "Harga")).isEqualTo(new CannedResult.Gone());
        assertThat(canned.rename(budi, own, "Makasih")).isEqualTo(new CannedResult.Kept());
        assertThat(names(budi, catalogue)).containsExactly("Makasih");
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        var longest = "h".repeat(CannedRemarks.LONGEST);

        assertThat(canned.keep(budi, catalogue, "Harga", "  ", false)).isEqualTo(new CannedResult.WordsMissing());
        assertThat(canned.keep(budi, catalogue, "  ", WORDS, false)).isEqualTo(new CannedResult.NameMissing());
        assertThat(canned.keep(budi, catalogue, "n".repeat(61), WORDS, false))
                .isEqualTo(new CannedResult.NameTooLong(60));
        assertThat(canned.keep(budi, catalogue, "Harga", longest + "h", false))
                .isEqualTo(new CannedResult.WordsTooLong(1_000));
        assertThat(canned.keep(budi, catalogue, "n".repeat(60), longest, false)).isEqualTo(new CannedResult.Kept());
        assertThat(canned.keep(budi, catalogue, "Sama", longest, true))
                .isEqualTo(new CannedResult.There("n".repeat(60)));
        assertThat(canned.keep(budi, UUID.randomUUID(), "Harga", WORDS, false)).isEqualTo(new CannedResult.Gone());
        var own = canned.at(budi, catalogue).getFirst().id();
        assertThat(canned.rename(budi, own, " ")).isEqualTo(new CannedResult.NameMissing());
    }

    @Test
    void thereAreNeverTooManyToFindOne() {
        IntStream.range(0, CannedRemarks.MOST_OWN)
                .forEach(number -> canned.keep(budi, catalogue, "Nomor " + number, "Kata " + number, false));

        assertThat(canned.keep(budi, titles, "Satu lagi", "Satu lagi", false))
                .isEqualTo(new CannedResult.TooMany(CannedRemarks.MOST_OWN));
        assertThat(canned.keep(budi, titles, "Satu lagi", "Satu lagi", true)).isEqualTo(new CannedResult.Kept());
    }

    @Test
    void aTrainersArchiveHoldsThem() {
        canned.keep(budi, catalogue, "Harga", WORDS, true);

        assertThat(canned.about(budi).stream().map(PersonalRecords::rows))
                .singleElement()
                .satisfies(rows -> assertThat(rows.getFirst())
                        .containsEntry("words", WORDS)
                        .containsEntry("shared", true));
        assertThat(canned.about(wayan)).isEmpty();
    }

    @Test
    void onlyTrainersHaveThem() {
        var others = List.of(
                sari,
                people.manager("Ratna", people.nusaTenggaraTimur()),
                people.operator("Agus"),
                ended(people.trainer("Ketut")));

        for (var other : others) {
            assertThatThrownBy(() -> canned.at(other, catalogue)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> canned.keep(other, catalogue, "Harga", WORDS, true))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> canned.rename(other, catalogue, "Harga"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> canned.remove(other, catalogue)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<String> names(Person trainer, UUID handIn) {
        return canned.at(trainer, handIn).stream().map(CannedRemark::name).toList();
    }
}
