package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * HTTPS by HttpURLConnection: java.net.http.HttpClient alone takes longer to start than everything
 * else here.
 */
final class Wire {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 120_000;

    /** The server says something every 15 seconds. */
    private static final int SILENCE_MILLIS = 45_000;

    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

    static {
        // a POST whose answer got lost may have been carried out: never send it twice by itself
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private final URI server;
    private final Connection connection;
    private final SSLSocketFactory sockets;
    private final RestTrace trace;

    Wire(Connection connection, RestTrace trace) {
        this.connection = connection;
        this.server = connection.server();
        this.sockets = connection.trust();
        this.trace = trace;
    }

    RestAnswer exchange(RestRequest request, @Nullable String token) {
        URI address = server.resolve(request.path().text());
        trace.step(request.method() + " " + address);
        try {
            return "PATCH".equals(request.method())
                    ? patched(address, request, token)
                    : called(open(address, request, token));
        } catch (IOException lost) {
            throw Problems.unreachable(server, lost);
        }
    }

    /**
     * Reads server-sent events until the server ends them.
     *
     * @param after the id of the last one known, null for none
     * @param position told the id of each before the event itself
     * @param event whether to go on after it
     */
    void follow(
            RestRequest request,
            @Nullable String token,
            @Nullable String after,
            Consumer<String> position,
            Predicate<Json.Members> event) {
        URI address = server.resolve(request.path().text());
        trace.step(request.method() + " " + address);
        try {
            HttpURLConnection call = open(address, request, token);
            call.setRequestProperty("Accept", "text/event-stream, application/problem+json");
            call.setReadTimeout(SILENCE_MILLIS);
            if (after != null) {
                call.setRequestProperty("Last-Event-ID", after);
            }
            try {
                int status = call.getResponseCode();
                if (status != HttpURLConnection.HTTP_OK) {
                    understood(status, read(call, status), null);
                    throw Problems.notUnderstood("the answer " + status + " holds no events");
                }
                new EventReader(call.getInputStream()).each(position, event);
            } finally {
                call.disconnect();
            }
        } catch (IOException lost) {
            throw Problems.unreachable(server, lost);
        }
    }

    private RestAnswer called(HttpURLConnection call) throws IOException {
        int status = call.getResponseCode();
        byte[] answer = read(call, status);
        return understood(status, answer, call.getHeaderField("ETag"));
    }

    /** HttpURLConnection knows no PATCH; the few lines that need it pay for the other client. */
    private RestAnswer patched(URI address, RestRequest request, @Nullable String token)
            throws IOException {
        var patch = new Patch(connection.tls(), CONNECT_MILLIS, READ_MILLIS);
        Json body = request.body() == null ? Json.EMPTY : request.body();
        trace.detail("> " + JsonText.write(JsonText.masked(body)));
        Patch.Answer answer = patch.send(address, JsonText.write(body), token, request.version());
        return understood(answer.status(), answer.body(), answer.version());
    }

    private HttpURLConnection open(URI address, RestRequest request, @Nullable String token)
            throws IOException {
        HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
        if (call instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(sockets);
        }
        call.setRequestMethod(request.method());
        call.setInstanceFollowRedirects(false);
        call.setUseCaches(false);
        call.setConnectTimeout(CONNECT_MILLIS);
        call.setReadTimeout(READ_MILLIS);
        call.setRequestProperty("Accept", "application/json, application/problem+json");
        if (token != null) {
            call.setRequestProperty("Authorization", "Bearer " + token);
            trace.detail("> Authorization: Bearer ********");
        }
        String version = request.version();
        if (version != null) {
            call.setRequestProperty("If-Match", version);
        }
        Json body = request.body();
        if (body != null) {
            send(call, body);
        }
        return call;
    }

    private void send(HttpURLConnection call, Json body) throws IOException {
        trace.detail("> " + JsonText.write(JsonText.masked(body)));
        call.setRequestProperty("Content-Type", "application/json");
        call.setDoOutput(true);
        try (OutputStream out = call.getOutputStream()) {
            out.write(JsonText.write(body).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] read(HttpURLConnection call, int status) throws IOException {
        try (InputStream in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            if (in == null) {
                return new byte[0];
            }
            byte[] answer = in.readNBytes(LONGEST_ANSWER + 1);
            if (answer.length > LONGEST_ANSWER) {
                throw new IOException("an answer of more than 64 MiB");
            }
            return answer;
        }
    }

    private RestAnswer understood(int status, byte[] answer, @Nullable String version) {
        trace.step("%d, %d bytes".formatted(status, answer.length));
        Json body = parsed(status, answer);
        trace.detail("< " + status + " " + JsonText.write(JsonText.masked(body)));
        Json.Members members = body instanceof Json.Members object ? object : Json.EMPTY;
        if (status < 200 || status > 299) {
            throw Problems.failure(status, members);
        }
        return new RestAnswer(status, members, version);
    }

    private static Json parsed(int status, byte[] answer) {
        try {
            return JsonText.read(answer);
        } catch (IOException noJson) {
            if (status >= 200 && status <= 299) {
                throw Problems.notUnderstood("the answer is no JSON: " + noJson.getMessage());
            }
            return Json.EMPTY;
        }
    }
}
