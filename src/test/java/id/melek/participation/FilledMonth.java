package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.melek.account.AccessTokenResult;
import id.melek.account.AccessTokenResult.Issued;
import id.melek.account.AccessTokens;
import id.melek.account.AccountUsers;
import id.melek.account.Businesses;
import id.melek.account.DeviceTokens;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.base.Texts;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A manager's program and a month that it can ask for. */
abstract class FilledMonth extends LearnersCounted {

    static final String API = "/api/v1/participation";

    @Autowired
    WebApplicationContext web;

    @Autowired
    Businesses businesses;

    @Autowired
    AccountUsers users;

    @Autowired
    AccessTokens tokens;

    @Autowired
    DeviceTokens devices;

    @Autowired
    Staff staff;

    @Autowired
    Texts texts;

    @Autowired
    EditionRepository stored;

    @Autowired
    EditionTaking taking;

    @Autowired
    EditionPdf pdf;

    @Autowired
    EditionPost post;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager entities;

    private MockMvc client;
    Person ratna;
    String token;

    @BeforeEach
    void aMonthIsFilled() {
        client = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        token = issue(ratna);
        people.learner("Sari", people.golo());
        var sari = people.learner("Sari", people.golo());
        businesses.name(sari, "Tenun Sari");
        enrols(sari);
        enrols(people.learner("Sari", people.waeBelang()));
        enrols(people.learner("Sari", people.golo()), someTimeAgo());
        fold();
    }

    String issue(Person manager) {
        return switch (tokens.issue(manager, "spreadsheet", 30)) {
            case Issued(var secret, var made) -> secret;
            case AccessTokenResult.Invalid(var problem) -> throw new AssertionError(problem);
        };
    }

    /** So that people and people new in the month are not as many. */
    private static Instant someTimeAgo() {
        return month().minusMonths(2).atDay(15).atStartOfDay(MAKASSAR).toInstant();
    }

    private void enrols(Person learner) {
        enrols(learner, Clock.systemUTC().instant());
    }

    /** As its clock will say, so that this month can be reported on. */
    Editions editionsOfNextMonth() {
        var later = month().plusMonths(1).atDay(10).atStartOfDay(MAKASSAR).toInstant();
        return new Editions(stored, taking, pdf, post, figures, texts, regions, Clock.fixed(later, ZoneOffset.UTC));
    }

    static YearMonth month() {
        return YearMonth.now(MAKASSAR);
    }

    MockHttpServletResponse ask(String question, String secret) throws Exception {
        return send(get(question), secret);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, String secret) throws Exception {
        return send(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + secret));
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return client.perform(request).andReturn().getResponse();
    }

    static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }

    FigureTable table(String code) {
        var region = regions.byCode(code).orElseThrow().id();
        return switch (figures.ask(ratna, new FigureQuery(region, Period.of(month())))) {
            case Answered(var table) -> table;
            case NotYours() -> throw new AssertionError("Not hers");
        };
    }

    byte[] file(String ending, String code) throws Exception {
        var response = download(ending, code, users.authentication(ratna.id()));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    MockHttpServletResponse download(String ending, String code, Authentication who) throws Exception {
        var path = "/export/participation." + ending + "?region=" + code + "&period=" + month();
        return send(get(path).with(authentication(who)));
    }

    static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    static int number(String text) {
        return Integer.parseInt(text);
    }

    static List<NamedCsvRecord> records(byte[] file) throws IOException {
        try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(file))) {
            return reader.stream().toList();
        }
    }

    static List<Row> sheet(byte[] file, int index) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return new ArrayList<>(workbook.getSheet(index).orElseThrow().read());
        }
    }

    static Row line(List<Row> lines, String code) {
        return lines.stream()
                .filter(line -> line.getCellText(0).equals(code))
                .findFirst()
                .orElseThrow();
    }

    static int column(Row header, String name) {
        return header.stream().map(cell -> cell.getText()).toList().indexOf(name);
    }
}
