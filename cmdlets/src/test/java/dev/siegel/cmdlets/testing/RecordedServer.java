package dev.siegel.cmdlets.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An HTTPS server that replays recorded answers and keeps what it was sent. */
public final class RecordedServer implements AutoCloseable {
    private final HttpsServer server;
    private final Path authority;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final Map<String, Wait> waits = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body, String version) {}

    /** A request as it came in; the query is part of the path. */
    public record Request(
            String method,
            String path,
            String authorization,
            String body,
            String ifMatch,
            String lastEventId) {
        public String line() {
            return method + " " + path;
        }
    }

    private RecordedServer(HttpsServer server, Path authority) {
        this.server = server;
        this.authority = authority;
    }

    public static RecordedServer start(Path folder) throws IOException, GeneralSecurityException {
        var tls = ServerKeys.make(folder);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
        var recorded = new RecordedServer(server, tls.authority());
        server.createContext("/", recorded::answer);
        server.start();
        return recorded;
    }

    /** Replays the body to requests of this line, {@code GET /api/v1/users?limit=1000}. */
    public RecordedServer answering(String line, int status, String body) {
        return answering(line, status, body, "");
    }

    /** The same with an ETag. */
    public RecordedServer answering(String line, int status, String body, String version) {
        answers.put(line, new ConcurrentLinkedDeque<>(List.of(new Answer(status, body, version))));
        return this;
    }

    /** Replays this once the answers before it were given; the last one stays. */
    public RecordedServer then(String line, int status, String body, String version) {
        answers.computeIfAbsent(line, _ -> new ConcurrentLinkedDeque<>())
                .add(new Answer(status, body, version));
        return this;
    }

    /** Breaks the connection at requests of this line. */
    public RecordedServer hangingUp(String line) {
        return answering(line, 0, "");
    }

    /**
     * Leaves requests of this line without an answer.
     *
     * @param reached counted down when one is there
     * @param over when the connection is broken off
     */
    public RecordedServer leaving(String line, CountDownLatch reached, CountDownLatch over) {
        waits.put(line, new Wait(reached, over));
        return hangingUp(line);
    }

    private record Wait(CountDownLatch reached, CountDownLatch over) {
        void run() {
            reached.countDown();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Replays a resource of the tests. */
    public RecordedServer replaying(String line, int status, String resource) throws IOException {
        try (InputStream in = RecordedServer.class.getResourceAsStream("/" + resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return answering(line, status, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    public String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/";
    }

    public Path authority() {
        return authority;
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request =
                    new Request(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toASCIIString(),
                            header(exchange, "Authorization"),
                            body,
                            header(exchange, "If-Match"),
                            header(exchange, "Last-Event-ID"));
            requests.add(request);
            Optional.ofNullable(waits.get(request.line())).ifPresent(Wait::run);
            Answer answer = next(request.line());
            if (answer.status() == 0) {
                return;
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!answer.version().isEmpty()) {
                exchange.getResponseHeaders().set("ETag", answer.version());
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private Answer next(String line) {
        Deque<Answer> given = answers.get(line);
        if (given == null) {
            return new Answer(404, "no such answer", "");
        }
        Answer first = given.getFirst();
        if (given.size() > 1) {
            given.removeFirst();
        }
        return first;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
