package dev.siegel.api.problem;

import dev.siegel.pool.administrator.ProviderUnavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers whose token cannot be checked now. */
@Singleton
final class ProviderUnavailableHandler
        implements ExceptionHandler<ProviderUnavailable, HttpResponse<Problem>> {
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, ProviderUnavailable failure) {
        return Problems.response(
                request,
                ProblemKind.PROVIDER_UNAVAILABLE,
                "The token's signature cannot be checked until the provider answers again.");
    }
}
