package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.melek.IntegrationTest;
import id.melek.account.Message.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The link in a letter, over the whole filter chain and without any session. */
@IntegrationTest
class OffLinkTest {

    @Autowired
    MessageChoices choices;

    @Autowired
    People people;

    private MockMvc browser;
    private Person sari;
    private String path;

    @BeforeEach
    void sariHasALetter(@Autowired WebApplicationContext web) {
        browser =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        sari = people.learner("Sari", people.golo());
        path = "/" + AccountPaths.off(choices.token(sari.id(), Kind.REMINDER));
    }

    @Test
    void openingThePageTurnsNothingOffAndItsOneButtonDoes() throws Exception {
        assertThat(read(get(path))).contains("Ajakan melanjutkan pelajaran", "<button>Ya, berhenti</button>");
        assertThat(choices.of(sari).off()).isEmpty();

        assertThat(read(post(path))).contains("Sudah.");
        assertThat(read(post(path))).contains("Sudah.");
        assertThat(choices.of(sari).off()).containsExactly(Kind.REMINDER);
    }

    @Test
    void aMailProgramMayPostAtOnce() throws Exception {
        read(post(path).param("List-Unsubscribe", "One-Click"));

        assertThat(choices.of(sari).off()).containsExactly(Kind.REMINDER);
    }

    @Test
    void whoeverReadsEnglishIsAskedInEnglish() throws Exception {
        assertThat(read(get(path).header("Accept-Language", "en-GB,en;q=0.9"))).contains("Yes, stop");
    }

    @Test
    void aLinkThatNobodyWasSentChangesNothing() throws Exception {
        var answer = browser.perform(post(path + "x")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("Tautan ini tidak dikenal");
        assertThat(choices.of(sari).off()).isEmpty();
    }

    private String read(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getContentAsString();
    }
}
