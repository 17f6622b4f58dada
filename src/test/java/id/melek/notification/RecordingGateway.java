package id.melek.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway as an operator might have one: a real HTTP server that writes down what it is sent and answers as it is told. */
public final class RecordingGateway implements AutoCloseable {

    public static final String SECRET = "rahasia-gateway";

    public record Received(Map<String, List<String>> headers, JsonNode body) {

        public String header(String name) {
            return headers.get(name).getFirst();
        }
    }

    private record Answer(int status, String retryAfter) {}

    public final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;

    public RecordingGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    /** The next letter is answered so; without any order it is taken. */
    void next(int status, String retryAfter) {
        answers.add(new Answer(status, retryAfter));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    Map.copyOf(exchange.getRequestHeaders()),
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes())));
            var answer = answers.isEmpty() ? new Answer(202, "") : answers.remove();
            if (!answer.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
            }
            exchange.sendResponseHeaders(answer.status(), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
