package dev.siegel.api.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what the HTTP server itself refuses into problem documents. */
@Singleton
@Primary
final class ServerFailures implements ErrorResponseProcessor<Problem> {
    /** The library's own sentence; only the name is repeated, cut off and checked. */
    private static final Pattern UNKNOWN_FIELD =
            Pattern.compile("(?i).*unknown property \\[([A-Za-z0-9_.-]{1,64})].*", Pattern.DOTALL);

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> refused) {
        ProblemKind kind = ProblemKind.of(refused.status());
        MutableHttpResponse<Problem> answer = answer(context, kind);
        refused.getHeaders()
                .findFirst("Allow")
                .filter(_ -> refused.status() == HttpStatus.METHOD_NOT_ALLOWED)
                .ifPresent(methods -> answer.header("Allow", methods));
        return answer;
    }

    private static MutableHttpResponse<Problem> answer(ErrorContext context, ProblemKind kind) {
        HttpRequest<?> request = context.getRequest();
        Optional<String> field = context.getRootCause().flatMap(ServerFailures::unknownField);
        return field.map(name ->
                        Problems.response(
                                request, ProblemException.badField(name, "there is no such field")))
                .orElseGet(() -> Problems.response(request, kind, detail(kind)));
    }

    private static Optional<String> unknownField(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            String said = one.getMessage();
            if (one instanceof SerdeException && said != null) {
                var names = UNKNOWN_FIELD.matcher(said);
                if (names.matches()) {
                    return Optional.of(names.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private static String detail(ProblemKind kind) {
        return switch (kind) {
            case MALFORMED_REQUEST -> "The request or its body is not what this operation takes.";
            case BODY_TOO_LARGE -> "A body has at most 1 MiB.";
            case UNFORESEEN -> "The log tells more under the correlation id.";
            default -> kind.title() + ".";
        };
    }
}
