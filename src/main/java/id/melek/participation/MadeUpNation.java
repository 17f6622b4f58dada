package id.melek.participation;

import id.melek.account.Installation;
import id.melek.base.Texts;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.region.Regions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills an empty ledger with a made-up nation, to see how figures look and what they cost at that size. The same people,
 * months and seed make the same facts; they belong to nobody, and everything that shows them says that they are made up.
 */
@Component
public class MadeUpNation {

    /** A multiple of eight, so that no business is cut in two. */
    private static final int PEOPLE_AT_ONCE = 25_000;

    private static final int LEAST_COURSES = 12;
    private static final List<String> TRACKS = List.of(
            "selling",
            "cyber-security",
            "logistics",
            "funding",
            "consumer-protection",
            "communication",
            "tax",
            "education",
            "export");
    private static final int MADE_UP_COURSES_FROM = 4_000;

    private final Regions regions;
    private final Courses courses;
    private final Subjects subjects;
    private final Installation installation;
    private final Rebuild rebuild;
    private final JdbcTemplate jdbc;
    private final Environment environment;
    private final Clock clock;

    MadeUpNation(
            Regions regions,
            Courses courses,
            Subjects subjects,
            Installation installation,
            Rebuild rebuild,
            JdbcTemplate jdbc,
            Environment environment,
            Clock clock) {
        this.regions = regions;
        this.courses = courses;
        this.subjects = subjects;
        this.installation = installation;
        this.rebuild = rebuild;
        this.jdbc = jdbc;
        this.environment = environment;
        this.clock = clock;
    }

    /** @param months up to the last one that is over */
    public record Size(int people, int months, long seed) {}

    /**
     * @param say hears how far it is
     * @throws IllegalStateException with a message for the operator, if there are real people or figures already
     */
    public void fill(Size size, Consumer<String> say) throws IOException, SQLException {
        if (!installation.isMadeUp()) {
            throw new IllegalStateException("This database is for real people. Choose a data folder that is empty.");
        }
        if (!jdbc.queryForList("select 1 from fact limit 1").isEmpty()) {
            throw new IllegalStateException("There are figures in it already. Choose a data folder that is empty.");
        }
        write(size, say);
        say.accept("deriving the figures");
        rebuild.replaceAll();
        say.accept("done");
    }

    private void write(Size size, Consumer<String> say) throws IOException, SQLException {
        var villages = new MadeUpVillages(regions, clock.instant(), size.seed());
        var curriculum = curriculum();
        var first = YearMonth.now(clock.withZone(ZoneOffset.UTC)).minusMonths(size.months());
        var folder = Files.createTempDirectory("melek-nation");
        try (var bulk = bulkConnection()) {
            CompletableFuture<Chunk> next =
                    CompletableFuture.supplyAsync(() -> chunk(size, 0, villages, curriculum, first));
            for (int from = 0; from < size.people(); from += PEOPLE_AT_ONCE) {
                var chunk = next.join();
                int following = from + PEOPLE_AT_ONCE;
                next = CompletableFuture.supplyAsync(() -> chunk(size, following, villages, curriculum, first));
                load(bulk, folder, chunk);
                say.accept("%,d of %,d people".formatted(Math.min(following, size.people()), size.people()));
            }
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private record Chunk(String participants, String facts) {}

    private static Chunk chunk(
            Size size, int from, MadeUpVillages villages, MadeUpCourses curriculum, YearMonth first) {
        var facts = new StringBuilder();
        var participants = new StringBuilder();
        var end = first.plusMonths(size.months()).atDay(1).atStartOfDay();
        int number = from;
        while (number < Math.min(from + PEOPLE_AT_ONCE, size.people())) {
            var people = new ArrayList<MadeUpLife>();
            for (int left = MadeUpBusiness.members(number, size.people()); left > 0; left--) {
                int next = number + people.size();
                var life = new MadeUpLife(villages, curriculum, first, size.months(), size.seed(), next, facts);
                participants.append(life.live());
                people.add(life);
            }
            participants.append(new MadeUpBusiness(size.seed(), number, people, end, facts).live());
            number += people.size();
        }
        return new Chunk(participants.toString(), facts.toString());
    }

    private static void load(Connection bulk, Path folder, Chunk chunk) throws IOException, SQLException {
        load(bulk, folder, chunk.participants(), "participant (@p, village, erased) set person = unhex(@p)");
        load(bulk, folder, chunk.facts(), """
                fact (@p, @i, kind, course, track, happened_at, recorded_at, month,
                      village, district, regency, province, settlement, detail)
                set person = unhex(@p), id = unhex(@i)""");
        bulk.commit();
    }

    private static void load(Connection bulk, Path folder, String lines, String into) throws IOException, SQLException {
        var file = Files.writeString(folder.resolve("lines"), lines, StandardCharsets.US_ASCII);
        var table = into.substring(0, into.indexOf(' '));
        try (var statement = bulk.createStatement()) {
            statement.execute(
                    "load data local infile '" + file.toString().replace("\\", "\\\\") + "' into table " + table
                            + " character set ascii fields terminated by '\\t' lines terminated by '\\n'"
                            + into.substring(table.length()));
        } finally {
            Files.delete(file);
        }
    }

    private Connection bulkConnection() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", environment.getRequiredProperty("spring.datasource.username"));
        properties.setProperty("password", environment.getRequiredProperty("spring.datasource.password"));
        properties.setProperty("allowLoadLocalInfile", "true");
        var connection =
                DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), properties);
        connection.setAutoCommit(false);
        return connection;
    }

    private MadeUpCourses curriculum() {
        var numbers = new ArrayList<Integer>();
        var tracks = new ArrayList<Integer>();
        for (var course : courses.published(Texts.INDONESIAN)) {
            numbers.add(course.id().value());
            tracks.add(subjects.track(course.track()));
        }
        var known = courses.published(Texts.INDONESIAN).stream()
                .map(CourseOutline::track)
                .toList();
        var missing = TRACKS.stream().filter(track -> !known.contains(track)).toList();
        for (int more = 0; numbers.size() < LEAST_COURSES; more++) {
            numbers.add(MADE_UP_COURSES_FROM + more);
            tracks.add(subjects.track(missing.isEmpty() ? TRACKS.getFirst() : missing.get(more % missing.size())));
        }
        return new MadeUpCourses(ints(numbers), ints(tracks));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
