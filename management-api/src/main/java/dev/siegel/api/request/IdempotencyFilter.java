package dev.siegel.api.request;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.pool.idempotency.IdempotentRequests;
import dev.siegel.pool.idempotency.IdempotentRequests.Beginning;
import dev.siegel.pool.idempotency.StoredAnswer;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does a POST with an {@code Idempotency-Key} once: asked again, it gives the answer of the first
 * time. A request that failed has changed nothing, and its key is free again.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(BearerFilter.ORDER + 2)
final class IdempotencyFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final String BEGUN = "siegel.idempotent";
    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag", "Link");

    private final IdempotentRequests requests;
    private final ObjectMapper json;

    IdempotencyFilter(IdempotentRequests requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    private record Begun(String key, Instant started) {}

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> begin(HttpRequest<?> request) {
        List<String> keys = request.getHeaders().getAll(HEADER);
        if (keys.isEmpty()
                || request.getMethod() != HttpMethod.POST
                || CallContext.knownCaller(request).isEmpty()) {
            return null;
        }
        if (keys.size() > 1 || !KEY.matcher(keys.getFirst()).matches()) {
            throw ProblemException.badField(HEADER, "is no text of 1 to 128 plain characters");
        }
        String key = keys.getFirst();
        var beginning = requests.begin(CallContext.caller(request), key, Fingerprints.of(request));
        return switch (beginning) {
            case Beginning.First(Instant started) -> {
                request.setAttribute(BEGUN, new Begun(key, started));
                yield null;
            }
            case Beginning.Done(var answer) -> again(answer);
            case Beginning.InFlight() ->
                    throw ProblemException.of(
                            ProblemKind.IDEMPOTENCY_KEY_IN_FLIGHT,
                            "The request under this key is still being done.",
                            key);
            case Beginning.AnotherRequest() ->
                    throw ProblemException.of(
                            ProblemKind.IDEMPOTENCY_KEY_REUSED,
                            "The key was used for another request in the last 24 hours.",
                            key);
        };
    }

    private static HttpResponse<?> again(StoredAnswer answer) {
        MutableHttpResponse<Object> response = HttpResponse.status(answer.status(), null);
        answer.headers().forEach(response::header);
        response.header("Idempotent-Replayed", "true");
        return answer.body().isEmpty()
                ? response
                : response.body(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        Begun begun = request.getAttribute(BEGUN, Begun.class).orElse(null);
        if (begun == null) {
            return;
        }
        if (response.code() >= 300) {
            requests.notDone(CallContext.caller(request), begun.key(), begun.started());
            return;
        }
        Object body = response.body();
        byte[] written = body == null ? new byte[0] : json.writeValueAsBytes(body);
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT.forEach(name -> {
            String value = response.getHeaders().get(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
        if (body != null) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        requests.done(
                CallContext.caller(request),
                begun.key(),
                begun.started(),
                new StoredAnswer(
                        response.code(), headers, new String(written, StandardCharsets.UTF_8)));
    }
}
