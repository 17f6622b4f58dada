package id.melek.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** SMS and WhatsApp through a gateway of the operator's choice, as {@code docs/operations.md} describes; off without its address. */
@Component
class GatewayCarrier implements Carrier {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Duration LONGEST_PATIENCE = Duration.ofDays(1);
    /** Timeout, too early, too many: client errors by number, but not by meaning. */
    private static final Set<Integer> PATIENCE = Set.of(408, 425, 429);

    private record Body(String id, String to, String text, String language) {}

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final String url;
    private final String secret;
    private final JsonMapper json;
    private final Clock clock;

    GatewayCarrier(
            @Value("${melek.gateway.url:}") String url,
            @Value("${melek.gateway.secret:}") String secret,
            JsonMapper json,
            Clock clock) {
        this.url = url;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.GATEWAY;
    }

    @Override
    public boolean isOn() {
        return !url.isBlank() && !secret.isBlank();
    }

    @Override
    public Outcome carry(Parcel parcel) {
        try {
            return outcome(client.send(request(parcel), BodyHandlers.discarding()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Later(Reason.NO_ANSWER);
        } catch (IOException noLine) {
            return new Outcome.Later(Reason.NO_ANSWER);
        }
    }

    private HttpRequest request(Parcel parcel) {
        var id = parcel.id().toString();
        var body = new Body(id, parcel.address(), parcel.text(), parcel.language());
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
    }

    private Outcome outcome(HttpResponse<?> answer) {
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return new Outcome.Sent();
        }
        return status / 100 == 5 || PATIENCE.contains(status)
                ? new Outcome.Later(Reason.BUSY, patience(answer))
                : new Outcome.Never(status == 401 || status == 403 ? Reason.NOT_LET_IN : Reason.REFUSED);
    }

    private Duration patience(HttpResponse<?> answer) {
        var asked =
                answer.headers().firstValue("Retry-After").map(this::duration).orElse(Duration.ZERO);
        return asked.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : asked;
    }

    /** Seconds, or a moment as HTTP writes it; none for anything else. */
    private Duration duration(String retryAfter) {
        try {
            return retryAfter.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter)));
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
