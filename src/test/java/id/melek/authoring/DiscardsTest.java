package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.Messages;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.account.Told;
import id.melek.base.Uuids;
import id.melek.catalog.CourseFiles;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A draft is put away, and nothing that anybody wrote goes with it. */
@IntegrationTest
class DiscardsTest {

    private static final String SLUG = "jualan-pertama-whatsapp";
    private static final String LESSON = "id/01-three-products/lesson.md";

    @Autowired
    Drafts drafts;

    @Autowired
    Discards discards;

    @Autowired
    Lessons lessons;

    @Autowired
    Rivals rivals;

    @Autowired
    CourseFiles courses;

    @Autowired
    Messages messages;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    private Person budi;
    private Person tuti;
    private UUID draft;

    @BeforeEach
    void budiAndTutiWroteInADraft() {
        budi = people.trainer("Budi");
        tuti = people.trainer("Tuti");
        draft = ((BeginResult.Begun) drafts.beginFrom(budi, SLUG)).draft();
        drafts.save(budi, draft, LESSON, 1, "Budi's");
        drafts.save(tuti, draft, LESSON, 2, "Tuti's");
        drafts.save(budi, draft, LESSON, 2, "Budi's, later");
    }

    @Test
    void aDiscardedDraftIsTakenUpAgainWithAllThatWasEverSavedInIt() {
        var removal = lessons.remove(budi, draft, "business-profile").orElseThrow();
        var before = drafts.handOut(budi, draft).orElseThrow().zip();

        assertThat(discards.discard(budi, draft)).isTrue();

        assertThat(drafts.all(budi)).isEmpty();
        assertThat(drafts.find(budi, draft)).isEmpty();
        assertThat(discards.discard(budi, draft)).isFalse();
        assertThat(discards.all(tuti)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Jualan pertama lewat WhatsApp");
            assertThat(one.by()).isEqualTo("Budi");
        });

        assertThat(discards.takeUp(tuti, draft)).isTrue();
        assertThat(discards.all(tuti)).isEmpty();
        assertThat(drafts.handOut(budi, draft).orElseThrow().zip()).isEqualTo(before);
        assertThat(rivals.in(budi, draft)).hasSize(1);
        assertThat(lessons.putBack(budi, draft, removal)).isTrue();
        assertThat(discards.takeUp(tuti, draft)).isFalse();
    }

    @Test
    void itIsStillKnownWhoDiscardedItWhenTheirAccessHasEnded() {
        discards.discard(budi, draft);

        staff.endAccess(people.operator("Agus"), budi.id());

        assertThat(discards.all(tuti)).extracting(Discarded::by).containsExactly("Budi");
    }

    @Test
    void whatIsPublishedAndItsNextDraftAreNoneOfItsBusiness() {
        var published = courses.newest(budi, SLUG).orElseThrow();

        discards.discard(budi, draft);

        assertThat(courses.newest(budi, SLUG)).hasValueSatisfying(now -> {
            assertThat(now.hash()).isEqualTo(published.hash());
            assertThat(now.files().get(LESSON)).isEqualTo(published.files().get(LESSON));
        });
        var next = ((BeginResult.Begun) drafts.beginFrom(budi, SLUG)).draft();
        assertThat(drafts.text(budi, next, LESSON).orElseThrow().text())
                .isEqualTo(new String(published.files().get(LESSON)));
        discards.takeUp(budi, draft);
        assertThat(drafts.all(budi)).extracting(DraftOutline::id).containsExactlyInAnyOrder(draft, next);
    }

    @Test
    void aNewCourseIsDiscardedAndItsNameIsFree() {
        var begun = ((BeginResult.Begun) drafts.begin(budi, "warung-kopi", "Warung kopi")).draft();

        discards.discard(budi, begun);

        assertThat(discards.all(budi)).extracting(Discarded::title).containsExactly("Warung kopi");
        assertThat(drafts.begin(tuti, "warung-kopi", "Warung kopi")).isInstanceOf(BeginResult.Begun.class);
        assertThat(discards.takeUp(budi, begun)).isTrue();
    }

    @Test
    void whoeverIsWritingInItIsToldAndTheirTextIsTakenWhenItIsTakenUpAgain() {
        var hand = Uuids.next();
        discards.discard(budi, draft);

        assertThat(drafts.save(tuti, draft, new DraftText(LESSON, 2, "Tuti is typing"), hand))
                .isEqualTo(new SaveResult.Closed());
        assertThat(told(tuti))
                .singleElement()
                .satisfies(message -> assertThat(message).isEqualTo("Naskah “Jualan pertama lewat WhatsApp” dibuang"));
        assertThat(told(budi)).isEmpty();

        discards.takeUp(budi, draft);
        assertThat(drafts.save(tuti, draft, new DraftText(LESSON, 3, "Tuti is typing"), hand))
                .isEqualTo(new SaveResult.Saved(4));
        discards.discard(budi, draft);
        assertThat(told(tuti)).hasSize(2);
    }

    @Test
    void onlyTrainersDiscardAndTakeUp() {
        for (var other : List.of(
                people.learner("Sari", people.golo()),
                people.manager("Ratna", people.nusaTenggaraTimur()),
                people.operator("Agus"))) {
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> discards.discard(other, draft),
                    () -> discards.all(other),
                    () -> discards.takeUp(other, draft))) {
                assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(drafts.find(budi, draft)).isPresent();
    }

    private List<String> told(Person who) {
        return messages.of(who, 0, 10).stream().map(Told::subject).toList();
    }
}
