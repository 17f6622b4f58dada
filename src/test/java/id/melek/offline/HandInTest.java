package id.melek.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import id.melek.account.Person;
import id.melek.account.SignInAs;
import id.melek.learning.Photos;
import id.melek.learning.Tasks;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What a phone says and hears when it hands in a task, and who may fetch the photos, over the whole filter chain. */
class HandInTest extends PhoneTest {

    private static final String COURSE = "jualan-pertama-whatsapp";
    private static final String LESSON = "honest-catalogue";
    private static final String HAND_IN =
            "{\"course\":\"%s\",\"lesson\":\"%s\",\"photos\":%d,\"at\":\"2026-11-21T10:00:00Z\"}";

    @Autowired
    Tasks tasks;

    @Autowired
    SignInAs signInAs;

    @Autowired
    EntityManager entities;

    private final UUID work = UUID.randomUUID();

    @BeforeEach
    void sariJoins() {
        enrolments.enrol(sari, COURSE);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        signInAs.nobody();
    }

    @Test
    void aPhotoAndItsWordsAreTakenAndTakenAgain() throws Exception {
        for (int time = 0; time < 2; time++) {
            assertThat(photo(Photos.jpegWithPosition()).getContentAsString()).contains("\"taken\":true");
            assertThat(words(HAND_IN.replace("%d", "1")).getContentAsString())
                    .contains("\"taken\":true")
                    .contains("answerBy");
        }

        assertThat(tasks.page(sari, COURSE, LESSON).orElseThrow().rounds()).hasSize(1);
    }

    @Test
    void aTextCalledJpgIsRefusedInWordsThatSayWhatToDo() throws Exception {
        var answer = photo("Bukan foto".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Hapus, lalu pilih foto lain.");
    }

    @Test
    void whatIsTooLargeIsRefusedInWordsThatSayWhatToDoAndTheRestGoesOn() throws Exception {
        var hugePhoto = photo(new byte[8 * 1024 * 1024 + 1]);
        var millionLetters =
                words(HAND_IN.replace("%d", "0").replace("}", ",\"text\":\"" + "a".repeat(1_000_000) + "\"}"));
        var longText = words(HAND_IN.replace("%d", "0").replace("}", ",\"text\":\"" + "a".repeat(20_001) + "\"}"));

        assertThat(hugePhoto.getStatus()).isEqualTo(413);
        assertThat(message(hugePhoto)).startsWith("Foto ini terlalu besar").contains("Hapus, lalu ambil foto baru");
        assertThat(millionLetters.getStatus()).isEqualTo(413);
        assertThat(message(millionLetters)).contains("Pendekkan tulisannya, lalu kirim lagi.");
        assertThat(longText.getStatus()).isEqualTo(422);
        assertThat(message(longText)).contains("terlalu panjang");
        assertThat(tasks.page(sari, COURSE, LESSON).orElseThrow().rounds()).isEmpty();

        photo(Photos.jpegWithPosition());
        assertThat(words(HAND_IN.replace("%d", "1")).getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverReadsEnglishIsRefusedInEnglishAndAStrangerInTheLanguageOfTheBrowser() throws Exception {
        accounts.useLanguage(sari, Locale.ENGLISH);
        var huge = put("/api/hand-ins/" + work).content(new byte[600_000]).header("Accept-Language", "id");
        var strange = put("/api/hand-ins/" + work).content(new byte[600_000]).header("Accept-Language", "en");

        assertThat(message(send(huge))).startsWith("What was sent is too large");
        assertThat(message(phone.perform(strange).andReturn().getResponse())).startsWith("What was sent is too large");
    }

    @Test
    void noTokenAndNonsenseAreFailuresInJson() throws Exception {
        assertThat(words("{\"course\":").getStatus()).isEqualTo(400);
        assertThat(send(put("/api/hand-ins/1/photos/0").content(new byte[1])).getStatus())
                .isEqualTo(400);
        assertThat(phone.perform(put("/api/hand-ins/" + work).content("{}"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void aPhotoIsThereForItsLearnerAndForNobodyElse() throws Exception {
        photo(Photos.jpegWithPosition());
        words(HAND_IN.replace("%d", "1"));
        entities.flush();
        var id = tasks.page(sari, COURSE, LESSON)
                .orElseThrow()
                .rounds()
                .getFirst()
                .photos()
                .getFirst();

        var own = fetch(sari, id.toString());
        assertThat(own.getStatus()).isEqualTo(200);
        assertThat(own.getHeader("Cache-Control")).contains("no-cache").contains("private");
        assertThat(fetch(people.learner("Ani", people.golo()), id.toString()).getStatus())
                .isEqualTo(404);
        assertThat(fetch(people.operator("Agus"), id.toString()).getStatus()).isEqualTo(404);
        assertThat(fetch(sari, "x").getStatus()).isEqualTo(404);
        assertThat(phone.perform(get("/task-photos/" + id))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    private static String message(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                .get("message")
                .asString();
    }

    private MockHttpServletResponse fetch(Person who, String photo) throws Exception {
        signInAs.account(who.id());
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        signInAs.nobody();
        return phone.perform(get("/task-photos/" + photo)
                        .with(SecurityMockMvcRequestPostProcessors.authentication(authentication)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse photo(byte[] bytes) throws Exception {
        return send(put("/api/hand-ins/" + work + "/photos/0")
                .contentType(MediaType.IMAGE_JPEG)
                .content(bytes));
    }

    private MockHttpServletResponse words(String json) throws Exception {
        return send(put("/api/hand-ins/" + work)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replaceFirst("%s", COURSE).replaceFirst("%s", LESSON)));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return send(request, token);
    }
}
