package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.Messages;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.account.Told;
import id.melek.catalog.CourseFiles;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;

/** Budi writes, Tuti reads: only what a second trainer has approved, and nobody changed since, reaches the learners. */
@IntegrationTest
class ReadingsTest {

    private static final String SLUG = "jualan-pertama-whatsapp";
    private static final String LESSON = "id/01-three-products/lesson.md";
    private static final String SENTENCE = "\nSatu kalimat lagi.\n";

    @Autowired
    Drafts drafts;

    @Autowired
    Lessons lessons;

    @Autowired
    Readings readings;

    @Autowired
    Releases releases;

    @Autowired
    CourseFiles courses;

    @Autowired
    Messages messages;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    JdbcTemplate database;

    private Person budi;
    private Person tuti;
    private UUID draft;

    @BeforeEach
    void budiHasWrittenASentence() {
        database.update("update account set ended_at = now() where role = 'TRAINER'");
        budi = people.trainer("Budi");
        tuti = people.trainer("Tuti");
        draft = ((BeginResult.Begun) drafts.beginFrom(budi, SLUG)).draft();
        writes(budi, SENTENCE);
    }

    @Test
    void whatASecondTrainerApprovesIsPublishedAndTheHistorySaysByWhom() {
        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Unread());
        assertThat(readings.handOver(budi, draft, "Satu kalimat lagi")).isEqualTo(new HandOverResult.HandedOver(1));
        assertThat(state(budi)).isEqualTo(DraftState.IN_REVIEW);
        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Unread());

        assertThat(approves(tuti)).isEqualTo(new VerdictResult.Given());
        assertThat(state(budi)).isEqualTo(DraftState.APPROVED);
        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Published(SLUG));

        RequestContextHolder.resetRequestAttributes();
        assertThat(new String(courses.newest(budi, SLUG).orElseThrow().files().get(LESSON)))
                .endsWith(SENTENCE);
        assertThat(courses.history(tuti, SLUG)).first().satisfies(published -> {
            assertThat(published.by()).contains(budi.id());
            assertThat(published.readBy()).contains(tuti.id());
            assertThat(published.note()).isEqualTo("Satu kalimat lagi");
        });
        assertThat(drafts.find(budi, draft)).isEmpty();
        assertThat(drafts.save(budi, draft, LESSON, 2, "late")).isEqualTo(new SaveResult.Closed());
    }

    @Test
    void whoeverIsConcernedIsTold() {
        readings.handOver(budi, draft, "Satu kalimat lagi");
        assertThat(subjects(tuti)).singleElement().asString().contains("menunggu dibaca");
        assertThat(subjects(budi)).isEmpty();

        readings.giveBack(tuti, draft, "Terlalu panjang");
        readings.handOver(budi, draft, "Lebih pendek");
        approves(tuti);
        releases.publish(budi, draft);

        assertThat(subjects(budi)).hasSize(2).anyMatch(one -> one.contains("dikembalikan"));
        assertThat(subjects(tuti)).hasSize(3).anyMatch(one -> one.contains("sudah terbit"));
    }

    @Test
    void nobodyWhoWroteInItReadsIt() {
        readings.handOver(budi, draft, "Satu kalimat lagi");
        assertThat(approves(budi)).isEqualTo(new VerdictResult.NotTheirs());

        lessons.move(tuti, draft, "three-products", 1);

        assertThat(readings.standing(tuti, draft).orElseThrow().mayRead()).isFalse();
        assertThat(approves(tuti)).isEqualTo(new VerdictResult.NotTheirs());
        assertThat(readings.giveBack(tuti, draft, "No")).isEqualTo(new VerdictResult.NotTheirs());
        assertThat(readings.remark(tuti, draft, "three-products", "No")).isEqualTo(new VerdictResult.NotTheirs());
    }

    @Test
    void aDraftThatIsChangedAfterItWasApprovedIsReadAgain() {
        readings.handOver(budi, draft, "Satu kalimat lagi");
        approves(tuti);

        writes(budi, "\nDan satu lagi.\n");

        assertThat(readings.standing(budi, draft).orElseThrow().changedSinceApproval())
                .isTrue();
        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Unread());
        readings.handOver(budi, draft, "Dua kalimat lagi");
        approves(tuti);
        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Published(SLUG));
    }

    @Test
    void aReaderApprovesOnlyWhatTheyLookedAt() {
        readings.handOver(budi, draft, "Satu kalimat lagi");
        var seen = readings.standing(tuti, draft).orElseThrow().seal();

        lessons.copy(budi, draft, "three-products");

        assertThat(readings.approve(tuti, draft, seen, "")).isEqualTo(new VerdictResult.Changed());
        assertThat(state(tuti)).isEqualTo(DraftState.IN_REVIEW);
    }

    @Test
    void aReturnedDraftHasRemarksThatItsAuthorsTickOff() {
        readings.handOver(budi, draft, "Satu kalimat lagi");
        assertThat(readings.giveBack(tuti, draft, " ")).isEqualTo(new VerdictResult.WordsMissing());
        assertThat(readings.remark(tuti, draft, "three-products", "Kalimat terakhir tidak jelas"))
                .isEqualTo(new VerdictResult.Given());
        assertThat(readings.giveBack(tuti, draft, "")).isEqualTo(new VerdictResult.Given());

        var standing = readings.standing(budi, draft).orElseThrow();
        assertThat(standing.state()).isEqualTo(DraftState.WRITING);
        assertThat(standing.open()).singleElement().satisfies(remark -> {
            assertThat(remark.lesson()).isEqualTo("three-products");
            assertThat(remark.by()).isEqualTo("Tuti");
            readings.settle(budi, draft, remark.id());
        });
        assertThat(readings.standing(budi, draft).orElseThrow().open()).isEmpty();
        assertThat(releases.publish(budi, draft)).isEqualTo(new PublishResult.Unread());
    }

    @Test
    void nothingBrokenIsHandedOverOrPublished() {
        drafts.save(budi, draft, LESSON, 2, "no front matter");

        assertThat(readings.handOver(budi, draft, "x")).isInstanceOf(HandOverResult.Faulty.class);
        assertThat(releases.publish(budi, draft))
                .isInstanceOfSatisfying(
                        PublishResult.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(fault -> fault.file())
                                .contains(LESSON));
        assertThat(drafts.find(budi, draft)).isPresent();
    }

    @Test
    void aChangeIsHandedOverWithWhatChangedAndMayBeTakenBack() {
        assertThat(readings.handOver(budi, draft, " ")).isEqualTo(new HandOverResult.NoteMissing());
        assertThat(readings.handOver(budi, draft, "x".repeat(501))).isEqualTo(new HandOverResult.NoteTooLong(500));
        readings.handOver(budi, draft, "Satu kalimat lagi");
        assertThat(readings.handOver(budi, draft, "Again")).isEqualTo(new HandOverResult.NotThere());

        readings.takeBack(tuti, draft);
        assertThat(state(budi)).isEqualTo(DraftState.IN_REVIEW);
        readings.takeBack(budi, draft);
        assertThat(state(budi)).isEqualTo(DraftState.WRITING);
    }

    @Test
    void whereNobodyElseCouldReadItItIsPublishedUnreadAndTheHistorySaysSo() {
        assertThat(releases.publishUnread(budi, draft, "Sendiri")).isEqualTo(new PublishResult.Unread());

        staff.endAccess(people.operator("Agus"), tuti.id());

        assertThat(readings.handOver(budi, draft, "Sendiri")).isEqualTo(new HandOverResult.NoReader());
        assertThat(releases.publishUnread(budi, draft, "Sendiri")).isEqualTo(new PublishResult.Published(SLUG));
        assertThat(courses.history(budi, SLUG).getFirst().readBy()).isEmpty();
    }

    @Test
    void onlyTrainersReadAndPublish() {
        for (var other : List.of(
                people.learner("Sari", people.golo()),
                people.manager("Ratna", people.nusaTenggaraTimur()),
                people.operator("Agus"))) {
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> readings.standing(other, draft),
                    () -> readings.handOver(other, draft, "x"),
                    () -> readings.takeBack(other, draft),
                    () -> readings.remark(other, draft, "", "x"),
                    () -> readings.settle(other, draft, UUID.randomUUID()),
                    () -> readings.approve(other, draft, "", "x"),
                    () -> readings.giveBack(other, draft, "x"),
                    () -> releases.publish(other, draft),
                    () -> releases.publishUnread(other, draft, "x"),
                    () -> courses.history(other, SLUG),
                    () -> courses.version(other, SLUG, "x"))) {
                assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private void writes(Person who, String more) {
        var text = drafts.text(who, draft, LESSON).orElseThrow();
        drafts.save(who, draft, LESSON, text.revision(), text.text() + more);
    }

    private VerdictResult approves(Person who) {
        return readings.approve(
                who, draft, readings.standing(who, draft).orElseThrow().seal(), "");
    }

    private DraftState state(Person who) {
        return readings.standing(who, draft).orElseThrow().state();
    }

    private List<String> subjects(Person who) {
        return messages.of(who, 0, 10).stream().map(Told::subject).toList();
    }
}
