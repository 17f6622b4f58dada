package id.melek.offline;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import id.melek.IntegrationTest;
import id.melek.account.Accounts;
import id.melek.account.DeviceTokens;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.learning.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sari has a phone with a token, and what it sends goes through the whole filter chain. */
@IntegrationTest
abstract class PhoneTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    DeviceTokens tokens;

    @Autowired
    Enrolments enrolments;

    MockMvc phone;
    Person sari;
    String token;

    @BeforeEach
    void sariHasAPhone() {
        phone = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        sari = people.learner("Sari", people.golo());
        token = tokens.issue(sari.id());
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, String bearer) throws Exception {
        return phone.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer))
                .andReturn()
                .getResponse();
    }
}
