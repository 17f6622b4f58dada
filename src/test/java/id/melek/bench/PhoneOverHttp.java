package id.melek.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks what the browser of one learner asks, without drawing anything: the page and Vaadin's own messages, the pictures
 * of a lesson, and the acts of the player. Counts bytes as they go over the line, compressed, headers included.
 */
final class PhoneOverHttp {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PICTURE = Pattern.compile("/media/[0-9a-f]+\\.[a-z]+");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String url;
    private final BenchedMelek.Learner learner;
    private final Set<String> cached = new HashSet<>();
    private long bytes;

    private String uiId = "";
    private String key = "";
    private int messages;

    PhoneOverHttp(String url, BenchedMelek.Learner learner) {
        this.url = url;
        this.learner = learner;
    }

    void signIn() {
        get("/bench-door?learner=" + learner.account());
    }

    /** Bytes in both directions since this was asked last. */
    long takeBytes() {
        var taken = bytes;
        bytes = 0;
        return taken;
    }

    /** Opens a page by its address, scripts and styles being in the browser's cache. */
    String load(String path) {
        get("/" + path);
        var start = JSON.readTree(get("/?v-r=init&location=%s&query=".formatted(path)));
        uiId = start.path("appConfig").path("v-uiId").asString();
        key = start.path("appConfig").path("uidl").path("Vaadin-Security-Key").asString();
        messages = 0;
        return go(path);
    }

    /** Follows a link on a page that is open. */
    String go(String path) {
        var data = Map.of("route", path, "query", "", "appShellTitle", "", "trigger", "link");
        var event = Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", data);
        return tell(event);
    }

    private String tell(Map<String, Object> event) {
        var message = JSON.writeValueAsString(
                Map.of("csrfToken", key, "rpc", List.of(event), "syncId", messages, "clientId", messages));
        messages++;
        return post("/?v-r=uidl&v-uiId=" + uiId, message, "application/json; charset=UTF-8", "");
    }

    /** The pictures named in an answer, each fetched once. */
    void fetchPictures(String answer) {
        var names = PICTURE.matcher(answer);
        while (names.find()) {
            if (cached.add(names.group())) {
                get(names.group());
            }
        }
    }

    /** Hands in acts by the token of the phone, and demands a receipt for each. */
    void act(List<Map<String, Object>> acts) {
        var answer = JSON.readTree(post(
                "/api/sync",
                JSON.writeValueAsString(Map.of("sentAt", Instant.now().toString(), "acts", acts)),
                "application/json",
                learner.token()));
        for (var receipt : answer.path("receipts")) {
            if (!receipt.path("outcome").asString().equals("taken")) {
                throw new IllegalStateException("Not taken: " + receipt);
            }
        }
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)), 0);
    }

    private String post(String path, String body, String type, String token) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request, body.getBytes(StandardCharsets.UTF_8).length);
    }

    private String send(HttpRequest.Builder builder, int bodyBytes) {
        var request = builder.header("Accept-Encoding", "gzip")
                .header("Accept-Language", "id")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            bytes += bodyBytes + weigh(request, response);
            return text(response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long weigh(HttpRequest request, HttpResponse<byte[]> response) {
        var headers = new ArrayList<>(List.of(request.headers(), response.headers()));
        var text = headers.stream()
                .flatMap(all -> all.map().entrySet().stream())
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value + "\r\n"))
                .mapToLong(String::length)
                .sum();
        return text + response.body().length;
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        if (response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
