package id.melek.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each step of a learner costs the server, by the processor time of the application and of its database, and the
 * line, in bytes, while many learn at the same time.
 *
 * <p>Beside it stands what was measured for Moodle on such a machine: PHP and database, for a content page and for a
 * quiz attempt. Processor time of different machines does not compare exactly.
 */
final class LearnBench {

    private static final double MOODLE_PAGE = 61 + 17;
    private static final double MOODLE_QUIZ = 82 + 20;

    private static final Pattern COURSE = Pattern.compile("\"courses/([a-z0-9-]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    /** What a step cost, all learners and rounds together. */
    private record Cost(int steps, BenchedMelek.Cpu cpu, long bytes, Duration wall) {

        double milliseconds(Duration time) {
            return time.toNanos() / 1e6 / steps;
        }

        double total() {
            return milliseconds(cpu.java()) + milliseconds(cpu.mysql());
        }
    }

    /** One learner on the way through the courses. */
    private static final class Walker {

        private final PhoneOverHttp phone;
        private List<String> lessons = List.of();
        private String course = "";
        private String finalTest = "";
        private List<Map<String, Object>> answers = List.of();
        private Map<String, Object> handIn = Map.of();

        Walker(PhoneOverHttp phone) {
            this.phone = phone;
        }

        void openCatalogue(int round) {
            var courses = all(COURSE, phone.load("courses"));
            course = courses.get(round % courses.size());
        }

        void followToCourse(int round) {
            var paths = all(Pattern.compile("\"(learn/" + course + "/[a-z0-9-]+)\""), phone.go("courses/" + course));
            lessons =
                    paths.stream().filter(path -> !path.endsWith("/final-test")).toList();
            finalTest = "learn/" + course + "/final-test";
        }

        void followToLesson(int round) {
            read(lessons.get(round / 2 % lessons.size()), phone::go);
        }

        void openLesson(int round) {
            read(lessons.get(round / 2 % lessons.size()), phone::load);
        }

        private void read(String path, UnaryOperator<String> way) {
            var page = way.apply(path);
            phone.fetchPictures(page);
            var lesson = lesson(page);
            var practice = lesson.path("practice").valueStream().toList();
            if (!practice.isEmpty()) { // a practical task has none: the questions before it are answered again
                answers = practice.stream()
                        .map(question -> answered(path, question))
                        .toList();
            }
            phone.act(List.of(act("opened", path, Map.of())));
        }

        void answer(int round) {
            phone.act(List.of(answers.get(round % answers.size())));
        }

        void readTest(int round) {
            var values = new HashMap<String, Object>();
            var attempt = lesson(phone.go(finalTest)).path("test").path("attempt");
            attempt.path("questions").forEach(question -> values.put(id(question), answerTo(question)));
            handIn = act("submitted", finalTest, Map.of("answers", values, "attempt", id(attempt)));
        }

        void handIn(int round) {
            phone.act(List.of(handIn));
        }

        private static Map<String, Object> answered(String path, JsonNode question) {
            return act("answered", path, Map.of("question", id(question), "answer", answerTo(question)));
        }

        private static String id(JsonNode question) {
            return question.path("id").asString();
        }

        private static Object answerTo(JsonNode question) {
            return switch (question.path("type").asString()) {
                case "truefalse" -> "true";
                case "multiple" -> List.of("1");
                case "matching" -> List.of("1:1");
                default -> "1";
            };
        }

        private static Map<String, Object> act(String kind, String path, Map<String, Object> more) {
            var act = new HashMap<String, Object>(more);
            act.put("id", UUID.randomUUID().toString());
            act.put("kind", kind);
            act.put("course", path.split("/")[1]);
            act.put("lesson", path.split("/")[2]);
            act.put("at", Instant.now().toString());
            return act;
        }

        private static JsonNode lesson(String answer) {
            return JSON.readTree(answer)
                    .path("changes")
                    .valueStream()
                    .filter(change -> change.path("key").asString().equals("lesson"))
                    .map(change -> change.path("value"))
                    .filter(value -> value.has("html"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No lesson in the answer"));
        }

        private static List<String> all(Pattern pattern, String text) {
            var found = new LinkedHashSet<String>();
            pattern.matcher(text).results().forEach(result -> found.add(result.group(1)));
            return List.copyOf(found);
        }
    }

    private interface Step {
        void walk(Walker walker, int round);
    }

    private LearnBench() {}

    static void run(int learners, int rounds) throws IOException, ExecutionException, InterruptedException {
        try (var melek = new BenchedMelek(learners)) {
            var walkers = melek.learners().stream()
                    .map(learner -> new Walker(new PhoneOverHttp(melek.url(), learner)))
                    .toList();
            walkers.forEach(walker -> walker.phone.signIn());
            for (int round = 0; round < rounds; round++) {
                everyStep(melek, walkers, round); // warms up: compiles what is hot, fills caches
            }
            SequencedMap<String, Cost> costs = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                everyStep(melek, walkers, round).forEach((step, cost) -> costs.merge(step, cost, LearnBench::sum));
            }
            print(learners, rounds, costs);
        }
    }

    private static SequencedMap<String, Cost> everyStep(BenchedMelek melek, List<Walker> walkers, int round)
            throws ExecutionException, InterruptedException {
        SequencedMap<String, Step> steps = new LinkedHashMap<>();
        steps.put("catalogue, page opened", Walker::openCatalogue);
        steps.put("course, link followed", Walker::followToCourse);
        steps.put("lesson, link followed", Walker::followToLesson);
        steps.put("lesson, page opened", Walker::openLesson);
        steps.put("practice answer", Walker::answer);
        steps.put("final test, link followed", Walker::readTest);
        steps.put("final test, handed in", Walker::handIn);
        SequencedMap<String, Cost> costs = new LinkedHashMap<>();
        for (var step : steps.entrySet()) {
            costs.put(
                    step.getKey(),
                    measure(melek, walkers, walker -> step.getValue().walk(walker, round)));
        }
        return costs;
    }

    /** Everybody does the step at the same time. */
    private static Cost measure(BenchedMelek melek, List<Walker> walkers, Consumer<Walker> step)
            throws ExecutionException, InterruptedException {
        walkers.forEach(walker -> walker.phone.takeBytes());
        var before = melek.cpu();
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = walkers.stream()
                    .map(walker -> threads.submit(() -> step.accept(walker)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        var wall = Duration.ofNanos(System.nanoTime() - start);
        var bytes =
                walkers.stream().mapToLong(walker -> walker.phone.takeBytes()).sum();
        return new Cost(walkers.size(), melek.cpu().minus(before), bytes, wall);
    }

    private static Cost sum(Cost one, Cost other) {
        var cpu = new BenchedMelek.Cpu(
                one.cpu.java().plus(other.cpu.java()), one.cpu.mysql().plus(other.cpu.mysql()));
        return new Cost(one.steps + other.steps, cpu, one.bytes + other.bytes, one.wall.plus(other.wall));
    }

    private static void print(int learners, int rounds, Map<String, Cost> costs) {
        System.out.printf("Learning, %d at the same time, %d rounds after as many to warm up%n", learners, rounds);
        System.out.println("Machine: " + BenchedMelek.machine());
        System.out.printf("%n%-28s %9s %9s %9s %8s%n", "step of one learner", "Java ms", "MySQL ms", "sum ms", "KB");
        costs.forEach((step, cost) -> System.out.printf(
                Locale.ROOT,
                "%-28s %9.2f %9.2f %9.2f %8.1f%n",
                step,
                cost.milliseconds(cost.cpu.java()),
                cost.milliseconds(cost.cpu.mysql()),
                cost.total(),
                cost.bytes / 1000.0 / cost.steps));
        System.out.println("\nProcessor time; KB over the line in both directions, compressed, headers included.");
        compare("content page", MOODLE_PAGE, costs.get("lesson, page opened").total());
        var test = costs.get("final test, link followed").total()
                + costs.get("final test, handed in").total();
        compare("quiz attempt", MOODLE_QUIZ, test);
    }

    private static void compare(String what, double moodle, double melek) {
        System.out.printf(
                Locale.ROOT,
                "Moodle's %s, measured on another such machine: %.0f ms; here %.1f ms, a %.1fth%n",
                what,
                moodle,
                melek,
                moodle / melek);
    }
}
