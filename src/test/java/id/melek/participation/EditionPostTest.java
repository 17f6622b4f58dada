package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.account.Told;
import id.melek.notification.LettersGoOut;
import id.melek.notification.Postman;
import id.melek.participation.EditionResult.Done;
import id.melek.region.RegionId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom an edition reaches: by a real mail server. */
class EditionPostTest extends LastMonth implements LettersGoOut {

    @Autowired
    Postman postman;

    @Autowired
    EditionPost post;

    @Autowired
    Messages messages;

    @Autowired
    Staff staff;

    @Autowired
    EntityManager entities;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void ratnaHasAnAddress() {
        ratna = manager("ratna", province);
    }

    @Test
    void aSignedEditionIsMailedOnceToTheManagersWhoseRegionCoversIt() throws Exception {
        var above = manager("nasional", regions.nation().id());
        manager("putu", region("51"));
        manager("yosef", region("53.10"));
        var ended = manager("mantan", province);
        staff.endAccess(people.operator("Agus"), ended.id());
        entities.flush();

        var edition = signed(made());
        editions.sign(ratna, edition.id());
        postman.deliverAll();
        postman.deliverAll();

        assertThat(Mailbox.recipients(run + "@contoh.id"))
                .containsExactlyInAnyOrder(address("ratna"), address("nasional"));
        assertThat(messages.of(above, 0, 10)).hasSize(1);
        var mail = Mailbox.mailTo(address("ratna"));
        assertThat(mail.getSubject()).startsWith("Laporan Nusa Tenggara Timur, ");
        assertThat(Mailbox.fileName(mail)).isEqualTo("melek-53-" + month + "-1.pdf");
        assertThat(Mailbox.file(mail))
                .isEqualTo(editions.file(ratna, edition.id()).orElseThrow().content());
        int enrolled = content(edition).last().of(Indicator.ENROLLED).all();
        assertThat(Mailbox.text(mail))
                .contains("Edisi 53/" + month + "/1 disahkan oleh ratna", enrolled + " orang mulai belajar")
                .contains("https://melek.contoh.id/reports");
    }

    @Test
    void theNationIsNotSentTheEditionOfEveryRegency() {
        var above = manager("nasional", regions.nation().id());
        var yosef = manager("yosef", region("53.10"));
        var draft = ((Done) editions.make(yosef, region("53.10"), month)).edition();
        editions.sign(yosef, draft.id());

        assertThat(told(yosef)).hasSize(1);
        assertThat(told(ratna)).hasSize(1);
        assertThat(told(above)).isEmpty();
    }

    @Test
    void whoseAccessEndsBeforeTheLetterLeavesGetsNothing() throws Exception {
        var leaving = manager("pamit", province);
        var elsewhere = manager("putu", region("51"));
        var file = "edition:" + signed(made()).id();
        staff.endAccess(people.operator("Agus"), leaving.id());
        entities.flush();

        postman.deliverAll();

        assertThat(Mailbox.recipients(run + "@contoh.id")).containsExactly(address("ratna"));
        assertThat(post.find(ratna.id().value(), file)).isPresent();
        assertThat(post.find(leaving.id().value(), file)).isEmpty();
        assertThat(post.find(elsewhere.id().value(), file)).isEmpty();
    }

    @Test
    void fromTheFifthWorkingDayOnADraftWaitsAndItsManagerIsToldOnce() {
        assertThat(EditionSchedule.workingDays(LocalDate.of(2026, 11, 6))).isEqualTo(5);
        assertThat(EditionSchedule.workingDays(LocalDate.of(2026, 11, 8))).isEqualTo(5);
        assertThat(EditionSchedule.workingDays(LocalDate.of(2026, 8, 6))).isEqualTo(4);
        var below = manager("yosef", region("53.10"));

        schedule(LocalDate.of(2026, 11, 5)).run();
        assertThat(editions.list(ratna)).isEmpty();

        schedule(LocalDate.of(2026, 11, 6)).run();
        assertThat(editions.list(ratna)).hasSize(2);
        schedule(LocalDate.of(2026, 11, 6)).run();
        schedule(LocalDate.of(2026, 11, 9)).run();

        assertThat(editions.list(ratna))
                .extracting(Edition::label)
                .containsExactlyInAnyOrder("53/" + month + "/1", "53.10/" + month + "/1");
        assertThat(editions.list(ratna))
                .allMatch(Edition::isDraft)
                .extracting(Edition::madeBy)
                .containsOnly("jadwal bulanan");
        assertThat(told(ratna)).singleElement().asString().startsWith("Draf laporan Nusa Tenggara Timur");
        assertThat(told(below)).singleElement().asString().startsWith("Draf laporan Kabupaten Manggarai");
    }

    @Test
    void whatSomebodyMadeOrSignedIsNotDrawnUpAgain() {
        var draft = made();
        schedule(LocalDate.of(2026, 11, 6)).run();
        assertThat(editions.list(ratna)).extracting(Edition::id).containsExactly(draft.id());
        assertThat(told(ratna)).hasSize(1);

        var other = manager("rekan", province);
        signed(draft);
        schedule(LocalDate.of(2026, 11, 9)).run();
        assertThat(editions.list(ratna)).hasSize(1);
        assertThat(told(other)).singleElement().asString().endsWith("sudah disahkan");
    }

    private EditionSchedule schedule(LocalDate today) {
        Instant noon = today.atTime(LocalTime.NOON).atZone(MAKASSAR).toInstant();
        return new EditionSchedule(editions, post, regions, Clock.fixed(noon, ZoneOffset.UTC), 5);
    }

    private List<String> told(Person who) {
        entities.flush();
        return messages.of(who, 0, 10).stream().map(Told::subject).toList();
    }

    private Person manager(String name, RegionId scope) {
        return people.manager(name, address(name), scope);
    }

    private String address(String name) {
        return name + "." + run + "@contoh.id";
    }

    private RegionId region(String code) {
        return regions.byCode(code).orElseThrow().id();
    }
}
