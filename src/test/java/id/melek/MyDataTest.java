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
import id.melek.base.Uuids;
import id.melek.learning.Enquiries;
import id.melek.learning.Learning;
import id.melek.learning.Receipt;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
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

    /** Tables with a person in them that no part answers for, and why not. */
    private static final Map<String, String> LEFT_ALONE = Map.of(
            "fact",
                    "knows people by a random key; the link from account to key is erased, so that figures of the past stay",
            "participant", "as the facts");

    /** The empty account stays, so that records of other people keep their reference. */
    private static final String ACCOUNT = "account.id";

    private static final String NAMES_A_PERSON =
            "(.*account.*|learner|person|member|participant|trainer|author|asker|sender|recipient|reviewer|owner|staff)(_id|_key)?";

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
    Enquiries enquiries;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    private final String number = People.number();
    private Map<String, Integer> before = Map.of();
    private Person sari;

    @BeforeEach
    void sariLivesHere() {
        before = sizes();
        sari = livesHere("Sarixanti Nggelu", number, "Tenun Kelimutu");
    }

    /** Uses whatever keeps something about a person, as people use it. */
    private Person livesHere(String name, String number, String business) {
        staff.invite(people.operator("Agus"), Role.TRAINER, number, null);
        var who = people.learner(name, number, people.golo());
        profiles.answer(who, Question.GENDER, "FEMALE");
        profiles.answer(who, Question.SEEING, "SOME");
        profiles.answer(who, Question.BIRTH_YEAR, "1987");
        profiles.skip(who, Question.PHONE);
        businesses.name(who, business);
        businesses.answer(who, BusinessQuestion.TRADE, "WEAVING");
        codes.handOut(people.trainer("Pelatih"), who.id());
        devices.issue(who.id());
        choices.turnOff(who, Message.Kind.REMINDER);
        choices.agreeToPhone(who);
        var course = learning.completes(who, Learning.COURSE);
        var lesson = course.lessons().getFirst().slug();
        enquiries.ask(who, UUID.randomUUID(), Enquiries.Kind.QUESTION, course.slug(), lesson, "Apa itu OTP?");
        flush();
        return who;
    }

    @Test
    void everyTableWithAPersonInItHasAPartThatAnswersForIt() {
        var answered = answered();

        assertThat(tablesWithPeople()).contains("enrolment", "lesson_progress", "message", "certificate", "fact");
        assertThat(tablesWithPeople())
                .as("A service implements PersonalData for each of these tables, or LEFT_ALONE says why not")
                .isSubsetOf(union(answered, LEFT_ALONE.keySet()));
        assertThat(sizes().keySet()).as("tables that are there").containsAll(answered);
    }

    @Test
    void whoeverLeavesIsFoundNowhereAnyMore() {
        var key = accounts.personKey(sari.id()).orElseThrow();
        assertThat(grown()).as("tables that this test fills").containsAll(filledHere());

        assertThat(myData.erase(sari, People.PIN, false)).isInstanceOf(ChangeResult.Changed.class);
        flush();
        assertThat(learning.opensALesson(sari, Learning.COURSE).outcome()).isEqualTo(Receipt.Outcome.REFUSED);

        assertThat(columnsWith(traces(sari.id()))).containsExactly(ACCOUNT);
        assertThat(columnsWith(List.of(Uuids.bytes(key.value()))))
                .allMatch(column -> LEFT_ALONE.containsKey(column.substring(0, column.indexOf('.'))));
        assertThat(signIns.signIn(number, People.PIN)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void aCertificateThatStaysKeepsTheNameAndNothingElse() {
        assertThat(myData.erase(sari, People.PIN, true)).isInstanceOf(ChangeResult.Changed.class);
        flush();

        assertThat(columnsWith(traces(sari.id()))).containsExactly(ACCOUNT, "certificate.name");
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
                .doesNotContain("Budiman", "Kopi Manggarai", budi.id().value().toString(), "Pelatih");
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

    /** Letters need a server that takes them, reminders days of silence, forms a track, hand-ins a task: their own tests fill these. */
    private Set<String> filledHere() {
        var filled = answered();
        filled.removeAll(
                Set.of("letter", "reminder", "form_run", "form_answer", "hand_in", "hand_in_points", "hand_in_photo"));
        return filled;
    }

    /** By the names of their columns, and then whatever refers to one of these. */
    private Set<String> tablesWithPeople() {
        var found = new TreeSet<>(database.queryForList("""
                select table_name from information_schema.columns where table_schema = database()
                    and (regexp_like(column_name, ?) or data_type = 'binary' and column_name like '%\\_by')
                """, String.class, "^(" + NAMES_A_PERSON + ")$"));
        found.add("account");
        int size;
        do {
            size = found.size();
            found.addAll(referringTo(found));
        } while (found.size() > size);
        return found;
    }

    private Set<String> referringTo(Set<String> tables) {
        var found = new TreeSet<String>();
        for (var table : tables) {
            found.addAll(database.queryForList(
                    "select table_name from information_schema.key_column_usage where table_schema = database() and referenced_table_name = ?",
                    String.class,
                    table));
            found.addAll(database.queryForList(
                    "select table_name from information_schema.columns where table_schema = database() and column_name in (?, ?)",
                    String.class,
                    table,
                    table + "_id"));
        }
        return found;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private Map<String, Integer> sizes() {
        var sizes = new TreeMap<String, Integer>();
        database.queryForList(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'",
                        String.class)
                .forEach(table -> sizes.put(
                        table, database.queryForObject("select count(*) from `" + table + "`", Integer.class)));
        return sizes;
    }

    private Set<String> grown() {
        return sizes().entrySet().stream()
                .filter(now -> now.getValue() > before.getOrDefault(now.getKey(), 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a person could be known again by. */
    private List<Object> traces(AccountId id) {
        var uuid = id.value().toString();
        return List.of(
                Uuids.bytes(id.value()),
                uuid,
                uuid.replace("-", ""),
                "Sarixanti",
                number.substring(1),
                "Tenun Kelimutu");
    }

    /** Every column of every table in which one of these stands. */
    private Set<String> columnsWith(List<Object> traces) {
        var found = new TreeSet<String>();
        database.query("""
                select c.table_name, c.column_name, c.data_type
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                """, row -> {
            var column = row.getString("column_name");
            var table = row.getString("table_name");
            if (holds(table, column, row.getString("data_type"), traces)) {
                found.add(table + "." + column);
            }
        });
        return found;
    }

    private boolean holds(String table, String column, String type, List<Object> traces) {
        var text = type.matches(".*(char|text|json)");
        var wanted = traces.stream()
                .filter(trace -> text ? trace instanceof String : type.matches(".*(binary|blob)"))
                .toArray();
        var place = text ? "cast(`" + column + "` as char)" : "`" + column + "`";
        var condition = String.join(" or ", Collections.nCopies(wanted.length, "instr(" + place + ", ?) > 0"));
        return wanted.length > 0
                && !database.queryForList("select 1 from `" + table + "` where " + condition + " limit 1", wanted)
                        .isEmpty();
    }

    private void flush() {
        entities.flush();
        entities.clear();
    }
}
