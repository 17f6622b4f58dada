package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.authoring.LessonQuestions.Kind;
import id.melek.pack.GiftSheet;
import id.melek.pack.QuestionSketch;
import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class QuestionsTest extends WorkshopTest {

    private static final String ID = "id/01-three-products/practice.gift";
    private static final String EN = "en/01-three-products/practice.gift";

    @Autowired
    Questions questions;

    @Autowired
    Releases releases;

    private UUID draft;

    @BeforeEach
    void budiGoesOnWithACourse() {
        draft = fromPublished();
    }

    @Test
    void aQuestionChangedInTheFormIsTheOnlyThingThatChangesInTheFile() {
        var before = of(ID);
        var entry = before.sheet().entries().get(1);

        var saved = questions.edit(budi, draft, before.text(), renamed(entry, 1, "Judul baru"));

        assertThat(saved.file()).isEqualTo(new SaveResult.Saved(2));
        assertThat(of(ID).text()
                        .text()
                        .replace("::Judul baru::", "::" + entry.title() + "::")
                        .lines())
                .containsAll(before.text().text().lines().toList().subList(0, entry.line()));
        assertThat(of(ID).sheet().entries()).extracting(GiftSheet.Entry::id).isEqualTo(ids(before));
        assertThat(of(ID).sheet().entries().getFirst())
                .isEqualTo(before.sheet().entries().getFirst());
        assertThat(of(ID).apart()).isEmpty();
    }

    @Test
    void twoAuthorsOfTwoQuestionsDoNotDisturbEachOtherAndOfOneQuestionBothTextsAreKept() {
        var opened = of(ID);
        var entries = opened.sheet().entries();
        questions.edit(budi, draft, opened.text(), renamed(entries.get(0), 0, "Budi's"));

        var other = questions.edit(tuti, draft, opened.text(), renamed(entries.get(1), 1, "Tuti's"));
        var same = questions.edit(tuti, draft, opened.text(), renamed(entries.get(0), 0, "Tuti's too"));

        assertThat(other.file()).isEqualTo(new SaveResult.Saved(3));
        assertThat(of(ID).sheet().entries()).extracting(GiftSheet.Entry::title).startsWith("Budi's", "Tuti's");
        assertThat(same.file())
                .isInstanceOfSatisfying(
                        SaveResult.Collided.class,
                        collided -> assertThat(collided.by()).isEqualTo("Tuti"));
        assertThat(of(ID).beside()).hasSize(1).first().asString().contains("::Tuti's too::");
    }

    @Test
    void theOtherLanguageFollowsInOrderAndKeyAndLacksWhatIsNew() {
        var order = new ArrayList<>(ids(of(EN)));
        var first = of(ID).sheet().entries().getFirst();
        questions.edit(budi, draft, of(ID).text(), new QuestionEdit.Move(first, 0, 1));
        order.add(1, order.removeFirst());
        assertThat(ids(of(EN))).isEqualTo(ids(of(ID))).isEqualTo(order);

        var at = place(Type.SINGLE);
        var entry = of(ID).sheet().entries().get(at);
        var sketch = entry.sketch().orElseThrow();
        var turned = sketch.lines().stream()
                .map(line -> new Line(line.text(), line == sketch.lines().getLast() ? 100 : 0, line.feedback()))
                .toList();
        var saved = questions.edit(
                budi,
                draft,
                of(ID).text(),
                new QuestionEdit.Replace(
                        entry,
                        at,
                        new QuestionSketch(
                                Type.SINGLE, sketch.title(), sketch.text(), turned, sketch.generalFeedback())));
        assertThat(saved.followed()).isTrue();
        assertThat(of(EN).apart()).isEmpty();
        assertThat(of(EN).sheet()
                        .entries()
                        .get(at)
                        .sketch()
                        .orElseThrow()
                        .lines()
                        .getLast()
                        .weight())
                .isEqualTo(100);

        questions.edit(budi, draft, of(ID).text(), new QuestionEdit.Add(List.of(statement())));
        assertThat(of(EN).missing()).extracting(GiftSheet.Entry::id).containsExactly("kopi-panas");
        questions.takeOver(budi, draft, of(EN).text());
        assertThat(of(EN).missing()).isEmpty();
        assertThat(ids(of(EN))).isEqualTo(ids(of(ID)));

        var more =
                new QuestionSketch(Type.SHORT_TEXT, "Kopi panas", "Apa?", List.of(new Line("kopi", 100, "Ya.")), "G");
        var last = of(ID).sheet().entries().getLast();
        questions.edit(
                budi,
                draft,
                of(ID).text(),
                new QuestionEdit.Replace(last, of(ID).sheet().entries().size() - 1, more));
        assertThat(of(EN).apart()).extracting(LessonQuestions.Apart::kind).containsExactly(Kind.TYPE);
    }

    @Test
    void aTestGetsItsRulesWithItsFirstQuestionAndACopyAnIdOfItsOwn() {
        var path = "id/01-three-products/test.gift";
        questions.edit(budi, draft, of(path).text(), new QuestionEdit.Add(List.of(statement(), statement())));

        assertThat(ids(of(path))).containsExactly("kopi-panas", "kopi-panas-2");
        assertThat(drafts.text(budi, draft, "id/01-three-products/quiz.yaml")
                        .orElseThrow()
                        .text())
                .contains("pass_mark: 70");
        var entry = of(path).sheet().entries().getFirst();
        questions.edit(budi, draft, of(path).text(), new QuestionEdit.Copy(entry, 0));
        assertThat(ids(of(path))).containsExactly("kopi-panas", "kopi-panas-3", "kopi-panas-2");
    }

    @Test
    void aRemovedQuestionIsPutBackWhereItWasInBothLanguagesAndAFileWithoutAnyIsNoFault() {
        var before = of(ID).text().text();
        var english = of(EN).text().text();
        var entry = of(ID).sheet().entries().getFirst();
        var there = questions.translation(budi, draft, ID, entry.id()).orElseThrow();
        questions.edit(budi, draft, of(ID).text(), new QuestionEdit.Remove(entry, 0));
        assertThat(ids(of(ID))).isEqualTo(ids(of(EN))).doesNotContain(entry.id());

        questions.edit(budi, draft, of(ID).text(), piece(entry.source(), 0));
        questions.edit(budi, draft, of(EN).text(), piece(there.source(), there.at()));

        assertThat(of(ID).text().text()).isEqualTo(before);
        assertThat(of(EN).text().text()).isEqualTo(english);

        while (!of(ID).sheet().entries().isEmpty()) {
            var one = of(ID).sheet().entries().getFirst();
            questions.edit(budi, draft, of(ID).text(), new QuestionEdit.Remove(one, 0));
        }
        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Unread());
    }

    @Test
    void aFileFromElsewhereIsTakenAtOnceAndSaysWhatItCouldNotGive() {
        var gift = """
                ::Satu::Apa?{=a ~b}

                ::Dua::Ceritakan.{}

                ::Tiga::Rusak {=a ~b

                ::Satu::Apa lagi?{~a ~b}
                """;

        var found = questions.read(budi, "soal.txt", gift.getBytes(StandardCharsets.UTF_8));
        questions.edit(budi, draft, of(ID).text(), new QuestionEdit.Add(found.sketches()));

        assertThat(found.left())
                .extracting(note -> note.line() + " " + note.key())
                .containsExactly(
                        "3 authoring.bring.no-type", "7 authoring.bring.not-certain", "5 questions.reject.open-brace");
        assertThat(of(ID).sheet().entries().getLast().id()).isEqualTo("satu");
        assertThat(of(ID).text().revision()).isEqualTo(2);
    }

    @Test
    void onlyTrainersSeeAndChangeQuestions() {
        var sari = people.learner("Sari", people.golo());
        var text = of(ID).text();

        assertThatThrownBy(() -> questions.of(sari, draft, ID)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> questions.edit(sari, draft, text, new QuestionEdit.Add(List.of(statement()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> questions.read(sari, "x", new byte[0])).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> questions.takeOver(sari, draft, text)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> questions.translation(sari, draft, ID, "x")).isInstanceOf(AccessDeniedException.class);
    }

    private LessonQuestions of(String path) {
        return questions.of(budi, draft, path).orElseThrow();
    }

    private static List<String> ids(LessonQuestions of) {
        return of.sheet().entries().stream().map(GiftSheet.Entry::id).toList();
    }

    private int place(Type type) {
        var entries = of(ID).sheet().entries();
        for (var at = 0; at < entries.size(); at++) {
            if (entries.get(at).sketch().orElseThrow().type() == type) {
                return at;
            }
        }
        throw new AssertionError("no question of type " + type);
    }

    private static QuestionEdit renamed(GiftSheet.Entry entry, int at, String title) {
        var sketch = entry.sketch().orElseThrow();
        return new QuestionEdit.Replace(
                entry,
                at,
                new QuestionSketch(sketch.type(), title, sketch.text(), sketch.lines(), sketch.generalFeedback()));
    }

    private static QuestionEdit piece(String source, int at) {
        return new QuestionEdit.Insert(List.of(new QuestionEdit.Insert.Piece(source, at)));
    }

    private static QuestionSketch statement() {
        return new QuestionSketch(
                Type.TRUE_FALSE,
                "Kopi panas",
                "Kopi diseduh dengan air panas.",
                List.of(new Line("", 100, "Ya."), new Line("", 0, "Tidak.")),
                "Air panas.");
    }
}
