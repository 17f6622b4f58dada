package id.melek.participation;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.melek.IntegrationTest;
import id.melek.account.AccessTokenResult;
import id.melek.account.AccessTokenResult.Issued;
import id.melek.account.AccessTokens;
import id.melek.account.AccountUsers;
import id.melek.account.Accounts;
import id.melek.account.DeviceTokens;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.base.Texts;
import id.melek.catalog.Courses;
import id.melek.learning.LearnerEnrolled;
import id.melek.region.Regions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A manager's program and a month that it can ask for. */
@IntegrationTest
abstract class FilledMonth {

    static final String COURSE = "jualan-pertama-whatsapp";
    static final String API = "/api/v1/participation";
    static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    @Autowired
    WebApplicationContext web;

    @Autowired
    Figures figures;

    @Autowired
    Folding folding;

    @Autowired
    Regions regions;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountUsers users;

    @Autowired
    AccessTokens tokens;

    @Autowired
    DeviceTokens devices;

    @Autowired
    Staff staff;

    @Autowired
    Courses courses;

    @Autowired
    Texts texts;

    @Autowired
    ApplicationEventPublisher events;

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
        enrols(people.learner("Sari", people.golo()));
        enrols(people.learner("Sari", people.waeBelang()));
        folding.foldBatch();
    }

    String issue(Person manager) {
        return switch (tokens.issue(manager, "spreadsheet", 30)) {
            case Issued(var secret, var made) -> secret;
            case AccessTokenResult.Invalid(var problem) -> throw new AssertionError(problem);
        };
    }

    private void enrols(Person learner) {
        var person = accounts.personKey(learner.id()).orElseThrow();
        var course = courses.newest(COURSE, Texts.INDONESIAN).orElseThrow().id();
        events.publishEvent(
                new LearnerEnrolled(person, course, Clock.systemUTC().instant()));
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
}
