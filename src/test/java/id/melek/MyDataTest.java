package id.melek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.BusinessQuestion;
import id.melek.account.Businesses;
import id.melek.account.ChangeResult;
import id.melek.account.DeviceTokens;
import id.melek.account.Message;
import id.melek.account.MessageChoices;
import id.melek.account.MyData;
import id.melek.account.OneTimeCodes;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.Profiles;
import id.melek.account.Question;
import id.melek.account.Role;
import id.melek.account.SignInResult;
import id.melek.account.SignIns;
import id.melek.account.Staff;
import id.melek.assessment.FormAct;
import id.melek.assessment.FormMoment;
import id.melek.assessment.Forms;
import id.melek.base.Uuids;
import id.melek.catalog.NewVersions;
import id.melek.learning.Enquiries;
import id.melek.learning.HandInResult;
import id.melek.learning.Learning;
import id.melek.learning.Photos;
import id.melek.learning.Receipt;
import id.melek.learning.Reminders;
import id.melek.learning.Reviews;
import id.melek.learning.Tasks;
import id.melek.learning.VersionOffers;
import id.melek.learning.Work;
import id.melek.notification.Channel;
import id.melek.notification.Letter;
import id.melek.notification.Notifications;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that tells of a person is forgotten when they take their data along, or leave. */
@IntegrationTest
class MyDataTest {

    /** The empty account stays, so that records of other people keep their reference. */
    private static final String ACCOUNT = "account.id";

    private static final String TRACK = "cyber-security";
    private static final String TASK_COURSE = "jualan-pertama-whatsapp";
    private static final String TASK = "honest-catalogue";

    /** Stands in whatever takes free words. */
    private static final String TYPED = "Kainku ditenun di Nggela";

    @Autowired
    ObjectProvider<PersonalData> parts;

    @Autowired
    MyData myData;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    Profiles profiles;

    @Autowired
    Businesses businesses;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    DeviceTokens devices;

    @Autowired
    MessageChoices choices;

    @Autowired
    Staff staff;

    @Autowired
    Learning learning;

    @Autowired
    NewVersions newVersions;

    @Autowired
    VersionOffers versionOffers;

    @Autowired
    Enquiries enquiries;

    @Autowired
    Tasks tasks;

    @Autowired
    Reviews reviews;

    @Autowired
    Forms forms;

    @Autowired
    Reminders reminders;

    @Autowired
    Notifications notifications;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    private final String number = People.number();
    private Person sari;

    @BeforeEach
    void sariLivesHere() {
        sari = livesHere("Sarixanti Nggelu", number, "Tenun Kelimutu");
    }

    /** Uses whatever keeps something about a person, as people use it. */
    private Person livesHere(String name, String contact, String business) {
        staff.invite(people.operator("Agus"), Role.TRAINER, contact, null);
        var who = people.learner(name, contact, people.golo());
        profiles.answer(who, Question.GENDER, "FEMALE");
        profiles.answer(who, Question.SEEING, "SOME");
        profiles.answer(who, Question.BIRTH_YEAR, "1987");
        profiles.skip(who, Question.PHONE);
        businesses.name(who, business);
        businesses.answer(who, BusinessQuestion.TRADE, "WEAVING");
        var trainer = people.trainer("Wayanita");
        codes.handOut(trainer, who.id());
        signIns.signIn(contact, "000000");
        devices.issue(who.id());
        choices.agreeToPhone(who);
        learns(who, trainer);
        handsIn(who, trainer, contact);
        isReached(who, contact);
        choices.turnOff(who, Message.Kind.REMINDER);
        managedOnce(who);
        flush();
        return who;
    }

    /** Only managers and trainers make these, and staff are not erased; should one ever become a learner, it goes with them. */
    private void managedOnce(Person who) {
        database.update(
                "insert into access_token values (?, ?, ?, ?, 0, utc_timestamp(6), utc_timestamp(6), null)",
                Uuids.bytes(UUID.randomUUID()),
                Uuids.bytes(who.id().value()),
                TYPED,
                UUID.randomUUID().toString());
        database.update(
                "insert into canned_remark values (?, ?, null, null, 'Harga', ?, utc_timestamp(6))",
                Uuids.bytes(UUID.randomUUID()),
                Uuids.bytes(who.id().value()),
                TYPED);
    }

    private void learns(Person who, Person trainer) {
        var sheet = forms.open(who, TRACK, FormMoment.BEFORE, 1).orElseThrow();
        sheet.items()
                .forEach(item ->
                        forms.take(who.id(), new FormAct(Uuids.next(), sheet.run(), item.id(), typed(), now())));
        var course = learning.completes(who, Learning.COURSE);
        learning.answers(who, Learning.COURSE, TYPED);
        var first = course.lessons().getFirst().slug();
        versionOffers.take(who, Learning.COURSE, newVersions.withSentence(Learning.COURSE, first));
        var lesson = course.lessons().getFirst().slug();
        var question = UUID.randomUUID();
        enquiries.ask(who, question, Enquiries.Kind.QUESTION, course.slug(), lesson, TYPED);
        enquiries.answer(trainer, question, "Untuk " + who.name() + ": " + TYPED);
    }

    private void handsIn(Person who, Person trainer, String contact) {
        learning.joins(who, TASK_COURSE);
        learning.opensALesson(who, TASK_COURSE);
        var work = new Work(UUID.randomUUID(), TYPED, "wa.me/c/" + contact, 1, now());
        tasks.keepPhoto(who, work.id(), 0, Photos.jpegWithPosition());
        assertThat(tasks.handIn(who, TASK_COURSE, TASK, work)).isInstanceOf(HandInResult.Taken.class);
        flush();
        var round = tasks.page(who, TASK_COURSE, TASK).orElseThrow().rounds().getLast();
        reviews.giveBack(trainer, round.id(), Map.of("photos", 1), who.name() + ", " + TYPED);
        flush();
    }

    /** A letter that waits, and a reminder after a week without an act. */
    private void isReached(Person who, String contact) {
        notifications.send(new Letter(
                who.id().value(),
                "ANSWER",
                "answer:1",
                Channel.GATEWAY,
                contact,
                "Untuk " + who.name(),
                TYPED,
                who.language(),
                "https://melek.contoh.id/off/abc",
                null,
                null));
        database.update(
                "update act set received_at = received_at - interval 8 day where account = ?",
                Uuids.bytes(who.id().value()));
        reminders.remindAll();
    }

    private static List<String> typed() {
        return List.of(TYPED);
    }

    private static Instant now() {
        return Instant.now();
    }

    @Test
    void everyTableWithAPersonInItHasAPartThatAnswersForIt() {
        var answered = answered();

        assertThat(inDatabase().tablesWithPeople())
                .contains("enrolment", "lesson_progress", "message", "certificate", "fact");
        assertThat(inDatabase().tablesWithPeople())
                .as("A service implements PersonalData for each of these tables, or LeftAlone says why not")
                .isSubsetOf(union(answered, LeftAlone.TABLES.keySet()));
    }

    @Test
    void whoeverLeavesIsFoundNowhereAnyMore() {
        var key = accounts.personKey(sari.id()).orElseThrow();
        var records = inDatabase().keysWith(traces(sari.id()));
        assertThat(union(inDatabase().tablesWith(records), inDatabase().tablesWith(traces(sari.id()))))
                .as("tables with something about Sari")
                .containsAll(answered());
        assertThat(inDatabase().columnsWith(traces(sari.id())))
                .contains("practice_answer.answer", "form_answer.answer", "hand_in.remarks", "letter.body");

        assertThat(myData.erase(sari, People.PIN, false)).isInstanceOf(ChangeResult.Changed.class);
        flush();
        assertThat(learning.opensALesson(sari, Learning.COURSE).outcome()).isEqualTo(Receipt.Outcome.REFUSED);

        assertThat(inDatabase().columnsWith(traces(sari.id()))).containsExactly(ACCOUNT);
        assertThat(inDatabase().columnsWith(records)).containsExactly(ACCOUNT);
        assertThat(inDatabase().columnsWith(List.of(Uuids.bytes(key.value()))))
                .allMatch(column -> LeftAlone.TABLES.containsKey(Traces.table(column)));
        assertThat(signIns.signIn(number, People.PIN)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void onlyWhoHoldsACertificateIsAskedWhatBecomesOfIt() {
        assertThat(myData.hasCertificates(sari)).isTrue();
        assertThat(myData.hasCertificates(people.learner("Wati", people.golo())))
                .isFalse();
    }

    @Test
    void aCertificateThatStaysKeepsTheNameAndNothingElse() {
        assertThat(myData.erase(sari, People.PIN, true)).isInstanceOf(ChangeResult.Changed.class);
        flush();

        assertThat(inDatabase().columnsWith(traces(sari.id()))).containsExactly(ACCOUNT, "certificate.name");
    }

    @Test
    void theArchiveTellsAllOfSariAndNothingOfBudi() throws IOException {
        var other = People.number();
        var budi = livesHere("Budiman Setiabudi", other, "Kopi Manggarai");

        var files = archive(sari);
        var all = String.join("\n", files.values());

        assertThat(files.keySet()).contains("index.html", "data.json");
        assertThat(all).contains("Sarixanti Nggelu", "Tenun Kelimutu", "Aman berjualan daring", "1987", "dilewati");
        assertThat(all.replaceAll("[ -]", "")).contains(number);
        assertThat(all)
                .doesNotContain("Budiman", "Kopi Manggarai", budi.id().value().toString(), "Wayanita");
        assertThat(all.replaceAll("[ -]", "")).doesNotContain(other.substring(1));
    }

    @Test
    void theArchiveSpeaksTheLanguageOfThePersonAndHoldsTheSameForComputers() throws IOException {
        accounts.useLanguage(sari, Locale.ENGLISH);
        var files = archive(accounts.person(sari.id()).orElseThrow());
        var page = Jsoup.parse(files.get("index.html"));
        var data = JsonMapper.shared().readTree(files.get("data.json"));

        assertThat(page.title()).isEqualTo("Data of Sarixanti Nggelu in Melek");
        assertThat(page.text()).doesNotContain("!mydata").doesNotContain("!account");
        for (var part : parts) {
            for (var records : part.about(sari)) {
                assertThat(data.has(records.name())).as(records.name()).isTrue();
                assertThat(data.get(records.name()).size())
                        .isEqualTo(records.rows().size());
            }
        }
        assertThat(data.at("/enrolments/0/course").asString()).isEqualTo("Selling online safely");
    }

    @Test
    void whoeverTakesTheirDataTooOftenWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(myData.takeTurn(sari)).isEmpty();
        }
        assertThat(myData.takeTurn(sari)).isPresent();
    }

    @Test
    void nobodyIsErasedWithoutTheirPinAndStaffNeverAre() {
        var budi = people.trainer("Budi");

        assertThat(myData.erase(sari, "000000", true)).isInstanceOf(ChangeResult.WrongSecret.class);
        assertThat(accounts.person(sari.id())).isPresent();
        assertThatThrownBy(() -> myData.erase(budi, People.PASSWORD, true)).isInstanceOf(AccessDeniedException.class);
    }

    private Map<String, String> archive(Person who) throws IOException {
        var file = new ByteArrayOutputStream();
        myData.write(who, file);
        var texts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private Set<String> answered() {
        return parts.stream().flatMap(part -> part.tables().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** What a person could be known again by. */
    private List<Object> traces(AccountId id) {
        var uuid = id.value().toString();
        return List.of(
                Uuids.bytes(id.value()),
                uuid,
                uuid.replace("-", ""),
                "Sarixanti",
                TYPED,
                number.substring(1),
                "Tenun Kelimutu");
    }

    private Traces inDatabase() {
        return new Traces(database);
    }

    private void flush() {
        entities.flush();
        entities.clear();
    }
}
