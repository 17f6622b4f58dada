package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.authoring.SheetResult.OpenSheet;
import id.melek.pack.CourseSheet.Field;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class CourseSheetsTest {

    @Autowired
    CourseSheets sheets;

    @Autowired
    Drafts drafts;

    @Autowired
    Rivals rivals;

    @Autowired
    People people;

    private Person budi;
    private Person tuti;
    private UUID draft;

    @BeforeEach
    void budiBeginsACourse() {
        budi = people.trainer("Budi");
        tuti = people.trainer("Tuti");
        draft = ((BeginResult.Begun) drafts.begin(budi, "warung-kopi", "Warung kopi")).draft();
    }

    @Test
    void aValueIsWrittenIntoTheFileOfTheCourse() {
        var open = sheets.open(budi, draft).orElseThrow();

        var now = changed(change(budi, draft, open, Map.of(Field.ID_TITLE, List.of("Kedai kopi"))));

        assertThat(now.revision()).isEqualTo(2);
        assertThat(drafts.find(tuti, draft).orElseThrow().title()).isEqualTo("Kedai kopi");
        assertThat(text()).isEqualTo(open.sheet().text().replace("\"Warung kopi\"", "Kedai kopi"));
    }

    @Test
    void twoWhoChangeDifferentValuesDoNotDisturbEachOther() {
        var open = sheets.open(budi, draft).orElseThrow();
        change(budi, draft, open, Map.of(Field.LEVEL, List.of("intermediate")));

        var now = changed(change(tuti, draft, open, Map.of(Field.TRACK, List.of("tax"))));

        assertThat(now.sheet().values(Field.LEVEL)).containsExactly("intermediate");
        assertThat(text()).contains("track: tax", "level: intermediate");
        assertThat(rivals.in(budi, draft)).isEmpty();
    }

    @Test
    void ofTwoWhoChangeTheSameValueNeitherIsLost() {
        var open = sheets.open(budi, draft).orElseThrow();
        change(budi, draft, open, Map.of(Field.ID_TITLE, List.of("Budi's"), Field.NUMBER, List.of("7")));

        var result = change(tuti, draft, open, Map.of(Field.ID_TITLE, List.of("Tuti's")));

        assertThat(result).isInstanceOfSatisfying(SheetResult.Collided.class, collided -> {
            assertThat(collided.by()).isEqualTo("Budi");
            assertThat(collided.fields()).containsExactly(Field.ID_TITLE);
            assertThat(collided.theirs().sheet().values(Field.ID_TITLE)).containsExactly("Budi's");
            assertThat(rivals.in(budi, draft))
                    .singleElement()
                    .extracting(Rival::text)
                    .asString()
                    .contains("title: Tuti's");
            changed(change(tuti, draft, collided.theirs(), Map.of(Field.ID_TITLE, List.of("Tuti's"))));
        });
        assertThat(text()).contains("title: Tuti's", "number: 7");
        assertThat(drafts.beside(budi, draft, "course.yaml")).isEmpty();
    }

    @Test
    void theEnglishTextIsTakenOutAndPutBack() {
        var english = Map.of(
                Field.EN_TITLE, List.of("Coffee stall"),
                Field.EN_SUMMARY, List.of("One or two."),
                Field.EN_OUTCOMES, List.of("Brew"));
        var with = changed(change(budi, draft, sheets.open(budi, draft).orElseThrow(), english));
        var text = text();

        var without = changed(sheets.removeEnglish(budi, draft, with));
        assertThat(without.sheet().isEnglish()).isFalse();

        change(budi, draft, without, english);
        assertThat(text()).isEqualTo(text);
    }

    @Test
    void whatIsTooLongOrComesTooLateIsSaid() {
        var open = sheets.open(budi, draft).orElseThrow();

        assertThat(change(budi, draft, open, Map.of(Field.ID_SUMMARY, List.of("x".repeat(70_000)))))
                .isEqualTo(new SheetResult.Refused());
        assertThat(change(budi, UUID.randomUUID(), open, Map.of(Field.NUMBER, List.of("1"))))
                .isEqualTo(new SheetResult.Closed());
        drafts.save(budi, draft, "course.yaml", 1, "no: [yaml");
        assertThat(sheets.open(budi, draft)).isEmpty();
        assertThat(change(budi, draft, open, Map.of(Field.NUMBER, List.of("1"))))
                .isEqualTo(new SheetResult.Closed());
    }

    @Test
    void onlyTrainersChangeWhatACourseIs() {
        var open = sheets.open(budi, draft).orElseThrow();
        for (var other : List.of(people.learner("Sari", people.golo()), people.operator("Agus"))) {
            assertThatThrownBy(() -> sheets.open(other, draft)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> change(other, draft, open, Map.of())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sheets.removeEnglish(other, draft, open))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private SheetResult change(Person who, UUID draft, OpenSheet seen, Map<Field, List<String>> values) {
        return sheets.change(who, draft, seen, values, who.id().value());
    }

    private String text() {
        return drafts.text(budi, draft, "course.yaml").orElseThrow().text();
    }

    private static OpenSheet changed(SheetResult result) {
        assertThat(result).isInstanceOf(SheetResult.Changed.class);
        return ((SheetResult.Changed) result).now();
    }
}
