package dev.siegel.api.problem;

import dev.siegel.pool.role.RightMissing;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Answers callers whose roles do not allow what they ask; the use case has audited it. */
@Singleton
final class RightMissingHandler implements ExceptionHandler<RightMissing, HttpResponse<Problem>> {
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, RightMissing failure) {
        return Problems.response(
                request,
                ProblemKind.INSUFFICIENT_RIGHTS,
                Objects.requireNonNullElse(failure.getMessage(), "A role is missing."));
    }
}
