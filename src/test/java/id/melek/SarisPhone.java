package id.melek;

import com.microsoft.playwright.Page;
import id.melek.pack.CoursePack;
import id.melek.pack.PackLesson;
import id.melek.pack.Packs;
import id.melek.pack.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Sari's phone would report in time, all at once, with the token that it keeps. */
final class SarisPhone {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SEND = """
            async ([path, body]) => {
              const db = await new Promise(done => {
                indexedDB.open('melek').onsuccess = e => done(e.target.result);
              });
              const all = await new Promise(done => {
                db.transaction('tokens').objectStore('tokens').getAll().onsuccess = e => done(e.target.result);
              });
              db.close();
              const answer = await fetch(path, {
                method: 'POST', body,
                headers: { 'Content-Type': 'application/json', Authorization: 'Bearer ' + all[0].token }
              });
              if (!answer.ok) throw new Error(path + ' answers ' + answer.status);
              return answer.text();
            }
            """;

    private SarisPhone() {}

    /** Every lesson is finished, and the final test passed with all points; the page is one of the application. */
    static void reportsTheLessons(Page sari, CoursePack course) {
        var acts = new ArrayList<Map<String, Object>>();
        course.lessons().forEach(lesson -> acts.add(act("finished", course, lesson)));
        var last = course.lessons().getLast();
        var attempt = send(sari, "/api/tests/start", Map.of("course", course.slug(), "lesson", last.slug()));
        var test = act("submitted", course, last);
        test.put("attempt", attempt.path("id").asString());
        test.put("answers", rightAnswers(last, attempt));
        acts.add(test);
        send(sari, "/api/sync", Map.of("acts", acts));
    }

    private static Map<String, Object> act(String kind, CoursePack course, PackLesson lesson) {
        return new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "kind", kind,
                "course", course.slug(),
                "lesson", lesson.slug(),
                "at", Instant.now().toString()));
    }

    private static JsonNode send(Page sari, String path, Map<String, ?> body) {
        return JSON.readTree((String) sari.evaluate(SEND, List.of(path, JSON.writeValueAsString(body))));
    }

    /** To what the attempt asks, by the places at which it shows what there is to choose from. */
    private static Map<String, List<String>> rightAnswers(PackLesson lesson, JsonNode attempt) {
        var right = new HashMap<String, List<String>>();
        for (var question : lesson.text(Packs.INDONESIAN).graded()) {
            attempt.path("questions")
                    .valueStream()
                    .filter(asked -> asked.path("id").asString().equals(question.id()))
                    .forEach(asked -> right.put(question.id(), rightAnswer(question, asked)));
        }
        return right;
    }

    private static List<String> rightAnswer(Question question, JsonNode asked) {
        var byAuthor = RightAnswers.to(question).stream();
        return switch (question) {
            case Question.SingleChoice choice ->
                byAuthor.map(one -> place(asked.path("options"), text(choice.options(), one)))
                        .toList();
            case Question.MultipleChoice choice ->
                byAuthor.map(one -> place(asked.path("options"), text(choice.options(), one)))
                        .toList();
            case Question.Matching matching ->
                byAuthor.map(pair -> pair.split(":"))
                        .map(pair -> pair[0] + ":"
                                + place(asked.path("rights"), matching.rights().get(Integer.parseInt(pair[1]) - 1)))
                        .toList();
            default -> byAuthor.toList();
        };
    }

    private static String text(List<Question.Option> options, String number) {
        return options.get(Integer.parseInt(number) - 1).text();
    }

    private static String place(JsonNode offered, String text) {
        return offered.valueStream()
                .filter(one -> one.path("text").asString().equals(text))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
