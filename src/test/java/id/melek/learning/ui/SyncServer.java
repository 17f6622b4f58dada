package id.melek.learning.ui;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The far end of {@code /api/sync} as a phone may meet it. It takes every act once and marks every test the same. */
final class SyncServer {

    enum Mood {
        WELL,
        FAILING,
        CUT_OFF_BEFORE,
        CUT_OFF_AFTER,
        HOTSPOT_PAGE
    }

    record Taken(String account, JsonNode act) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RESULT = """
            {"percent": 50, "passed": false, "passMark": 70, "questions": [
              {"id": "pin", "right": true, "percent": 100, "feedback": "Betul.", "general": "Rahasia.",
               "text": "PIN boleh diberitahukan.", "given": ["false"]},
              {"id": "name", "right": false, "percent": 0, "feedback": "", "general": "Namanya OTP.",
               "text": "Apa nama kode itu?", "given": ["kode otp"], "solution": ["OTP"]}]}""";

    private static final String ATTEMPT = """
            {"id": "0193b4c8-0000-7000-8000-000000000002", "secondsLeft": %d, "answers": {"name": ["OTP"]}, "questions": [
              {"id": "pin", "type": "single", "title": "PIN", "text": "PIN itu",
               "options": [{"id": "1", "text": "rahasia"}, {"id": "2", "text": "umum"}]},
              {"id": "name", "type": "text", "title": "Nama", "text": "Namanya _____."}]}""";

    /** What a test begun now has left. */
    int seconds = 1200;

    int starts;
    final List<JsonNode> kept = new ArrayList<>();
    Mood mood = Mood.WELL;
    boolean signedIn = true;
    Predicate<JsonNode> refuses = act -> false;
    /** Takes these, and the line is gone before the receipts are through. */
    Predicate<JsonNode> cutsOff = act -> false;

    int repeated;
    final List<Taken> taken = new ArrayList<>();
    private final Map<String, String> accounts = new HashMap<>();

    String newToken(String account) {
        if (!signedIn) {
            return "";
        }
        var token = UUID.randomUUID().toString();
        accounts.put(token, account);
        return token;
    }

    void forgetTokens() {
        accounts.clear();
    }

    List<String> kinds() {
        return taken.stream().map(one -> one.act().get("kind").asString()).toList();
    }

    void answer(Route route) {
        switch (mood) {
            case WELL -> {
                if (acts(route).anyMatch(cutsOff)) {
                    receipts(route);
                    route.abort();
                } else {
                    reply(route);
                }
            }
            case FAILING ->
                route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("<html>"));
            case CUT_OFF_BEFORE -> route.abort();
            case CUT_OFF_AFTER -> {
                receipts(route);
                route.abort();
            }
            case HOTSPOT_PAGE ->
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<html>Wifi</html>"));
        }
    }

    /** The far end of {@code /api/tests}: every test has seconds for this many questions, and what is kept is kept. */
    void test(Route route) {
        if (mood != Mood.WELL) {
            route.abort();
        } else if (route.request().url().endsWith("/start")) {
            starts++;
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(ATTEMPT.formatted(seconds)));
        } else {
            kept.add(JSON.readTree(route.request().postData()).get("answers"));
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        }
    }

    private void reply(Route route) {
        var answer = accounts.containsKey(token(route))
                ? new Route.FulfillOptions().setBody(receipts(route))
                : new Route.FulfillOptions().setStatus(401).setBody("{\"error\":\"token\"}");
        route.fulfill(answer.setContentType("application/json"));
    }

    private static String token(Route route) {
        return route.request().headerValue("authorization").substring("Bearer ".length());
    }

    private String receipts(Route route) {
        var account = accounts.getOrDefault(token(route), "");
        var receipts = acts(route).map(act -> receipt(account, act)).toList();
        return JSON.writeValueAsString(Map.of("receivedAt", "2026-11-21T03:42:00Z", "receipts", receipts));
    }

    private static Stream<JsonNode> acts(Route route) {
        return JSON.readTree(route.request().postData()).get("acts").valueStream();
    }

    private Map<String, Object> receipt(String account, JsonNode act) {
        var receipt = new HashMap<String, Object>(Map.of("id", act.get("id").asString()));
        if (refuses.test(act)) {
            receipt.put("outcome", "refused");
            receipt.put("message", "Soal ini sudah diganti.");
            return receipt;
        }
        receipt.put("outcome", take(account, act) ? "taken" : "repeated");
        if (act.get("kind").asString().equals("submitted")) {
            receipt.put("result", JSON.readTree(RESULT));
        }
        return receipt;
    }

    private boolean take(String account, JsonNode act) {
        if (taken.stream().anyMatch(one -> one.act().get("id").equals(act.get("id")))) {
            repeated++;
            return false;
        }
        return taken.add(new Taken(account, act));
    }
}
