package id.melek.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import id.melek.RightAnswers;
import id.melek.account.Accounts;
import id.melek.account.Erasure;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.assessment.FormStanding.State;
import id.melek.assessment.Gain.Framework;
import id.melek.base.Uuids;
import id.melek.catalog.Tracks;
import id.melek.pack.FormName;
import id.melek.pack.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@RecordApplicationEvents
class FormsTest {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final String TRACK = "cyber-security";

    @Autowired
    Forms forms;

    @Autowired
    Gains gains;

    @Autowired
    FormRepository repository;

    @Autowired
    Tracks tracks;

    @Autowired
    Marking marking;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    @Autowired
    ApplicationEvents events;

    private Person sari;

    @BeforeEach
    void sariIsHere() {
        sari = people.learner("Sari", people.golo());
    }

    @Test
    void theLotIsDrawnOnceAndRecordedAndTheOtherFormComesAfter() {
        var drawsA = withLot(() -> -1L);
        var drawsB = withLot(() -> 0L);

        drawsA.open(sari, TRACK, FormMoment.BEFORE, 1);
        drawsB.open(sari, TRACK, FormMoment.BEFORE, 1);
        assertThat(recorded(sari, FormMoment.BEFORE)).isEqualTo("A");
        complete(sari, FormMoment.BEFORE, 6);
        open(sari, FormMoment.AFTER);
        assertThat(recorded(sari, FormMoment.AFTER)).isEqualTo("B");

        var other = people.learner("Sari Dua", people.golo());
        drawsB.open(other, TRACK, FormMoment.BEFORE, 1);
        assertThat(recorded(other, FormMoment.BEFORE)).isEqualTo("B");
    }

    @Test
    void nobodyIsAskedTheSameTwiceEvenWhenTheTrackWasPublishedAnewMeanwhile() {
        var before = open(sari, FormMoment.BEFORE);
        complete(sari, FormMoment.BEFORE, 6);
        publishAnew();

        var after = open(sari, FormMoment.AFTER);

        assertThat(after.items())
                .hasSize(6)
                .extracting(PhoneQuestion::text)
                .doesNotContainAnyElementsOf(
                        before.items().stream().map(PhoneQuestion::text).toList())
                .noneMatch(text -> text.startsWith("Baru: "));
        assertThat(after.standing().version()).isEqualTo(before.standing().version());
    }

    @Test
    void theKeyStaysHere() {
        assertThat(json.writeValueAsString(open(sari, FormMoment.BEFORE)))
                .contains("options")
                .doesNotContain("weight")
                .doesNotContain("feedback")
                .doesNotContain("right");
    }

    @Test
    void skippingIsRecordedAndFinal() {
        var sheet = open(sari, FormMoment.BEFORE);

        assertThat(take(sari, skip(sheet))).isEqualTo(FormReceipt.TAKEN);
        assertThat(take(sari, skip(sheet))).isEqualTo(FormReceipt.REPEATED);

        assertThat(take(sari, right(sheet, 0))).isEqualTo(FormReceipt.REPEATED);
        assertThat(forms.of(sari)).singleElement().satisfies(form -> {
            assertThat(form.state()).isEqualTo(State.SKIPPED);
            assertThat(form.answered()).isZero();
        });
        assertThat(forms.open(sari, TRACK, FormMoment.AFTER, 7)).isEmpty();
    }

    @Test
    void aHalfDoneFormIsThereAgain() {
        var sheet = open(sari, FormMoment.BEFORE);
        take(sari, right(sheet, 0));
        take(sari, act(sheet, 1, List.of()));

        var again = open(sari, FormMoment.BEFORE);

        assertThat(again.run()).isEqualTo(sheet.run());
        assertThat(again.answers())
                .hasSize(2)
                .containsEntry(sheet.items().get(1).id(), List.of());
        assertThat(forms.of(sari))
                .singleElement()
                .satisfies(form -> assertThat(form.state()).isEqualTo(State.OPEN));
    }

    @Test
    void anAnswerThatComesTwiceCountsOnceAndTheLastOneGivenCounts() {
        var sheet = open(sari, FormMoment.BEFORE);
        var later = now();
        var first = act(sheet, 0, List.of("1"), later.minusSeconds(1));
        var second = act(sheet, 0, List.of("2"), later);

        assertThat(take(sari, second)).isEqualTo(FormReceipt.TAKEN);
        assertThat(take(sari, second)).isEqualTo(FormReceipt.REPEATED);
        assertThat(take(sari, first)).isEqualTo(FormReceipt.TAKEN);

        assertThat(open(sari, FormMoment.BEFORE).answers())
                .hasSize(1)
                .containsEntry(sheet.items().getFirst().id(), List.of("2"));
    }

    @Test
    void aCompletedFormChangesNoMore() {
        var sheet = open(sari, FormMoment.BEFORE);
        complete(sari, FormMoment.BEFORE, 4);

        assertThat(take(sari, act(sheet, 0, List.of("3")))).isEqualTo(FormReceipt.REPEATED);
        assertThat(take(sari, skip(sheet))).isEqualTo(FormReceipt.REPEATED);

        assertThat(repository.completed(sari.id(), TRACK, FormMoment.BEFORE))
                .hasSize(6)
                .filteredOn(FormRepository.MarkedItem::right)
                .hasSize(4);
    }

    @Test
    void nobodyElseAnswersSarisForm() {
        var sheet = open(sari, FormMoment.BEFORE);
        var budi = people.learner("Budi", people.waeBelang());

        assertThat(take(budi, right(sheet, 0))).isEqualTo(FormReceipt.NO_SUCH_FORM);
        assertThat(take(budi, skip(sheet))).isEqualTo(FormReceipt.NO_SUCH_FORM);
        assertThat(take(sari, new FormAct(UUID.randomUUID(), sheet.run(), "no-such", List.of("1"), now())))
                .isEqualTo(FormReceipt.NO_SUCH_FORM);

        assertThat(open(sari, FormMoment.BEFORE).answers()).isEmpty();
        assertThat(forms.of(budi)).isEmpty();
        assertThat(gains.of(budi, TRACK)).isEmpty();
    }

    @Test
    void theGainIsAfterMinusBeforeOfAllItemsAndOfEachCompetence() {
        complete(sari, FormMoment.BEFORE, 3);
        assertThat(gains.of(sari, TRACK)).isEmpty();
        complete(sari, FormMoment.AFTER, 5);

        var gain = gains.of(sari, TRACK).orElseThrow();

        assertThat(gain.before()).isEqualTo(new Points(3, 6));
        assertThat(gain.after()).isEqualTo(new Points(5, 6));
        assertThat(gain.points()).isEqualTo(83 - 50);
        // The first three items are about safety, skills, safety; the fifth is about ethics, the sixth about safety.
        assertThat(gain.in(Framework.KOMINFO))
                .containsExactly(
                        of(Framework.KOMINFO, "ethics", 0, 1, 1),
                        of(Framework.KOMINFO, "safety", 2, 2, 3),
                        of(Framework.KOMINFO, "skills", 1, 2, 2));
        assertThat(gain.in(Framework.DIGCOMP))
                .containsExactly(of(Framework.DIGCOMP, "1", 1, 2, 2), of(Framework.DIGCOMP, "4", 2, 3, 4));
        assertThat(events.stream(GainMeasured.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.gain()).isEqualTo(gain));
    }

    @Test
    void whoeverDoesNotCountPublishesNothing() {
        var budi = people.trainer("Budi");

        complete(budi, FormMoment.BEFORE, 2);
        complete(budi, FormMoment.AFTER, 6);

        assertThat(gains.of(budi, TRACK)).isPresent();
        assertThat(events.stream(GainMeasured.class)).isEmpty();
    }

    @Test
    void aWrongClockIsPutRight() {
        var sheet = open(sari, FormMoment.BEFORE);

        take(sari, act(sheet, 0, List.of("1"), now().plus(Duration.ofDays(400))));
        take(sari, act(sheet, 1, List.of("1"), Instant.EPOCH));

        assertThat(database.queryForObject(
                        """
                select count(*) from form_answer a join form_run r on r.id = a.run
                where r.account = ? and a.answered_at between r.opened_at and a.received_at
                """, Integer.class, Uuids.bytes(sari.id().value())))
                .isEqualTo(2);
    }

    @Test
    void sariTakesHerAnswersWithHerAndIsForgotten() {
        complete(sari, FormMoment.BEFORE, 6);

        assertThat(forms.about(sari)).singleElement().satisfies(records -> {
            assertThat(records.rows()).hasSize(1);
            assertThat(records.rows().getFirst().get("answers")).asList().hasSize(6);
        });
        forms.erase(new Erasure(sari.id(), false));
        assertThat(forms.of(sari)).isEmpty();
    }

    private static Gain.OfCompetence of(Framework framework, String competence, int before, int after, int items) {
        return new Gain.OfCompetence(framework, competence, new Points(before, items), new Points(after, items));
    }

    private Forms withLot(RandomGenerator lot) {
        return new Forms(repository, gains, tracks, marking, accounts, publisher, lot, Clock.systemUTC());
    }

    private FormSheet open(Person who, FormMoment moment) {
        return forms.open(who, TRACK, moment, 1).orElseThrow();
    }

    /** The first items right, the others not known. */
    private void complete(Person who, FormMoment moment, int right) {
        var sheet = open(who, moment);
        for (int item = 0; item < sheet.items().size(); item++) {
            take(who, item < right ? right(sheet, item) : act(sheet, item, List.of()));
        }
        assertThat(forms.open(who, TRACK, moment, 1).orElseThrow().standing().state())
                .isEqualTo(State.COMPLETED);
    }

    private FormReceipt take(Person who, FormAct act) {
        return forms.take(who.id(), act);
    }

    private FormAct right(FormSheet sheet, int item) {
        return act(
                sheet,
                item,
                RightAnswers.to(question(sheet, sheet.items().get(item).id())));
    }

    private Question question(FormSheet sheet, String id) {
        return List.of(FormName.values()).stream()
                .flatMap(form -> tracks.items(sheet.standing().version(), form, INDONESIAN).stream())
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static FormAct act(FormSheet sheet, int item, List<String> answer) {
        return act(sheet, item, answer, now());
    }

    private static FormAct act(FormSheet sheet, int item, List<String> answer, Instant at) {
        return new FormAct(
                UUID.randomUUID(), sheet.run(), sheet.items().get(item).id(), answer, at);
    }

    private static FormAct skip(FormSheet sheet) {
        return new FormAct(UUID.randomUUID(), sheet.run(), "", List.of(), now());
    }

    private String recorded(Person who, FormMoment moment) {
        return database.queryForObject(
                "select form from form_run where account = ? and track = ? and moment = ?",
                String.class,
                Uuids.bytes(who.id().value()),
                TRACK,
                moment.name());
    }

    /** A newer version of the track whose items all have new words. */
    private void publishAnew() {
        var old = Uuids.bytes(
                tracks.newest(TRACK, INDONESIAN).orElseThrow().version().value());
        var version = Uuids.bytes(Uuids.next());
        database.update(
                "insert into track_version select ?, track, sha2(hash, 256), published_at + interval 1 day"
                        + " from track_version where id = ?",
                version,
                old);
        database.update(
                "insert into track_text select ?, language, title, summary from track_text where version = ?",
                version,
                old);
        database.update(
                "insert into track_course select ?, position, slug from track_course where version = ?", version, old);
        database.update(
                "insert into track_form select ?, name, language, replace(items, '\"text\": \"', '\"text\": \"Baru: ')"
                        + " from track_form where version = ?",
                version,
                old);
        database.update(
                "insert into track_item select ?, id, digcomp, kominfo from track_item where version = ?",
                version,
                old);
        RequestContextHolder.resetRequestAttributes(); // what follows is another request
        assertThat(tracks.newest(TRACK, INDONESIAN).orElseThrow().version().value())
                .isEqualTo(Uuids.of(version));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
