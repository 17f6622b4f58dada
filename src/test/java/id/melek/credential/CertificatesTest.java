package id.melek.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.CourseOutline;
import id.melek.learning.Learning;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class CertificatesTest {

    private static final Locale INDONESIAN = Locale.of("id");

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateBacklog backlog;

    @Autowired
    Accounts accounts;

    @Autowired
    Learning learning;

    @Autowired
    People people;

    @Autowired
    Texts texts;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    private Person sari;

    @BeforeEach
    void sari() {
        sari = people.learner("Sari", people.golo());
    }

    @Test
    void completingACourseGivesOneCertificateAndOneMessage() {
        var course = learning.completes(sari, Learning.COURSE);

        assertThat(certificates.of(sari)).singleElement().satisfies(certificate -> {
            assertThat(certificate.name()).isEqualTo("Sari");
            assertThat(certificate.version()).isEqualTo(course.version());
            assertThat(certificate.code().grouped()).matches("[0-7][0-9A-Z]{3}(-[0-9A-Z]{4}){5}-[0-9A-Z]{2}");
        });
        assertThat(events.stream(CertificateIssued.class)).singleElement().satisfies(issued -> {
            assertThat(issued.person()).isEqualTo(accounts.personKey(sari.id()));
            assertThat(issued.course()).isEqualTo(course.id());
        });
        assertThat(subjects(sari))
                .filteredOn(subject -> subject.startsWith("Sertifikat"))
                .containsExactly("Sertifikat Anda: " + course.title());
    }

    @Test
    void theCertificateKeepsTheNameAsItWas() {
        learning.completes(sari, Learning.COURSE);
        accounts.rename(sari, "Sari Dewi");

        assertThat(certificates.of(sari)).extracting(Certificate::name).containsExactly("Sari");
    }

    @Test
    void theDayIsThatOfTheLearnersVillage() {
        var course = learning.completes(people.learner("Ani", people.golo()), Learning.COURSE);

        issue(sari, course, "2030-12-31T16:30:00Z");

        assertThat(day(sari)).isEqualTo(LocalDate.of(2031, 1, 1));
    }

    @Test
    void anEarlierDateThatComesLaterCountsUntilSomebodyHasACopy() {
        var course = learning.completes(people.learner("Ani", people.golo()), Learning.COURSE);
        issue(sari, course, "2030-12-20T10:00:00Z");

        issue(sari, course, "2030-12-18T10:00:00Z");
        issue(sari, course, "2030-12-19T10:00:00Z");
        assertThat(day(sari)).isEqualTo(LocalDate.of(2030, 12, 18));
        assertThat(events.stream(CertificateIssued.class).map(CertificateIssued::at))
                .endsWith(Instant.parse("2030-12-20T10:00:00Z"), Instant.parse("2030-12-18T10:00:00Z"));

        certificates.download(sari, own(sari).id());
        issue(sari, course, "2030-12-16T10:00:00Z");
        assertThat(day(sari)).isEqualTo(LocalDate.of(2030, 12, 18));
    }

    @Test
    void whoeverCompletedACourseBeforeThereWereCertificatesGetsOne() {
        learning.completes(sari, Learning.COURSE);
        var ani = people.learner("Ani", people.golo());
        learning.completes(ani, Learning.COURSE);
        forgetCertificates();

        assertThat(certificates.of(ani)).hasSize(1);
        backlog.workOff();
        backlog.workOff();

        assertThat(database.queryForList(
                        "select name from certificate where account_id in (?, ?)",
                        String.class,
                        bytes(sari),
                        bytes(ani)))
                .containsExactlyInAnyOrder("Sari", "Ani");
    }

    @Test
    void staffWhoLearnHoldACertificateAndDoNotCount() {
        var budi = people.trainer("Budi");
        learning.completes(budi, Learning.COURSE);

        assertThat(certificates.of(budi)).hasSize(1);
        assertThat(events.stream(CertificateIssued.class).map(CertificateIssued::person))
                .singleElement()
                .satisfies(nobody -> assertThat(nobody).isEmpty());
    }

    @Test
    void onlyTheOwnerMayDownloadIt() {
        learning.completes(sari, Learning.COURSE);
        var id = own(sari).id();

        assertThat(certificates.download(people.learner("Ani", people.golo()), id))
                .isEmpty();
        assertThat(certificates.download(people.operator("Agus"), id)).isEmpty();
        assertThat(certificates.download(sari, UUID.randomUUID())).isEmpty();
        assertThat(certificates.download(sari, id)).isPresent();
    }

    @Test
    void anOperatorRevokesForAReasonAndItIsRecorded() {
        learning.completes(sari, Learning.COURSE);
        var agus = people.operator("Agus");
        var code = own(sari).code().text();

        assertThat(certificates.revoke(agus, code, " ")).isInstanceOf(RevokeResult.Invalid.class);
        assertThat(certificates.revoke(agus, "nonsense", "Salah orang")).isInstanceOf(RevokeResult.Unknown.class);
        assertThat(certificates.revoke(agus, code, "Salah orang")).isInstanceOf(RevokeResult.Done.class);
        assertThat(certificates.revoke(agus, code, "Lagi")).isInstanceOf(RevokeResult.Already.class);

        assertThat(own(sari).revocation())
                .hasValueSatisfying(
                        revocation -> assertThat(revocation.reason()).isEqualTo("Salah orang"));
        assertThat(database.queryForObject("select revoked_by from certificate where code = ?", byte[].class, code))
                .isEqualTo(bytes(agus));
        assertThat(certificates.download(sari, own(sari).id())).isEmpty();
        assertThat(certificates.verify(code)).isInstanceOf(Verification.Revoked.class);
        assertThat(events.stream(CertificateRevoked.class)).hasSize(1);
        assertThat(subjects(sari)).anyMatch(subject -> subject.startsWith("Sertifikat dicabut"));
    }

    @Test
    void nobodyElseRevokes() {
        learning.completes(sari, Learning.COURSE);
        var code = own(sari).code().text();
        for (var who : List.of(sari, people.trainer("Budi"), people.manager("Ratna", people.nusaTenggaraTimur()))) {
            assertThatThrownBy(() -> certificates.revoke(who, code, "Iri")).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(certificates.verify(code)).isInstanceOf(Verification.Valid.class);
    }

    @Test
    void aCodeIsFoundHoweverPeopleTypeIt() {
        var code = new CertificateCode("01ABCDEFGHJKMNPQRSTVWXYZ01");

        assertThat(CertificateCode.parse(" olab-cdef ghjk–mnpq-rstv-wxyz-oI ")).contains(code);
        assertThat(code.grouped()).isEqualTo("01AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-01");
        for (var no : List.of(
                "", "01ABCDEFGHJKMNPQRSTVWXYZ0", "81ABCDEFGHJKMNPQRSTVWXYZ01", "U".repeat(26), "0".repeat(500))) {
            assertThat(CertificateCode.parse(no)).as(no).isEmpty();
        }
    }

    @Test
    void theTimeOfStudyIsRoundedToWhatMatters() {
        assertThat(List.of(2, 33, 58, 60, 80, 135).stream()
                        .map(minutes -> CertificateText.time(minutes, texts, INDONESIAN)))
                .containsExactly("5 menit", "35 menit", "60 menit", "1 jam", "1,5 jam", "2,5 jam");
    }

    @Test
    void whoLeavesDecidesWhetherTheCertificateStays() {
        learning.completes(sari, Learning.COURSE);
        var ani = people.learner("Ani", people.golo());
        learning.completes(ani, Learning.COURSE);
        var saris = own(sari).code().text();
        var anis = own(ani).code().text();
        entities.flush();
        entities.clear();

        accounts.erase(sari, true);
        accounts.erase(ani, false);

        assertThat(certificates.verify(saris))
                .isInstanceOfSatisfying(
                        Verification.Valid.class,
                        valid -> assertThat(valid.certificate().name()).isEqualTo("Sari"));
        assertThat(certificates.verify(anis)).isInstanceOf(Verification.Unknown.class);
    }

    @Test
    void aCertificateThatStaysDoesNotLeadToTheFactsOfWhoLeft() {
        learning.completes(sari, Learning.COURSE);
        var before = own(sari);
        entities.flush();
        entities.clear();

        accounts.erase(sari, true);

        var row = database.queryForMap(
                "select * from certificate where code = ?", before.code().text());
        assertThat(row.get("account_id")).isNull();
        assertThat(row.get("id")).isNotEqualTo(Uuids.bytes(before.id()));
        assertThat(row.get("downloaded_at")).isNull();
        for (var moment : List.of("completed_at", "issued_at")) {
            assertThat(row.get(moment)).isEqualTo(before.completedOn().atStartOfDay());
        }
    }

    private void issue(Person who, CourseOutline course, String at) {
        database.update("update residence set since = '2020-01-01' where account_id = ?", bytes(who));
        certificates.issue(who.id(), course.id(), course.version(), Instant.parse(at));
    }

    private void forgetCertificates() {
        database.update("delete from certificate");
        database.update("update certificate_backlog set done_at = null");
    }

    private Certificate own(Person who) {
        return certificates.of(who).getFirst();
    }

    private LocalDate day(Person who) {
        return own(who).completedOn();
    }

    private List<String> subjects(Person who) {
        return database.queryForList("select subject from message where account_id = ?", String.class, bytes(who));
    }

    private static byte[] bytes(Person who) {
        return Uuids.bytes(who.id().value());
    }
}
