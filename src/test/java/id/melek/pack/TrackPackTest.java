package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small sound track on disk, spoilt one file at a time. */
class TrackPackTest {

    @TempDir
    Path content;

    private Path track;

    @BeforeEach
    void aSoundTrack() {
        TinyPack.in(content.resolve("courses"));
        track = content.resolve("tracks").resolve("selling");
        write("track.yaml", """
                courses: [first-sale]
                id:
                  title: Mulai berjualan
                  summary: Dari barang sampai pesanan.
                en:
                  title: Start selling
                  summary: From goods to orders.
                """);
        write(
                "forms.yaml",
                IntStream.rangeClosed(1, 6)
                        .mapToObj(n -> "%s: {digcomp: \"2.%d\", kominfo: skills}\n".formatted("a-" + n, n)
                                + "%s: {digcomp: \"2.%d\", kominfo: skills}\n".formatted("b-" + n, n))
                        .collect(Collectors.joining()));
        for (var language : List.of("id", "en")) {
            write(language + "/form-a.gift", form("a", language));
            write(language + "/form-b.gift", form("b", language));
        }
    }

    @Test
    void aSoundTrackKeepsItsCoursesFormsAndCompetences() {
        assertThat(faults()).isEmpty();
        var pack = ((TrackReading.Sound) Packs.readTrack(track)).pack();

        assertThat(pack.track()).isEqualTo(Track.SELLING);
        assertThat(pack.courses()).containsExactly("first-sale");
        assertThat(pack.forms()).extracting(TrackForm::name).containsExactly(FormName.A, FormName.B);
        assertThat(pack.forms().getLast().items().get(Locale.of("en")))
                .extracting(Question::id)
                .containsExactly("b-1", "b-2", "b-3", "b-4", "b-5", "b-6");
        assertThat(pack.competences().get("b-4")).isEqualTo(new Competence("2.4", "skills"));
        assertThat(check()).contains("selling: 1 course, 2 forms of 6 items");
    }

    @Test
    void aFormHasSixItems() {
        spoil("id/form-a.gift", item("a", 6, "id"), "");

        assertThat(faults())
                .contains("id/form-a.gift:1: holds 5 items: a form has 6")
                .contains("forms.yaml:11: unknown key 'a-6'; did you mean 'a-1'?");
    }

    @Test
    void nothingStandsInBothForms() {
        spoil("id/form-b.gift", "[id:b-2]", "[id:a-2]");
        spoil("id/form-b.gift", "Nomor 3 dari b?", "nomor 3  dari a?");

        assertThat(faults())
                .contains("id/form-b.gift:7: the id 'a-2' is taken by another item of this track")
                .contains("id/form-b.gift:12: the same words stand in the item 'a-3': nobody answers one twice");
    }

    @Test
    void theSamePlaceInBothFormsIsAboutTheSame() {
        spoil("forms.yaml", "b-4: {digcomp: \"2.4\"", "b-4: {digcomp: \"4.4\"");

        assertThat(faults())
                .containsExactly("forms.yaml:8: item 4 is about something else in form B than in form A, where it is"
                        + " 'a-4': the forms are parallel");
    }

    @Test
    void everyItemIsAboutSomething() {
        spoil("forms.yaml", "b-6: {digcomp: \"2.6\", kominfo: skills}\n", "");
        spoil("forms.yaml", "a-1: {digcomp: \"2.1\", kominfo: skills}", "a-1: {digcomp: \"9.9\", kominfo: skils}");

        assertThat(faults())
                .contains("forms.yaml:1: 'b-6' is missing")
                .contains("forms.yaml:1: 'digcomp' is '9.9', not a DigComp competence such as \"4.1\"")
                .contains("forms.yaml:1: unknown pillar 'skils'; did you mean 'skills'?");
    }

    @Test
    void theLanguagesAreInStep() {
        spoil("en/form-a.gift", "=Ya.\n~Tidak.", "~Ya.\n=Tidak.");

        assertThat(faults())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("en/form-a.gift:2: the question 'a-1' has another");
    }

    @Test
    void anItemIsReadAloudSoItIsShortAndHasOneAnswerToChoose() {
        spoil("id/form-a.gift", "Nomor 1 dari a?", "Panjang ".repeat(60) + "?");
        spoil("id/form-a.gift", "Nomor 2 dari a?{\n=Ya.\n~Tidak.", "Nomor 2 dari a?{\n=ya");

        assertThat(faults())
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("id/form-a.gift:2:").contains("at most 320"))
                .contains("id/form-a.gift:7: an item is a single choice or a true/false");
    }

    @Test
    void aTrackHoldsCoursesThatExistAndBelongToIt() {
        spoil("track.yaml", "[first-sale]", "[first-sale, nowhere]");

        assertThat(check())
                .contains(track + "/track.yaml:1: there is no course 'nowhere' among the courses beside the tracks");

        spoil("track.yaml", ", nowhere", "");
        TinyPack.in(content.resolve("courses")).replacing("course.yaml", "track: selling", "track: tax");
        assertThat(check()).contains(track + "/track.yaml:1: the course 'first-sale' belongs to the track tax");
    }

    @Test
    void aFolderThatIsNoTrackAndAFileThatDoesNotBelongAreFaults() throws IOException {
        write("id/form-c.gift", "");
        Files.move(track, track.resolveSibling("seling"));
        track = track.resolveSibling("seling");

        assertThat(faults())
                .contains("track.yaml:1: the folder's name 'seling' is no track; did you mean 'selling'?")
                .contains("id/form-c.gift:1: is no form of a track; did you mean 'form-a.gift'?");
    }

    private static String form(String form, String language) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(n -> item(form, n, language))
                .collect(Collectors.joining());
    }

    private static String item(String form, int n, String language) {
        var text = language.equals("id") ? "Nomor %d dari %s?" : "Number %d of %s?";
        return """
                // [id:%s-%d]
                ::Nomor %2$d::%s{
                =Ya.
                ~Tidak. ####Begitu.}

                """.formatted(form, n, text.formatted(n, form));
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(track.resolve(file).getParent());
            Files.writeString(track.resolve(file), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void spoil(String file, String old, String replacement) {
        try {
            var text = Files.readString(track.resolve(file));
            assertThat(text).contains(old);
            write(file, text.replace(old, replacement));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> faults() {
        return switch (Packs.readTrack(track)) {
            case TrackReading.Sound ignored -> List.of();
            case TrackReading.Faulty(var faults) ->
                faults.stream().map(Fault::toString).toList();
        };
    }

    private List<String> check() {
        var printed = new StringWriter();
        PackCheck.run(List.of(content.resolve("courses"), content.resolve("tracks")), new PrintWriter(printed));
        return printed.toString().lines().toList();
    }
}
