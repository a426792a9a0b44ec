package dev.siegel.api.problem;

import dev.siegel.api.call.CallContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes problem documents of failures. */
final class Problems {
    private static final MediaType PROBLEM_JSON = MediaType.of(Problem.MEDIA_TYPE);

    private Problems() {}

    static MutableHttpResponse<Problem> response(HttpRequest<?> request, ProblemException failure) {
        ProblemKind kind = failure.kind();
        var problem =
                new Problem(
                        kind.type(),
                        kind.title(),
                        kind.status().getCode(),
                        failure.getMessage(),
                        instance(request),
                        errorId(request, kind),
                        kind.category(),
                        failure.target(),
                        orNull(failure.errors()),
                        orNull(failure.candidates()),
                        orNull(failure.violations()),
                        failure.policy(),
                        failure.count(),
                        CallContext.correlationId(request));
        MutableHttpResponse<Problem> response =
                HttpResponse.<Problem>status(kind.status()).body(problem);
        addHeaders(response, kind, failure.retryAfter());
        return response.contentType(PROBLEM_JSON);
    }

    static MutableHttpResponse<Problem> response(
            HttpRequest<?> request, ProblemKind kind, String detail) {
        return response(request, ProblemException.of(kind, detail, null));
    }

    /** Without the query: it may hold what should not be repeated. */
    private static String instance(HttpRequest<?> request) {
        String path = request.getUri().getRawPath();
        return path == null ? "/" : path;
    }

    private static String errorId(HttpRequest<?> request, ProblemKind kind) {
        return CallContext.cmdlet(request)
                .map(cmdlet -> kind.errorId() + "," + cmdlet.replace("-", ""))
                .orElse(kind.errorId());
    }

    private static void addHeaders(
            MutableHttpResponse<?> response, ProblemKind kind, @Nullable Duration retryAfter) {
        switch (kind) {
            case NOT_AUTHENTICATED, SIGN_IN_REFUSED ->
                    response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case STORE_UNAVAILABLE, DIRECTORY_UNAVAILABLE, PROVIDER_UNAVAILABLE ->
                    response.header(HttpHeaders.RETRY_AFTER, "5");
            default -> {}
        }
        if (retryAfter != null) {
            long seconds = retryAfter.plusMillis(999).toSeconds();
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
