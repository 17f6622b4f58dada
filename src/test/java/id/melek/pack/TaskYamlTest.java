package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskYamlTest {

    private static final String INDONESIAN = "id/" + TinyPack.FIRST + "/task.yaml";
    private static final String ENGLISH = "en/" + TinyPack.FIRST + "/task.yaml";

    private static final String TASK = """
            title: Katalog tiga barang
            instructions: |
              Susun katalog.

              Kirim tautannya.
            accepts: [link, photos]
            photos: 2
            criteria:
              - id: products
                words: Tiga barang
                levels: [belum ada, satu atau dua, tiga]
              - id: price
                words: Ada harga
            minimum: 2
            """;

    @TempDir
    Path courses;

    @Test
    void aTaskSaysWhatToHandInAndWhatItIsWorth() {
        var task = withTask().sound().lessons().getFirst().tasks().get(Packs.INDONESIAN);

        assertThat(task).isNotNull();
        assertThat(task.title()).isEqualTo("Katalog tiga barang");
        assertThat(task.instructions()).isEqualTo("Susun katalog.\n\nKirim tautannya.");
        assertThat(task.accepts()).containsExactlyInAnyOrder(Task.Matter.LINK, Task.Matter.PHOTOS);
        assertThat(task.photos()).isEqualTo(2);
        assertThat(task.criteria()).extracting(Task.Criterion::most).containsExactly(2, 1);
        assertThat(task.minimum()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: Katalog tiga barang | titel: Katalog        | 1  | unknown key 'titel'; did you mean 'title'?
            accepts: [link, photos]    | accepts: [lnk, photos]| 6  | unknown word 'lnk'; did you mean 'link'?
            accepts: [link, photos]    | accepts: []           | 6  | 'accepts' needs at least 1
            accepts: [link, photos]    | accepts: [link]       | 7  | 'photos' needs 'photos' among 'accepts'
            photos: 2                  | photos: 9             | 7  | 'photos' must be a whole number from 1 to 3
            photos: 2                  | characters: 100       | 7  | 'characters' needs 'text' among 'accepts'
            id: price                  | id: products          | 12 | another criterion is called 'products'
            id: price                  | id: Harga             | 12 | 'id' must be small letters
            levels: [belum ada, satu atau dua, tiga] | levels: [ada] | 11 | 'levels' needs at least 2
            minimum: 2                 | minimum: 4            | 14 | 'minimum' must be a whole number from 1 to 3
            `  - id: price\n    words: Ada harga` | ``         | 8  | 'criteria' needs 2 to 6, not 1
            """)
    void everySlipIsNamedWithItsLine(String old, String slip, int line, String said) {
        var faults = withTask().replacing(INDONESIAN, unescaped(old), slip).faults();

        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith(INDONESIAN + ":" + line + ": ")
                        .contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            accepts: [link, photos] | accepts: [photos]  | 'accepts' differs from Indonesian
            photos: 2               | photos: 1          | 'photos' differs from Indonesian
            minimum: 2              | minimum: 3         | 'minimum' differs from Indonesian
            id: price               | id: cost           | 'criteria' differs from Indonesian
            belum ada, satu atau dua, tiga | none, three | 'criteria' differs from Indonesian
            """)
    void whatIsJudgedIsTheSameInEveryLanguage(String old, String slip, String said) {
        var faults = withTask().replacing(ENGLISH, old, slip).faults();

        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault).startsWith(ENGLISH + ":").contains(said));
    }

    @Test
    void aTaskIsThereInBothLanguagesOrInNone() {
        assertThat(withTask().without(ENGLISH).faults())
                .containsExactly(ENGLISH + ":1: is missing; the lesson has a task in Indonesian");
        assertThat(withTask().without(INDONESIAN).faults())
                .containsExactly(ENGLISH + ":1: has no Indonesian original: write it, or delete this file");
    }

    private TinyPack withTask() {
        return TinyPack.in(courses).with(INDONESIAN, TASK).with(ENGLISH, TASK);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }
}
