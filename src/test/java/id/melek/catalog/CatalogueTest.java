package id.melek.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.base.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is told of courses before they are opened, and how their media reach a phone. */
@IntegrationTest
class CatalogueTest {

    private static final String COURSE = "aman-berjualan-daring";
    private static final String SOUND = "0123456789abcdef0123456789abcdef.mp3";

    @Autowired
    WebApplicationContext web;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Courses courses;

    @Autowired
    CourseRepository repository;

    @Autowired
    People people;

    @Test
    void aCourseWeighsItsTextItsPicturesAndWhatIsPlayedApart() {
        var course = courses.newest(COURSE, Texts.INDONESIAN).orElseThrow();
        var first = course.lessons().getFirst().weight();

        assertThat(first.text()).isBetween(1_000, 30_000);
        assertThat(first.pictures()).isPositive();
        assertThat(first.played()).isZero();
        assertThat(course.weight().opened())
                .isEqualTo(course.lessons().stream()
                        .mapToInt(lesson ->
                                lesson.weight().text() + lesson.weight().pictures())
                        .sum());
    }

    @Test
    void aPlayerGetsThePieceItAsksForAndKeepsItForEver() throws Exception {
        keep();

        var piece = fetch(SOUND, "bytes=2-4");

        assertThat(piece.getStatus()).isEqualTo(206);
        assertThat(piece.getContentAsString()).isEqualTo("234");
        assertThat(piece.getHeader("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(piece.getHeader("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(piece.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(piece.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(fetch(SOUND, "bytes=7-").getContentAsString()).isEqualTo("789");
        assertThat(fetch(SOUND, "bytes=0-").getContentAsString()).isEqualTo("0123456789");
    }

    @Test
    void aPieceThatIsNotThereIsRefusedAndTheWholeIsOffered() throws Exception {
        keep();

        var beyond = fetch(SOUND, "bytes=20-30");
        var whole = fetch(SOUND, null);

        assertThat(beyond.getStatus()).isEqualTo(416);
        assertThat(beyond.getHeader("Content-Range")).isEqualTo("bytes */10");
        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(whole.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(fetch("no-such.mp3", null).getStatus()).isEqualTo(404);
    }

    @Test
    void aCoursePastItsReviewDateIsToldToTrainersAndOperatorsAlone() {
        var later = new Courses(repository, Clock.fixed(Instant.parse("2031-01-01T00:00:00Z"), ZoneOffset.UTC));
        var budi = people.trainer("Budi");

        assertThat(courses.toLookOver(budi)).isEmpty();
        assertThat(later.toLookOver(budi)).extracting(CourseOutline::slug).contains(COURSE);
        assertThat(later.toLookOver(people.operator("Agus"))).isNotEmpty();
        assertThat(later.toLookOver(people.learner("Sari", people.golo()))).isEmpty();
        assertThat(later.toLookOver(people.manager("Ratna", people.nusaTenggaraTimur())))
                .isEmpty();
    }

    private void keep() {
        var content = "0123456789".getBytes(StandardCharsets.US_ASCII);
        jdbc.update("insert into media values (?, 'audio/mpeg', ?)", SOUND, content);
    }

    private MockHttpServletResponse fetch(String name, @Nullable String range) throws Exception {
        var request = get("/media/" + name);
        var browser =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        return browser.perform(range == null ? request : request.header("Range", range))
                .andReturn()
                .getResponse();
    }
}
